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
        try FileAccess.read(
            name, orBuiltIn: LocalizedText("rule set", "规则集"), ids: LemonRuleSet.builtIn.map(\.id), language: language)
    }
}
