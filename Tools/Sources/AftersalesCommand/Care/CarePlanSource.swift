import AfterSales

/// A care plan as it is named on the command line: the id of one that comes with the library, or a file.
struct CarePlanSource {
    /// The argument.
    let name: String

    /// The plan, checked.
    func plan(language: Language) throws(ToolFailure) -> CarePlan {
        let draft = CarePlanDraft.builtIn(name)
        let bytes = draft == nil ? try read(language) : []
        do throws(Rejection) {
            if let draft { return try draft.validated() }
            return try CarePlanDraft(json: bytes).validated()
        } catch {
            throw ToolFailure(error, file: name, language: language)
        }
    }

    private func read(_ language: Language) throws(ToolFailure) -> [UInt8] {
        try FileAccess.read(
            name, orBuiltIn: LocalizedText("care plan", "回访计划"), ids: CarePlanDraft.builtIn.map(\.id),
            language: language)
    }
}
