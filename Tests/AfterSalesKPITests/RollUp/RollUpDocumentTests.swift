import AfterSalesCore
import AfterSalesKPI
import AfterSalesTesting
import Foundation
import Testing

@Suite struct RollUpDocumentTests {
    private static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return encoder
    }

    /// The same content is the same text, whatever the order it came in; the orders are in it.
    @Test func partialResultsAreWrittenAlikeAndReadBack() throws {
        let sample = try SampleLines()
        let lines = sample.lines(orders: 200, seed: 21)
        let one = try RollUp(of: sample.settled(lines))
        let other = try RollUp(of: sample.settled(lines.reversed()))
        let text = try Self.encoder.encode(one)
        #expect(try Self.encoder.encode(other) == text)
        #expect(try JSONDecoder().decode(RollUp.self, from: text) == one)
    }

    /// What of one line is known nowhere else: its amount, that cost and hours are missing, that it is labour.
    @Test(arguments: [2_000_000_000_000_000_000, -2_000_000_000_000_000_000, 1, 0] as [Int64])
    func aLineOfWhichLittleIsKnownIsReadBack(_ amount: Int64) throws {
        let sample = try SampleLines()
        var lines = SettledLines(in: sample.space)
        try lines.append(
            SettledLine(
                order: 3, day: 2, advisor: 0, technician: 0, payType: 0, kind: 0, skill: 1, hours: nil, amount: amount,
                cost: nil))
        let rollUp = try RollUp(of: lines)
        let read = try JSONDecoder().decode(RollUp.self, from: Self.encoder.encode(rollUp))
        #expect(read == rollUp)
        #expect(try read.advisors(by: .everybody)[0, 0].sums == rollUp.advisors(by: .everybody)[0, 0].sums)
    }

    /// Two orders of one advisor, as `encode` writes them, and what makes of it something that no lines give.
    @Test(arguments: [
        ("no order with the sales", "\"orders\":[[0,", "\"orders\":[[7,512]],\"gone\":[[0,"),
        ("orders twice", "\"orders\":[[0,", "\"orders\":[[0,385],[0,"),
        ("a number too large", "\"orders\":[[0,", "\"orders\":[[4294967295,"),
        ("another format", "aftersales.roll-up\\/1", "aftersales.roll-up\\/2"),
        ("an unknown month", "\"sales\":[[0,", "\"sales\":[[99,"),
        ("the same sales twice", "\"sales\":[", "\"sales\":[SALES,"),
        ("sales of no kind", "\"sales\":[SALES", "\"sales\":[PADDED"),
        ("an unknown technician", "\"work\":[[0,", "\"work\":[[0,9999,"),
        ("work without its skill", "\"work\":[[0,0,", "\"work\":[[0,0,77,"),
        ("more than all lines", "\"magnitude\":", "\"magnitude\":1,\"real\":"),
        ("more than fits", "\"magnitude\":", "\"magnitude\":9223372036854775807,\"real\":"),
    ])
    func whatNoLinesGiveIsRefused(_ what: String, _ found: String, _ replaced: String) throws {
        let sample = try SampleLines(kinds: 3)
        var lines = SettledLines(in: sample.space)
        for order in 0..<2 {
            try lines.append(
                SettledLine(
                    order: order, day: 0, advisor: 0, technician: 0, payType: 0, kind: 0, skill: 0, hours: 100,
                    amount: 20_000, cost: 9_000))
        }
        let text = String(decoding: try Self.encoder.encode(try RollUp(of: lines)), as: UTF8.self)
        // Month, advisor, hours by payer, costs by kind, sales by payer and four kinds, the last of which there is not.
        let row = [0, 0, 200, 0, 0, 0, 0, 18_000, 0, 0, 40_000] + Array(repeating: 0, count: 19)
        let sales = "[\(row.map(String.init).joined(separator: ","))]"
        let padded = sales.replacingOccurrences(of: "40000,0,0,0", with: "39999,0,0,1")
        func filled(_ text: String) -> String {
            text.replacingOccurrences(of: "SALES", with: sales).replacingOccurrences(of: "PADDED", with: padded)
        }
        try #require(text.contains(filled(found)), "\(text)")
        let broken = text.replacingOccurrences(of: filled(found), with: filled(replaced))
        #expect(throws: DecodingError.self, "\(what)") {
            try JSONDecoder().decode(RollUp.self, from: Data(broken.utf8))
        }
        #expect(throws: Never.self) { try JSONDecoder().decode(RollUp.self, from: Data(text.utf8)) }
    }

    /// Orders numbered like keys of a database would fill the memory with pages of one order each.
    @Test func ordersFarApartAreRefused() throws {
        let sample = try SampleLines()
        let text = String(decoding: try Self.encoder.encode(RollUp(in: sample.space)), as: UTF8.self)
        let orders = (0..<20_000).map { "[\($0 * 4_096),384]" }.joined(separator: ",")
        let broken = text.replacingOccurrences(of: "\"orders\":[]", with: "\"orders\":[\(orders)]")
        try #require(broken != text)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(RollUp.self, from: Data(broken.utf8)) }
    }
}
