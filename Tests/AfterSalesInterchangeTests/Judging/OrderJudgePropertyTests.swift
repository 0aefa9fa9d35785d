import AfterSalesCore
import AfterSalesStorage
import AfterSalesTesting
import Testing

@testable import AfterSalesInterchange

@Suite struct OrderJudgePropertyTests {
    private static let nasty = [
        "", " ", "\u{A0}", "0", "-1", "N/A", "00/00/0000", "02/30/2021", "13/13/2020", "99/99/9999", "2021-03-04",
        "1e999", "21,000", "2,1", "９９９", "😀", "\u{0}", "\u{202E}x", "=cmd()", "'0123", "null", "KM", "MI", "\"", ",",
        "9999999999999999999999999999", "1HGCV1F30LA100234", "1HGCV1F3OLA100234", "IOQIOQIOQIOQIOQIO", "—", "é",
        "e\u{301}",
        String(repeating: "长", count: 500), "CLOSED", "01/01/1900", "2021-03-04T08:28:00-04:00", "24:00", "Jan 1, 2020",
    ]

    /// Every row is taken or set aside, whole, and nothing is said of it twice.
    @Test(arguments: 0..<8)
    func anyRowIsTakenOrSetAside(_ seed: UInt64) async throws {
        var random = SeededRandom(seed: seed)
        let columns = OrderMapping.serviceRecords.places.map(\.name)
        let rows = (0..<150).map { number in
            var row = ["RO_INVOICE_NUMBER": "\(number % 90)"]
            for _ in 0..<Int.random(in: 0...4, using: &random) {
                row[columns[Int.random(in: 0..<columns.count, using: &random)]] =
                    Self.nasty[Int.random(in: 0..<Self.nasty.count, using: &random)]
            }
            return row
        }
        let sources = try ServiceRecords.table(rows)
        let store = InMemoryStore()
        var before = OrderTaking()
        for round in 0..<2 {
            var judge = ServiceRecords.judge()
            let judged = sources.map { judge.judge($0) }
            for order in judged {
                let errors = order.findings.filter { $0.finding.severity == .error }
                #expect(order.isSetAside == !errors.isEmpty)
                let said = order.findings.map { "\($0.place) \($0.finding.code)" }
                #expect(Set(said).count == said.count, "\(said)")
                #expect(order.findings.allSatisfy { $0.place.line == order.source.place.line })
                #expect(order.findings.allSatisfy { !$0.finding.message.simplifiedChinese.isEmpty })
            }
            var intake = OrderIntake(into: store, by: .system("import"), at: ServiceRecords.now)
            let taking = try await intake.take(judged)
            let counts = taking.counts
            #expect(counts.read == rows.count)
            #expect(counts.taken + counts.unchanged + counts.setAside == rows.count)
            #expect(taking.setAside.allSatisfy { $0.text == sources[$0.place.line - 2].text && !$0.findings.isEmpty })
            if round == 0 {
                before = taking
                #expect(counts.taken > 0 && counts.setAside > 0)
            } else {
                #expect(counts.taken == 0)
                #expect(counts.setAside == before.counts.setAside)
            }
        }
    }
}
