import AfterSales

/// A rule set as it is named on the command line: `auto`, the id of one that comes with the library, or a file.
///
/// An id goes before a file of the same name; such a file is meant by `./china-2022`.
struct LemonRulesSource {
    /// Choose by the market and the day of purchase.
    static let automatic = "auto"

    /// The argument.
    let name: String

    /// The set, checked; nil where it is chosen by the car.
    func set(language: Language) throws(ToolFailure) -> LemonRuleSet? {
        if name == Self.automatic { return nil }
        if let set = LemonRuleSet.builtIn(name) { return set }
        let bytes = try read(language)
        do throws(Rejection) {
            return try LemonRuleSet(json: bytes)
        } catch {
            throw ToolFailure(error, file: name, language: language)
        }
    }

    private func read(_ language: Language) throws(ToolFailure) -> [UInt8] {
        do throws(ToolFailure) {
            return try FileAccess.read(name, language: language)
        } catch {
            guard error.errors.contains(where: { $0.code == "fileNotFound" }) else { throw error }
            let ids = LemonRuleSet.builtIn.map(\.id).joined(separator: ", ")
            let message = LocalizedText(
                "there is no such file, and no such built-in rule set (built in: \(ids))",
                "没有这个文件，也没有这个内置规则集（内置规则集：\(ids)）")
            throw ToolFailure(
                .fileTrouble, [Problem(code: "fileNotFound", message: message[language], file: name)])
        }
    }
}
