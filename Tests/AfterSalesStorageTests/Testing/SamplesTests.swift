import AfterSalesCore
import AfterSalesStorage
import AfterSalesTesting
import Testing

@Suite struct SamplesTests {
    @Test(arguments: 1...50 as ClosedRange<UInt64>)
    func samplesAreReadBack(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let ticket = SampleTicket.sample(
            .init(.group, .init(random.text())), number: 1, note: random.text(), using: &random)
        try Self.demandReadBack(ticket)
        if seed == 1 { try Self.demandReadBack(SampleTicket.large(ticket.key, number: nil, using: &random)) }
        try Self.demandReadBack(
            SamplePart.sample(.init(.dealer("D"), "x"), number: nil, note: random.text(), using: &random))
        let earlier = try #require(ticket.earlierJSON())
        #expect(try SampleTicket(recordJSON: earlier, format: 1) == ticket)
        #expect(throws: (any Error).self) { try SampleTicket(recordJSON: earlier, format: 2) }
    }

    private static func demandReadBack<Record: SampleRecord>(_ record: Record) throws {
        let json = try record.recordJSON()
        let read = try Record(recordJSON: json, format: Record.schema.format)
        #expect(read == record)
        #expect(try read.recordJSON().utf8.elementsEqual(json.utf8))
    }

    /// Every type with every number of values, or the contract would leave a column of some store untried.
    @Test func ticketsHaveAFieldOfEveryType() {
        let columns = SampleTicket.schema.layout.columns
        for type in FieldType.allCases {
            for multiplicity in [FieldMultiplicity.one, .maybe, .many] {
                #expect(
                    columns.contains { $0.type == type && $0.multiplicity == multiplicity }, "\(type) \(multiplicity)")
            }
        }
    }

    @Test(arguments: ["", "[]", "{}", "{\"id\": 1}", "null", "{\"id\": \"1\", \"id\": \"2\"}"])
    func whatIsNoSampleIsRefused(_ json: String) {
        #expect(throws: (any Error).self) { try SampleTicket(recordJSON: json, format: 2) }
        #expect(throws: (any Error).self) { try SamplePart(recordJSON: json, format: 1) }
    }

    @Test func aSeedGivesTheSameNumbers() {
        var (one, same, other) = (SeededRandom(seed: 1), SeededRandom(seed: 1), SeededRandom(seed: 2))
        let numbers = (0..<100).map { _ in one.next() }
        #expect(numbers == (0..<100).map { _ in same.next() })
        let others = (0..<100).map { _ in other.next() }
        #expect(Set(numbers).isDisjoint(with: others))
        #expect((0..<1_000).allSatisfy { _ in (2...5).contains(one.number(2...5)) })
        #expect((0..<1_000).allSatisfy { _ in !one.chance(0) && one.chance(100) })
        #expect(one.list(3...3) { $0.number(0...9) }.count == 3)
    }
}
