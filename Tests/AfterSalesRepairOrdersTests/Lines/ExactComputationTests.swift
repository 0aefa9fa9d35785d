import AfterSalesCore
@testable import AfterSalesRepairOrders
import AfterSalesTestEffort
import AfterSalesTesting
import Testing

/// Up to 100 000 orders made up by chance, reckoned twice.
@Suite struct ExactComputationTests {
    static let seeds = 40
    static let ordersPerSeed = Effort.of(600, thorough: 2_500)

    @Test("tax, discount and package split-back agree with an independent exact computation", arguments: 1...seeds)
    func agrees(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        var wrong: [String] = []
        for number in 0..<Self.ordersPerSeed {
            let order = ExactOrder(&random)
            let totals = try OrderTotals(
                try order.lines(), transfers: order.transfers, terms: order.terms, isCredit: order.isCredit)
            wrong += Self.differences(totals, order).map { "seed \(seed), order \(number): \($0)" }
        }
        #expect(wrong.isEmpty, "\(wrong.prefix(3))")
    }

    /// What an order gives by the functions of an order is the same again.
    @Test(arguments: 1...8) func anEstimateComesToTheSame(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(1_000 + seed))
        var accepted = 0
        for number in 0..<120 {
            let exact = ExactOrder(&random, credits: false)
            let owed = Self.due(exact)
            var order = try MoneySamples.received(terms: exact.terms)
            let draft = EstimateDraft(
                newJobs: [Job("J1", "service")], lines: try exact.lines(), transfers: exact.transfers)
            let found = try refused { try order.estimate(draft, by: MoneySamples.advisor, at: MoneySamples.at(2)) }
            let reasons =
                owed.contains { $0.value < 0 } || exact.moves.contains { $0.from == $0.to }
            #expect(found.isEmpty == !reasons, "seed \(seed), order \(number): \(found)")
            guard found.isEmpty else { continue }
            accepted += 1
            #expect(try Self.differences(order.totals(), exact) == [], "seed \(seed), order \(number)")
            #expect(order.estimates.last?.customerTotal.minorUnits == Int64(owed[0] ?? 0))
        }
        #expect(accepted > 20)
    }

    private static func due(_ order: ExactOrder) -> [Int: Int128] {
        var due: [Int: Int128] = [:]
        for line in order.exact {
            due[line.payer, default: 0] +=
                line.result(inclusive: order.terms.taxBasis == .inclusive, order.terms.rounding).gross
        }
        for move in order.moves {
            due[move.from, default: 0] -= move.amount
            due[move.to, default: 0] += move.amount
        }
        return due
    }

    /// In what the library's totals are not those of the test.
    private static func differences(_ totals: OrderTotals, _ order: ExactOrder) -> [String] {
        var wrong: [String] = []
        func check(_ name: String, _ found: [Int64], _ wanted: [Int128]) {
            let sign: Int128 = order.isCredit ? -1 : 1
            if found.map({ Int128($0) }) != wanted.map({ sign * $0 }) { wrong.append("\(name) \(found) \(wanted)") }
        }
        func units(_ amount: TaxedAmount) -> [Int64] {
            [amount.net.minorUnits, amount.tax.minorUnits, amount.gross.minorUnits]
        }
        var sum: [Int128] = [0, 0, 0]
        var taken: Int128 = 0
        var payers: [Int: [Int128]] = [:]
        var taxes: [Int128: [Int128]] = [:]
        if totals.lines.count != order.exact.count { wrong.append("lines") }
        for (line, found) in zip(order.exact, totals.lines) {
            let wanted = line.result(inclusive: order.terms.taxBasis == .inclusive, order.terms.rounding)
            let amount = [wanted.net, wanted.tax, wanted.gross]
            check("list", [found.list.minorUnits, found.discount.minorUnits], [wanted.list, wanted.discount])
            check("amount", units(found.amount), amount)
            check("nets", found.components.map(\.amount.net.minorUnits), wanted.nets)
            check("taxes", found.components.map(\.amount.tax.minorUnits), wanted.taxes)
            if !wanted.nets.isEmpty {
                let together = found.components.reduce(into: [0, 0, 0] as [Int64]) { sum, share in
                    sum = zip(sum, units(share.amount)).map(+)
                }
                check("components", together, amount)
            }
            sum = zip(sum, amount).map(+)
            taken += line.kind == .discount ? -wanted.list : wanted.discount
            payers[line.payer] = zip(payers[line.payer] ?? [0, 0, 0], amount).map(+)
            taxes[line.tax] = zip(taxes[line.tax] ?? [0, 0, 0], amount).map(+)
        }
        check("total", units(totals.total), sum)
        check("discount", [totals.discount.minorUnits], [taken])
        let due = due(order)
        let names = due.keys.sorted { ExactOrder.payers[$0] < ExactOrder.payers[$1] }
        if totals.payers.map(\.payType) != names.map({ ExactOrder.payers[$0] }) { wrong.append("payers") }
        for (name, payer) in zip(names, totals.payers) {
            check("payer's lines", units(payer.lines), payers[name] ?? [0, 0, 0])
            check("due", [payer.due.minorUnits], [due[name] ?? 0])
        }
        check("taxes", totals.taxes.flatMap { units($0.amount) }, taxes.sorted { $0.key < $1.key }.flatMap(\.value))
        // And what the library says adds up by itself.
        check("Σ due", [totals.payers.reduce(0) { $0 + $1.due.minorUnits }], [sum[2]])
        check("Σ taxes", [totals.taxes.reduce(0) { $0 + $1.amount.gross.minorUnits }], [sum[2]])
        check("Σ lines", [totals.lines.reduce(0) { $0 + $1.amount.gross.minorUnits }], [sum[2]])
        check("net + tax", [totals.total.net.minorUnits + totals.total.tax.minorUnits], [sum[2]])
        return wrong
    }
}
