import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesTesting

/// An order made up by chance: the same in the test's whole numbers and in the library's types.
struct ExactOrder {
    static let payers: [PayType] = [.customer, .warranty, .insurance, .internal, .goodwill]
    static let taxes: [Int128] = [0, 1_000, 3_000, 6_000, 8_875, 9_000, 13_000, 19_000, 100_000]

    var terms: PriceTerms
    var isCredit: Bool
    var exact: [ExactLine] = []
    /// From, to, minor units.
    var moves: [(from: Int, to: Int, amount: Int128)] = []

    init(_ random: inout SeededRandom, credits: Bool = true) {
        terms = PriceTerms(
            random.pick([.jpy, .cny, .kwd]), tax: random.pick(TaxBasis.allCases),
            rounding: random.pick(RoundingRule.allCases))
        isCredit = credits && random.chance(20)
        for _ in 0..<random.number(1...8) { exact.append(Self.line(&random, terms)) }
        for _ in 0..<random.number(0...2) {
            moves.append((random.number(0...4), random.number(0...4), Int128(random.number(1...5_000))))
        }
    }

    static func line(_ random: inout SeededRandom, _ terms: PriceTerms) -> ExactLine {
        var line = ExactLine()
        let kinds: [LineKind] = [
            .labour, .part, .sublet, .accessory, .careProduct, .package, .package, .fee, .discount,
        ]
        line.kind = random.pick(kinds)
        line.payer = random.number(0...4)
        // Prices that give halves, and any others.
        line.price = Int128(random.chance(50) ? random.number(0...200) * 5 : random.number(0...50_000_000))
        line.quantity = Int128(random.chance(40) ? random.number(1...20) * 500 : random.number(1...30_000))
        line.tax = random.pick(taxes)
        if line.kind == .package {
            let isFree = random.chance(15)
            line.weights = random.list(1...6) { isFree || $0.chance(20) ? 0 : Int128($0.number(1...100_000)) }
        }
        guard line.kind != .discount else { return line }
        if random.chance(25) {
            line.discountRate = Int128(random.chance(50) ? random.number(0...20) * 5_000 : random.number(0...100_000))
        } else if random.chance(25) {
            let list = line.result(inclusive: false, terms.rounding).list
            line.discountAmount = random.chance(20) ? list : list * Int128(random.number(0...100)) / 100
        }
        return line
    }

    func money(_ units: Int128) -> Money {
        Money(minorUnits: Int64(truncatingIfNeeded: units), currency: terms.currency)
    }

    private static func rate(_ thousandths: Int128) throws -> Rate {
        let digits = String(thousandths % 1_000 + 1_000).dropFirst()
        return try Rate("\(thousandths / 1_000).\(digits)%")
    }

    func lines() throws -> [OrderLine] {
        try exact.enumerated().map { index, line in
            var discount: LineDiscount?
            if let rate = line.discountRate { discount = .rate(try Self.rate(rate)) }
            if let amount = line.discountAmount { discount = .amount(money(amount)) }
            return OrderLine(
                Identifier("L\(index)"), line.kind, for: line.kind == .fee || line.kind == .discount ? nil : "J1",
                "line",
                quantity: LineQuantity(units: Int64(truncatingIfNeeded: line.quantity)),
                unitPrice: money(line.price), taxRate: try Self.rate(line.tax), payType: Self.payers[line.payer],
                discount: discount,
                components: line.weights.enumerated().map {
                    PackageComponent(Identifier("L\(index)/\($0)"), .part, "part", listAmount: money($1))
                })
        }
    }

    var transfers: [PayerTransfer] {
        moves.map {
            PayerTransfer(money($0.amount), from: Self.payers[$0.from], to: Self.payers[$0.to], because: "excess")
        }
    }
}
