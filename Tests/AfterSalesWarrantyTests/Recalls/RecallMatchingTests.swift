import AfterSalesCore
import AfterSalesStorage
import AfterSalesTesting
import AfterSalesWarranty
import Testing

@Suite("Recall matching")
struct RecallMatchingTests {
    /// A campaign of scopes and listed numbers.
    static func campaign(_ id: String, _ scopes: [RecallScope] = [], vins: [VIN] = []) throws -> RecallCampaign {
        try RecallCampaign(
            RecallCampaign.key(id), manufacturerNumber: id, scopes: scopes, vins: vins)
    }

    @Test(
        "a scope means a number or not",
        arguments: [
            // Every part at its edge.
            (RecallScope(wmi: "1HG"), "1HGCM82633A004352", true),
            (RecallScope(wmi: "1hg"), "1HGCM82633A004352", true),
            (RecallScope(wmi: "1HH"), "1HGCM82633A004352", false),
            (RecallScope(wmi: "1HG", vdsPrefix: "CM826"), "1HGCM82633A004352", true),
            (RecallScope(wmi: "1HG", vdsPrefix: "CM827"), "1HGCM82633A004352", false),
            (RecallScope(wmi: "1HG", plants: "BA"), "1HGCM82633A004352", true),
            (RecallScope(wmi: "1HG", plants: "B"), "1HGCM82633A004352", false),
            (RecallScope(wmi: "1HG", serials: .init(from: "4352")), "1HGCM82633A004352", true),
            (RecallScope(wmi: "1HG", serials: .init(from: "4353")), "1HGCM82633A004352", false),
            (RecallScope(wmi: "1HG", serials: .init(through: "004352")), "1HGCM82633A004352", true),
            (RecallScope(wmi: "1HG", serials: .init(through: "4351")), "1HGCM82633A004352", false),
            // 3 is 2003 or 2033; of light vehicles with a digit at position 7 only 2003.
            (RecallScope(wmi: "1HG", modelYears: .init(2003...2003)), "1HGCM82633A004352", true),
            (RecallScope(wmi: "1HG", modelYears: .init(2033...2033)), "1HGCM82633A004352", true),
            (RecallScope(wmi: "1HG", modelYears: .init(2004...2032)), "1HGCM82633A004352", false),
            (
                RecallScope(wmi: "1HG", modelYears: .init(2033...2033), areLightVehicles: true), "1HGCM82633A004352",
                false
            ),
            (
                RecallScope(wmi: "1HG", modelYears: .init(2003...2003), areLightVehicles: true), "1HGCM82633A004352",
                true
            ),
            // Outside North America position 7 says nothing.
            (
                RecallScope(wmi: "WAU", modelYears: .init(2038...2038), areLightVehicles: true), "WAUZZZ4L78D067850",
                true
            ),
            // 0 stands for no year: held against years it is no match, without years it is.
            (RecallScope(wmi: "WBA", modelYears: .init(from: 1980)), "WBAEV534X0KM16113", false),
            (RecallScope(wmi: "WBA"), "WBAEV534X0KM16113", true),
            // Makers of few vehicles share 1F9; positions 12-14 tell them apart.
            (RecallScope(wmi: "1F9ABC"), "1F9AA1110NAABC123", true),
            (RecallScope(wmi: "1F9ABD"), "1F9AA1110NAABC123", false),
            (RecallScope(wmi: "1F9ABC", serials: .init(from: "123", through: "123")), "1F9AA1110NAABC123", true),
            (RecallScope(wmi: "1F9ABC", serials: .init(from: "124")), "1F9AA1110NAABC123", false),
            (RecallScope(wmi: "1F9ABC", serials: .init(through: "122")), "1F9AA1110NAABC123", false),
            (RecallScope(wmi: "1F9ABC", serials: .init(from: "0", through: "999")), "1F9AA1110NAABC12A", true),
            // Letters come behind digits; all nines are the end of everything.
            (RecallScope(wmi: "WBA", serials: .init("A00000"..."AZZZZZ")), "WBAEV534X2KA16113", true),
            (RecallScope(wmi: "WBA", serials: .init("B00000"..."BZZZZZ")), "WBAEV534X2KA16113", false),
            (RecallScope(wmi: "WBA", serials: .init("000000"..."999998")), "WBAEV534X2KA16113", false),
            (RecallScope(wmi: "WBA", serials: .init("000000"..."999999")), "WBAEV534X2KA16113", true),
        ])
    func scope(_ scope: RecallScope, _ text: String, isMeant: Bool) throws {
        let vin = try VIN(text)
        let campaign = try Self.campaign("R1", [scope])
        #expect(campaign.mayMean(vin) == isMeant)
        #expect(RecallIndex([campaign]).campaigns(for: vin) == (isMeant ? ["R1"] : []))
        #expect(Naive.means(scope, vin) == isMeant)
    }

