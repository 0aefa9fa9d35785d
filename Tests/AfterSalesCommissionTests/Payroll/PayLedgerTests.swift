import AfterSalesCommission
import AfterSalesCore
import Testing

/// The ledger of posted closes, against loops over their documents.
@Suite struct PayLedgerTests {
    @Test func `entries of every statement come to nothing, accounts to what the closes say`() throws {
        var drawn = 0
        var carried = 0
        var counted = 0
        for seed in 1...30 {
            guard let record = try PayrollMonth.reference(seed) else { continue }
            counted += 1
            let ledger = try PayLedger([record])
            var sums: [String: Int64] = [:]
            for entry in ledger.entries {
                #expect(entry.amount.minorUnits != 0)
                sums["\(entry.employee)", default: 0] += entry.amount.minorUnits
            }
            #expect(sums.values.allSatisfy { $0 == 0 }, "seed \(seed): \(sums)")
            // By account from the document.
            var expected: [String: Int] = [:]
            for statement in try DocumentLines.statements(try record.close()) {
                try Self.count(statement, into: &expected)
            }
            var found: [String: Int] = [:]
            for (account, amount) in try ledger.balances() { found[account.description] = Int(amount.minorUnits) }
            expected = expected.filter { $0.value != 0 || found[$0.key] != nil }
            #expect(found == expected, "seed \(seed)")
            drawn += ledger.entries.filter { $0.account == .advance || $0.account == .recovered }.count
            carried += ledger.entries.filter { $0.account == .carried }.count
        }
        #expect(counted > 10 && drawn > 20 && carried > 20, "\(counted) \(drawn) \(carried)")
    }

    private static func count(_ statement: [String: Any], into sums: inout [String: Int]) throws {
        for line in statement["lines"] as? [[String: Any]] ?? [] {
            sums["scheme:\(line["scheme"] ?? "")", default: 0] += try DocumentLines.fen(line["net"])
            for withheld in line["withheld"] as? [[String: Any]] ?? [] {
                sums["withheld:\(withheld["id"] ?? "")", default: 0] -= try DocumentLines.fen(withheld["amount"])
            }
        }
        for correction in statement["corrections"] as? [[String: Any]] ?? [] {
            let scheme = (correction["scheme"] as? String).map { ":" + $0 } ?? ""
            let isCarried = correction["cause"] as? String == "carriedForward"
            let account = isCarried ? "carried" : "correction:\(correction["ofPeriod"] ?? "")\(scheme)"
            sums[account, default: 0] += try DocumentLines.fen(correction["amount"])
        }
        if let draw = statement["draw"] as? [String: Any] {
            sums["advance", default: 0] += try DocumentLines.fen(draw["advance"])
            sums["recovered", default: 0] -= try DocumentLines.fen(draw["recovered"])
        }
        sums["carried", default: 0] -= try DocumentLines.fen(statement["carriedForward"])
        sums["payable", default: 0] -= try DocumentLines.fen(statement["payable"])
    }

    @Test func `ledgers of several closes are added up`() throws {
        let records = try (1...8).compactMap { seed -> CloseRecord? in
            guard let record = try PayrollMonth.reference(seed) else { return nil }
            var facts = record.facts
            facts.dealer = Identifier("D\(seed)")
            return try PayrollMonth.record(facts, by: try PlanDraft.reference4S.validated())
        }
        let whole = try PayLedger(records)
        var merged = PayLedger()
        for record in records { try merged.merge(try PayLedger([record])) }
        #expect(merged.entries == whole.entries && merged.currency == .cny)
        let dealer = try #require(records.first?.dealer)
        let one = try merged.balances { $0.dealer == dealer }
        let alone = try PayLedger([records[0]]).balances()
        #expect(one.map(\.account) == alone.map(\.account) && one.map(\.amount) == alone.map(\.amount))
        #expect(throws: Rejection.self) { try merged.merge(try PayLedger([records[1]])) }
        #expect(merged.entries == whole.entries)
    }

    @Test func `what cannot be booked`() throws {
        let facts = try DrawMonth.facts(50_000, nil)
        let plan = try DrawMonth.plan()
        let posted = try PayrollMonth.record(facts, by: plan)
        let cases: [([CloseRecord], [String])] = [
            ([posted, posted], ["closeTwice commission_close D1/2026-06/p"]),
            ([try PayrollMonth.record(facts, by: plan, upTo: .approved)], ["notPosted commission_close D1/2026-06/p"]),
            ([try PayrollMonth.record(facts, by: plan, upTo: .paid)], []),
            // What is carried forward has no opposite.
            ([try PayrollMonth.record(try DrawMonth.facts(.min, nil), by: plan)], ["overflow $"]),
            ([try PayrollMonth.record(try DrawMonth.facts(.min + 1, nil), by: plan)], []),
        ]
        for (records, problems) in cases {
            switch (Result { () throws(Rejection) in try PayLedger(records) }) {
            case .success: #expect(problems == [])
            case .failure(let rejection): #expect(rejection.findings.map(\.short) == problems)
            }
        }
    }
}
