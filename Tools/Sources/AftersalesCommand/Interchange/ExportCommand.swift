import AfterSales
import ArgumentParser

/// `aftersales export`: the records of a store.
struct ExportCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the records of a store.",
        discussion: """
            Without --kind everything is written, with revisions and audit trails, so that import makes an empty store the \
            same, of whatever sort it is; exporting that store gives the same bytes. Nobody may write to the store meanwhile.

            With --kind the records of one kind are written as they stand, a line each, in the order of dealership and id; \
            import --kind takes them again. With --format csv it is a table with what such records can be searched by: a list \
            is JSON within its cell, and a text that a spreadsheet would take for a formula has an apostrophe in front.

            --table orders writes the repair orders as rows, one for each line of a job, that import takes by the mapping \
            aftersales-orders. What the table cannot hold is told on standard error.
            """)

    @OptionGroup var store: StoreArgument

    @Option(help: "Only records of this kind, such as repair_order.")
    var kind: String?

    @Option(help: "A line of JSON for each record, or a table.")
    var format: ExportFormat?

    @Option(help: "A table that import takes again.")
    var table: ExportedTable?

    @Option(
        name: .customLong("utc-offset"), parsing: .unconditional,
        help: "How far the dealership's clocks are ahead of UTC, for --table; +08:00 if not given.")
    var offset: UTCOffset?

    @OptionGroup var options: LanguageOption

    var language: Language { options.language }

    func validate() throws {
        if table != nil, kind != nil { throw ValidationError("A --table says itself what it is of: no --kind.") }
        if table != nil, format == .ndjson { throw ValidationError("A --table is written as csv.") }
        if format == .csv, kind == nil, table == nil {
            throw ValidationError("--format csv needs a --kind or a --table.")
        }
        if offset != nil, table == nil { throw ValidationError("--utc-offset is for --table.") }
    }

    func run(on console: Console) async throws {
        let kind = try kind.map { name throws(ToolFailure) in try KindArgument(name: name).type(language: language) }
        try await store.address.withStore(.read, language: language) { open in
            if table == .orders {
                try await writeOrders(of: open.records, on: console)
            } else if let kind {
                try await Self.write(kind, of: open.records, asTable: format == .csv, on: console)
            } else {
                try await StoreExport(kinds: StoredKinds.all).write(open.records) { try console.print(bytes: $0) }
            }
        }
    }

    private func writeOrders(of store: any RecordStore, on console: Console) async throws {
        var notes = ExportNotes(language: language)
        let zone = (offset ?? .china).zone
        try await OrderTable(ofEverybodyWhere: .everything, in: zone).write(store) {
            notes.add($0)
        } to: {
            try console.print(bytes: $0)
        }
        try console.complain(notes.text)
    }

    private static func write<Record: StoredRecord>(
        _ kind: Record.Type, of store: any RecordStore, asTable isTable: Bool, on console: Console
    ) async throws {
        if isTable {
            try await RecordTable<Record>(ofEverybodyWhere: .everything).write(store) { try console.print(bytes: $0) }
        } else {
            try await RecordExport<Record>(ofEverybodyWhere: .everything).write(store) { try console.print(bytes: $0) }
        }
    }
}