    @Test("the index finds what a scan finds", arguments: [UInt64](1...6))
    func property(seed: UInt64) async throws {
        var random = SeededRandom(seed: seed)
        var world = RandomRecalls(&random)
        let campaigns = try world.campaigns(150, &random)
        let vins = world.vins(1_500, &random)
        let index = RecallIndex(campaigns)
        let found = await index.match(vins, checkDigits: .off, threads: 3)
        #expect(found.setAside.isEmpty)
        var expected: [String] = []
        for (row, vin) in vins.enumerated() {
            for (place, campaign) in campaigns.enumerated()
            where campaign.vins.contains(vin) || campaign.scopes.contains(where: { Naive.means($0, vin) }) {
                expected.append("\(row) \(place)")
            }
        }
        #expect(expected.count > 500)
        #expect(found.pairs.map { "\($0.row) \($0.campaign)" } == expected)
        // One by one, and as lines on any number of threads, the same.
        for (row, vin) in vins.enumerated().prefix(100) {
            let ids = found.pairs.filter { $0.row == row }.map { campaigns[$0.campaign].key.id }
            #expect(index.campaigns(for: vin) == ids)
            #expect(campaigns.filter { $0.mayMean(vin) }.map(\.key.id) == ids)
        }
    }

    @Test("many rows on any number of threads")
    func threads() async throws {
        var random = SeededRandom(seed: 9)
        var world = RandomRecalls(&random)
        let index = RecallIndex(try world.campaigns(100, &random))
        let lines = Array(world.vins(10_000, &random).map { "\($0)\n" }.joined().utf8)
        let one = index.match(lines.span, rowLength: 18)
        for threads in 1...4 { #expect(await index.match(lines, rowLength: 18, threads: threads) == one) }
        #expect(!one.pairs.isEmpty && !one.noted.isEmpty && !one.setAside.isEmpty)
    }

    @Test(
        "check digits by policy",
        arguments: [
            (CheckDigitPolicy.northAmerica, [0], [1, 3], [2]),
            (.everywhere, [0], [1, 2, 3], []),
            (.off, [0, 1, 2], [3], []),
        ])
    func checkDigits(_ policy: CheckDigitPolicy, matched: [Int], setAside: [Int], noted: [Int]) throws {
        // Right; wrong where it is mandatory; wrong elsewhere; the letter O. Small letters are capitals.
        let lines = Array("1hgcm82633a004352\n1HGCM82643A004352\nLVSFBFACXDF123456\n1HGCV1F3OLA100234\n".utf8)
        let index = RecallIndex([try Self.campaign("R", [RecallScope(wmi: "1HG"), RecallScope(wmi: "LVS")])])
        let found = index.match(lines.span, rowLength: 18, checkDigits: policy)
        #expect(found.pairs.map(\.row) == matched + (policy == .northAmerica ? noted : []))
        #expect(found.setAside.map(\.row) == setAside)
        #expect(found.noted == noted)
        #expect(found.setAside.last?.status == .malformed)
    }

    @Test("rows that end early, empty and long rows")
    func rows() throws {
        let index = RecallIndex([try Self.campaign("R", [RecallScope(wmi: "1HG")])])
        let nothing = index.match([UInt8]().span, rowLength: 17)
        #expect(nothing.pairs.isEmpty && nothing.setAside.isEmpty)
        let short = Array("1HGCM82633A004352\n1HGCM8".utf8)
        #expect(index.match(short.span, rowLength: 18).setAside.map(\.status) == [.malformed])
        let padded = Array("1HGCM82633A004352;x;y\n1HGCM82633A004352".utf8)
        #expect(index.match(padded.span, rowLength: 22).pairs.map(\.row) == [0, 1])
        #expect(RecallIndex([]).match(padded.span, rowLength: 22).pairs.isEmpty)
    }

    @Test("a car is called back once by a campaign with overlapping scopes and a list")
    func once() throws {
        let vin = try VIN("1HGCM82633A004352")
        let scopes = [
            RecallScope(wmi: "1HG"), RecallScope(wmi: "1HG", vdsPrefix: "C"), RecallScope(wmi: "1HG", plants: "A"),
        ]
        let index = RecallIndex([
            try Self.campaign("A", vins: [vin]), try Self.campaign("B", scopes, vins: [vin]),
            try Self.campaign("C", scopes),
            try Self.campaign("D", vins: [try VIN("1HGCM82633A004353")]),
        ])
        #expect(index.campaigns(for: vin) == ["A", "B", "C"])
    }

    @Test("only those open on the day")
    func open() throws {
        let vin = try VIN("1HGCM82633A004352")
        func day(_ day: Int) throws -> LocalDate { try LocalDate(year: 2026, month: 5, day: day) }
        var closed = try RecallCampaign(
            RecallCampaign.key("A"), manufacturerNumber: "A", publishedOn: try day(2), vins: [vin])
        #expect([1, 2, 9].map { try? RecallIndex([closed], openOn: day($0)).campaigns(for: vin).count } == [0, 1, 1])
        try closed.close(on: try day(5))
        #expect([4, 5].map { try? RecallIndex([closed], openOn: day($0)).campaigns(for: vin).count } == [1, 0])
        #expect(throws: Rejection.self) { try closed.close(on: try day(1)) }
        closed.reopen()
        #expect(closed.isOpen(on: try day(9)))
    }

    @Test("rows whose position 10 tells no year are named")
    func withoutYear() throws {
        let index = RecallIndex([try Self.campaign("R", [RecallScope(wmi: "WBA", modelYears: .init(2010...2012))])])
        let lines = Array("WBAEV534X0KM16113\n1HGCM82633A004352\n".utf8)
        #expect(index.match(lines.span, rowLength: 18, checkDigits: .off).withoutModelYear == [0])
    }
}
