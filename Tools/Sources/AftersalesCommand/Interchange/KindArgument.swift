import AfterSales

/// A kind of records as it is named on the command line.
struct KindArgument {
    /// The argument.
    let name: String

    /// The kind.
    func type(language: Language) throws(ToolFailure) -> any StoredRecord.Type {
        let kinds = StoredKinds.all.map { (Self.name($0), $0) }
        if let found = kinds.first(where: { $0.0 == name }) { return found.1 }
        let names = kinds.map(\.0).sorted().joined(separator: ", ")
        let message = LocalizedText(
            "there is no such kind of records (there are: \(names))", "没有这类记录（现有：\(names)）")
        throw ToolFailure(.usage, [Problem(code: "unknownKind", message: message[language])])
    }

    private static func name<Record: StoredRecord>(_ kind: Record.Type) -> String { Record.schema.kind }
}
