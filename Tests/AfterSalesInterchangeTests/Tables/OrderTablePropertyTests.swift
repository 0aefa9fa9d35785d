import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTesting
import Testing

@testable import AfterSalesInterchange

@Suite struct OrderTablePropertyTests {
    private static let texts = [
        "", "-", "Oil", "oil", "=1+1", "'=1+1", "''-2", "+86", "@x", "a,b", "a\"b", "line one\nline two", "a\r\nb",
        "a\rb", "更换机油", "N/A",
        " x ", "\u{A0}y", "None", "é", "e\u{301}", "＝１", "\tz", "'", "true", "0", String(repeating: "长", count: 90),
    ]
    private static let pools: [String: [String]] = [
        "system": texts, "vin": ["1HGCV1F30LA100234", "1HGCV1F39LA100233", "1HGCV1F32LA100235"],
        "make": ["HONDA", "Honda", "-"], "model_year": ["2020", ""],
        "plate": ["", "CKLM 302", "京A12345"],
        "plate_region": ["", "ON", "CN"],
        "opened": ["2021-03-04", "2021-03-04T23:30:00-07:00", "2021-03-04 08:15", "2021-03-04T08:15:00Z"],
        "completed": ["", "2021-03-05", "2021-03-06T17:00:00-05:00", "2021-03-08T01:00:00+08:00"],
        "promised": ["", "2021-03-05", "2021-03-05T17:00:00-05:00"],
        "status": [
            "", "Closed", "closed", "inProgress", "in progress", "workDone/parts", "inProgress/unstated", "PENDING",
            "odd", "settled", "Void",
        ],
        "pay_type": ["", "W", "warranty", "fleet", "unstated", "Sublet"],
        "odometer_in": ["", "0", "35,777", "35777.5"], "odometer_in_unit": ["km", "MI", "smi"],
        "odometer_out": ["", "60000"], "odometer_out_unit": ["km", "mi"], "advisor": texts, "customer": texts,
        "concern": texts,
        "currency": ["", "CAD", "cny"], "job": ["1", "2", "A", "order", "-", "", "=1"], "job_text": texts,
        "job_short_text": texts,
        "job_operation": ["", "OP1", "=op"], "job_concern": texts, "job_cause": texts, "job_correction": texts,
        "job_hours": ["", "1.5", "0.25"], "job_sold_hours": ["", "2"], "job_comeback": ["", "true", "no"],
        "job_pay_type": ["", "C", "insurance"], "line": ["", "1", "2", "3"],
        "line_kind": ["", "part", "labour", "fee", "careProduct"],
        "line_code": ["", "P-1", "-1"], "line_text": texts, "line_quantity": ["", "1", "2.5", "0.001"],
        "line_sold_hours": ["", "0.7"], "line_unit_price": ["", "12", "0.50"],
        "line_pay_type": ["", "I", "goodwill", "Customer"],
    ]

    private static func rows(_ random: inout SeededRandom) -> [[String: String]] {
        var rows: [[String: String]] = []
        for number in 1...60 {
            var whole = OrderTableTests.row([
                "order": random.pick(["\(number)", "=\(number)", "RO-\(number)", "-\(number)"])
            ])
            let names = pools.keys.sorted()
            func change(_ row: inout [String: String], _ isMeant: (String) -> Bool) {
                for name in names where isMeant(name) && random.chance(35) {
                    row[name] = random.pick(pools[name] ?? [])
                }
            }
            change(&whole) { !$0.hasPrefix("job") && !$0.hasPrefix("line") }
            for _ in 0..<random.number(1...4) {
                var row = whole
                change(&row) { $0.hasPrefix("job") || $0.hasPrefix("line") }
                rows.append(row)
            }
        }
        return rows
    }

    /// Whatever was taken comes back as it is where nothing is told of it; and a table made of what came back is the same table.
    @Test(arguments: 0..<8)
    func whatIsNotToldComesBack(_ seed: UInt64) async throws {
        var random = SeededRandom(seed: seed)
        let rows = Self.rows(&random)
        let one = InMemoryStore()
        let first = try await OrderTableTests.read(OrderTableTests.csv(rows), into: one)
        #expect(first.counts.read == rows.count && first.counts.taken > 50 && first.counts.setAside > 0)
        let (bytes, findings) = try await OrderTableTests.table(one)
        let other = InMemoryStore()
        let again = try await OrderTableTests.read(bytes, into: other)
        let orders = try await OrderTableTests.orders(one)
        let came = try await OrderTableTests.orders(other)
        let told = Set(findings.compactMap(\.record))
        #expect(again.counts.setAside == 0, "\(again.findings.filter { $0.finding.severity == .error })")
        #expect(came.count == orders.count && orders.count > 30)
        for (order, arrived) in zip(orders, came) where order != arrived {
            #expect(told.contains("\(order.key.owner)/\(order.key.id)"), "\(order) \(arrived)")
        }
        #expect(told.count * 4 < orders.count, "\(findings.map(\.finding.inputs))")
        #expect(try await OrderTableTests.table(other).bytes == bytes)
    }
}
