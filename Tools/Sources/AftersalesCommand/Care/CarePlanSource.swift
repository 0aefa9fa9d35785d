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
        do throws(ToolFailure) {
            return try FileAccess.read(name, language: language)
        } catch {
            guard error.errors.contains(where: { $0.code == "fileNotFound" }) else { throw error }
            let ids = CarePlanDraft.builtIn.map(\.id).joined(separator: ", ")
            let message = LocalizedText(
                "there is no such file, and no such built-in care plan (built in: \(ids))",
                "没有这个文件，也没有这个内置回访计划（内置计划：\(ids)）")
            throw ToolFailure(
                .fileTrouble, [Problem(code: "fileNotFound", message: message[language], file: name)])
        }
    }
}
