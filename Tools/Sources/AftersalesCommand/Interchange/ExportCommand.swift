import AfterSales
import ArgumentParser

/// `aftersales export`: the records of a store.
struct ExportCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the records of a store as NDJSON.",
        discussion: """
            Without --kind everything is written, with revisions and audit trails, so that import makes an empty store the \
            same, of whatever sort it is; exporting that store gives the same bytes. Nobody may write to the store meanwhile.

            With --kind the records of one kind are written as they stand, a line each, in the order of dealership and id.
            """)

    @OptionGroup var store: StoreArgument

    @Option(help: "Only records of this kind, such as repair_order.")
    var kind: String?

    @OptionGroup var options: LanguageOption

    var language: Language { options.language }

    func run(on console: Console) async throws {
        let kind = try self.kind.map { name throws(ToolFailure) in try Self.type(of: name, language) }
        try await store.address.withStore(.read, language: language) { open in
            if let kind {
                try await Self.write(kind, of: open.records, on: console)
            } else {
                try await StoreExport(kinds: StoredKinds.all).write(open.records) { try console.print(bytes: $0) }
            }
        }
    }

    private static func write<Record: StoredRecord>(
        _ kind: Record.Type, of store: any RecordStore, on console: Console
    ) async throws {
        try await RecordExport<Record>(ofEverybodyWhere: .everything).write(store) { try console.print(bytes: $0) }
    }

    private static func type(of name: String, _ language: Language) throws(ToolFailure) -> any StoredRecord.Type {
        let kinds = StoredKinds.all.map { (self.name($0), $0) }
        if let found = kinds.first(where: { $0.0 == name }) { return found.1 }
        let names = kinds.map(\.0).sorted().joined(separator: ", ")
        let message = LocalizedText(
            "there is no such kind of records (there are: \(names))", "没有这类记录（现有：\(names)）")
        throw ToolFailure(.usage, [Problem(code: "unknownKind", message: message[language])])
    }

    private static func name<Record: StoredRecord>(_ kind: Record.Type) -> String { Record.schema.kind }
}
