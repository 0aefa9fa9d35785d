import AfterSales

/// A mapping as it is named on the command line: the id of a built-in one, or a file.
struct OrderMappingSource {
    /// The argument.
    let name: String

    /// The mapping.
    func mapping(_ language: Language) throws(ToolFailure) -> OrderMapping {
        if let builtIn = OrderMapping.builtIn.first(where: { $0.id == name }) { return builtIn }
        let bytes = try FileAccess.read(
            name, orBuiltIn: LocalizedText("mapping", "列映射"), ids: OrderMapping.builtIn.map(\.id), language: language)
        do throws(Rejection) {
            return try OrderMapping(json: bytes)
        } catch {
            throw ToolFailure(error, file: name, language: language)
        }
    }
}
