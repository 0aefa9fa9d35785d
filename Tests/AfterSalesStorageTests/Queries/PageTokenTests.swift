import AfterSalesCore
import AfterSalesTesting
import Testing

@testable import AfterSalesStorage

@Suite struct PageTokenTests {
    private static func question(_ token: PageToken? = nil) throws -> RowQuery {
        var query = Query<SampleTicket>(ofEverybodyWhere: .everything)
        query.order = [
            .ascending(SampleTicket.complaint), .descending(SampleTicket.mileage), .ascending(SampleTicket.arrival),
            .ascending(SampleTicket.month), .descending(SampleTicket.opened), .ascending(SampleTicket.waits),
        ]
        return try RowQuery(query, after: token, limit: 10)
    }

    @Test func carriesValuesOfEveryType() throws {
        var random = SeededRandom(seed: 3)
        for _ in 0..<200 {
            let position: [FieldValue] = [
                .text(random.text()), .integer(random.integer()), .date(random.date()), .month(random.month()),
                .instant(random.instant()), .flag(random.chance(50)), .text("D01"), .text(random.text()),
            ]
            let token = PageToken(position: position, in: try Self.question())
            #expect(try Self.question(token).after == position)
        }
    }

    @Test func garbageIsRefusedAndNeverCrashes() throws {
        var random = SeededRandom(seed: 4)
        let position: [FieldValue] = [
            .text("a"), .integer(1), .date(.earliest), .month(.latest), .instant(random.instant()), .flag(true),
            .text("D01"), .text("1"),
        ]
        let valid = PageToken(position: position, in: try Self.question()).rawValue
        let digits = Array("0123456789abcdef")
        for _ in 0..<2_000 {
            var text = random.chance(50) ? Array(valid) : []
            for _ in 0...random.number(0...4) {
                switch random.number(0...3) {
                case 0 where !text.isEmpty: text.remove(at: random.number(0...text.count - 1))
                case 1 where !text.isEmpty: text[random.number(0...text.count - 1)] = random.pick(digits)
                case 2: text += Array(random.text())
                default: text.insert(random.pick(digits), at: random.number(0...text.count))
                }
            }
            do throws(StorageError) {
                // A changed digit may make another position: that is read, and nothing else is done with it.
                let query = Query<SampleTicket>(ofEverybodyWhere: .everything)
                _ = try RowQuery(query, after: PageToken(rawValue: String(text)), limit: 10)
                Issue.record("a token of another query was taken: \(String(text))")
            } catch {
                #expect(error.code == .invalidPageToken)
            }
            let token = PageToken(rawValue: String(text))
            if let after = try? Self.question(token).after { #expect(after.count == position.count) }
        }
    }

    @Test(arguments: [
        "5b5d", "5b5b5d5d", "6e756c6c", "22", "5B5D", "5b5d0", "", " ", "5b 5d", String(repeating: "5b", count: 10_000),
    ])
    func whatIsNoTokenIsRefused(_ text: String) throws {
        let error = #expect(throws: StorageError.self) { try Self.question(PageToken(rawValue: text)) }
        #expect(error?.code == .invalidPageToken)
    }
}
