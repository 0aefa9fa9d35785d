import AfterSalesCore
import AfterSalesInterchange
import AfterSalesStorage
import AfterSalesWarranty

/// What became of a file of recall campaigns.
struct RecallRead {
    var counts = ImportCounts()
    var taking = RecallTaking()

    /// Line, severity and code of each finding.
    var lines: [String] {
        taking.findings.map { "\($0.place.line) \($0.finding.severity.rawValue) \($0.finding.code)" }
    }

    /// The same with the column, without notes.
    var places: [String] {
        taking.findings.filter { $0.finding.severity != .note }.map {
            "\($0.place.line) \($0.place.column ?? "") \($0.finding.severity.rawValue) \($0.finding.code)"
        }
    }

    static func now() throws -> Timestamp { try Timestamp("2026-07-31T23:59:00Z") }

    /// Takes a file into a store.
    static func read(
        _ bytes: [UInt8], _ form: RecallForm = .nhtsaFlat(), into store: some RecordStore,
        of owner: RecordOwner = .group, pieceSize: Int = 1 << 16
    ) async throws -> RecallRead {
        let now = try now()
        var intake = RecallIntake(into: store, of: owner, by: .system("import"), at: now)
        var read = RecallRead()
        read.counts = try await RecallImport(form, at: now).read(
            "file", with: &intake, from: { MemoryBytes(bytes, pieceSize: pieceSize) },
            noting: { read.taking = read.taking + $0 })
        return read
    }

    static func read(
        _ lines: [[String: String]], into store: some RecordStore, columns: Int = 29
    ) async throws -> RecallRead {
        try await read(FlatLine.file(lines, columns: columns), into: store)
    }

    static func campaigns(_ store: some RecordStore) async throws -> [RecallCampaign] {
        var campaigns: [RecallCampaign] = []
        for try await stored in store.records(Query<RecallCampaign>(ofEverybodyWhere: .everything)) {
            campaigns.append(stored.record)
        }
        return campaigns
    }
}

extension RecallCampaign {
    /// Its scopes in short: `HONDA ACCORD 2018/2020`.
    var shown: [String] {
        scopes.map {
            "\($0.make ?? "-") \($0.model ?? "-") \($0.modelYears)" + ($0.produced.isAny ? "" : " \($0.produced)")
        }
    }
}
