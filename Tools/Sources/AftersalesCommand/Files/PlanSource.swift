import AfterSales

/// A plan as it is named on the command line: the id of one that comes with the library, or a file.
///
/// An id goes before a file of the same name; such a file is meant by `./reference-4s`.
struct PlanSource {
    /// The argument.
    let name: String

    /// The plan, checked.
    func plan(language: Language) throws(ToolFailure) -> CommissionPlan {
        let draft = PlanDraft.builtIn(name)
        let bytes = draft == nil ? try read(language) : []
        do throws(Rejection) {
            if let draft { return try draft.validated() }
            return try CommissionPlan(json: bytes)
        } catch {
            throw ToolFailure(error, file: name, language: language)
        }
    }

    private func read(_ language: Language) throws(ToolFailure) -> [UInt8] {
        try FileAccess.read(
            name, orBuiltIn: LocalizedText("plan", "方案"), ids: PlanDraft.builtIn.map(\.id), language: language)
    }
}
