import AfterSalesCore
import AfterSalesInterchange
import AfterSalesStorage
import AfterSalesTesting
import Foundation
import Testing

@Suite struct RecordTableTests {
    private static func table(_ records: [TableSample]) async throws -> (text: String, pieces: Int) {
        let store = InMemoryStore()
        for start in stride(from: 0, to: records.count, by: 200) {
            var changes = ChangeSet(CommitKey(.group, "insert/\(start)"))
            let act = Act("insert", by: .system("a test"), at: try Timestamp("2026-07-01T00:00:00Z"))
            for record in records[start..<min(start + 200, records.count)] { try changes.insert(record, act) }
            try await store.commit(changes)
        }
        var bytes: [UInt8] = []
        var pieces = 0
        let count = try await RecordTable<TableSample>(ofEverybodyWhere: .everything).write(store) {
            bytes += $0
            pieces += 1
        }
        #expect(count == records.count)
        return (String(decoding: bytes, as: UTF8.self), pieces)
    }

    @Test func aRowForEachRecord() async throws {
        let full = TableSample(
            "1", text: "=A1, \"x\"", number: -120_050, words: ["b;c", "a\"", "a\""], day: "2026-06-30",
            instant: "2026-06-30T08:15:00.25Z")
        let (text, _) = try await Self.table([
            full, TableSample("-2", text: "", number: nil, words: [], day: nil, instant: nil),
        ])
        let lines = [
            "dealer,id,revision,text,number,words,lengths,day,month,instant,flag", #""D,1",'-2,1,,,,,,,,true"#,
            #""D,1",1,1,"'=A1, ""x""",-120050,"[""a\"""", ""b;c""]","[2, 3]","#
                + "2026-06-30,2026-06,2026-06-30T08:15:00.250Z,false",
        ]
        #expect(text == lines.map { $0 + "\r\n" }.joined())
    }

    @Test func anEmptyStoreIsAHeader() async throws {
        let (text, pieces) = try await Self.table([])
        #expect(text == RecordTable<TableSample>.header.joined(separator: ",") + "\r\n" && pieces == 1)
    }

    /// Every text comes back from the table by a reader of ours, and many records come piece by piece.
    @Test(arguments: 0..<4)
    func everyTextComesBack(_ seed: UInt64) async throws {
        var random = SeededRandom(seed: seed)
        let parts = ["=", "+", "-", "@", "'", "\"", ",", "\r", "\n", "\t", "a", "更", "é", " ", "＝", "[", "\\"]
        func text() -> String { (0..<random.number(0...6)).map { _ in random.pick(parts) }.joined() }
        let records = (0..<250).map { number in
            TableSample(
                "\(1_000 + number)", text: text(), number: Int64(number),
                words: (0..<random.number(0...3)).map { _ in text() },
                day: nil, instant: nil)
        }
        let (table, pieces) = try await Self.table(records)
        #expect(pieces == 3)
        var reader = CSVReader(Array(table.utf8))
        _ = reader.next()
        for record in records {
            guard let row = reader.next() else {
                Issue.record("a row is missing")
                return
            }
            #expect(row.fault == nil && row.cells.count == 11)
            #expect(Array(CSVText.unguarded(row.cells[3]).utf8) == Array(record.text.utf8))
            let words = try JSONDecoder().decode(
                [String].self, from: Data((row.cells[5].isEmpty ? "[]" : row.cells[5]).utf8))
            #expect(Set(words.map { Array($0.utf8) }) == Set(record.words.map { Array($0.utf8) }))
        }
        #expect(reader.next() == nil)
    }
}

/// A record with a field of every sort.
private struct TableSample: StoredRecord, Codable {
    static let schema = RecordSchema<TableSample>(
        "table_sample", "A sample.",
        fields: [
            One<String>("text", "A text.") { $0.text }.declared,
            Maybe<Int64>("number", "A number.") { $0.number }.declared,
            Many<String>("words", "Texts.") { $0.words }.declared,
            Many<Int64>("lengths", "Their lengths.") { $0.words.map { Int64($0.utf8.count) } }.declared,
            Maybe<LocalDate>("day", "A day.") { $0.date }.declared,
            Maybe<Month>("month", "A month.") { $0.date?.month }
                .declared,
            Maybe<Timestamp>("instant", "An instant.") { $0.instant.flatMap { try? Timestamp($0) } }.declared,
            One<Bool>("flag", "A flag.") { $0.number == nil }.declared,
        ])

    let id: String
    let text: String
    let number: Int64?
    let words: [String]
    let day: String?
    let instant: String?

    init(_ id: String, text: String, number: Int64?, words: [String], day: String?, instant: String?) {
        (self.id, self.text, self.number, self.words, self.day, self.instant) = (id, text, number, words, day, instant)
    }

    init(recordJSON: String, format: Int) throws {
        self = try JSONDecoder().decode(Self.self, from: Data(recordJSON.utf8))
    }

    var key: RecordKey<TableSample> { RecordKey(.dealer("D,1"), Identifier(id)) }
    private var date: LocalDate? { day.flatMap { try? LocalDate($0) } }

    func recordJSON() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}
