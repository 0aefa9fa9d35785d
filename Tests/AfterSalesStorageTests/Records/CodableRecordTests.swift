import AfterSalesCore
import AfterSalesStorage
import Testing

/// What makes a stored `Codable` record unreadable is said by its place, never by what stands there.
@Suite struct CodableRecordTests {
    private struct Card: StoredRecord, Codable {
        var key: RecordKey<Card>
        var name: String
        var born: LocalDate
        static let schema = RecordSchema<Card>("card", "A card.", fields: [], indexes: [])
    }

    @Test func theSameRecordIsTheSameText() throws {
        let card = Card(key: RecordKey(dealer: "D01", "1"), name: "王/小\u{0}明", born: try LocalDate("1990-01-02"))
        let text = try card.recordJSON()
        #expect(text == #"{"born":"1990-01-02","key":{"dealer":"D01","id":"1"},"name":"王/小\u0000明"}"#)
        #expect(try Card(recordJSON: text, format: 1).recordJSON() == text)
    }

    @Test(arguments: [
        (#"{"born":"SECRET-02","key":{"dealer":"D01","id":"1"},"name":"x"}"#, "born"),
        (#"{"born":"1990-13-45","key":{"dealer":"D01","id":"1"},"name":"SECRET"}"#, "born"),
        (#"{"born":"1990-01-02","key":{"dealer":"D01","id":"1"},"name":["SECRET"]}"#, "name"),
        (#"{"born":"1990-01-02","key":{"dealer":"D01","id":"1"},"other":"SECRET"}"#, "name"),
        (#"{"SECRET"#, "$"),
    ])
    func nothingOfItsTextIsRepeated(_ json: String, _ place: String) throws {
        let row = StoredRow(
            reference: RecordReference(kind: "card", owner: .dealer("D01"), id: "1"),
            revision: Revision(number: 1, digest: Digest(of: [])), format: 1, json: json)
        let error = #expect(throws: StorageError.self) { try Stored<Card>(row) }
        #expect(error?.code == .unreadable)
        #expect(error.map { "\($0)".contains("SECRET") } == false)
        #expect(error.map { $0.text(.english).contains(place) } == true, "\(error?.text(.english) ?? "")")
    }
}
