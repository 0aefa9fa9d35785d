import AfterSalesCore

extension OrderTotals {
    /// Adds lines and transfers up.
    /// - Parameters:
    ///   - lines: The lines that count.
    ///   - transfers: What payers take over from each other.
    ///   - terms: How the order is reckoned.
    ///   - isCredit: Whether every amount is the other way round.
    init(
        _ lines: [OrderLine], transfers: [PayerTransfer], terms: PriceTerms, isCredit: Bool
    ) throws(ArithmeticError) {
        var list: [LineAmounts] = []
        list.reserveCapacity(lines.count)
        var payers: [PayType: TaxedAmount] = [:]
        var taxes: [Rate: TaxedAmount] = [:]
        var total = TaxedAmount.zero(terms.currency)
        var discount = Money.zero(terms.currency)
        for line in lines {
            var amounts = try line.amounts(by: terms)
            if isCredit { amounts = try amounts.negated() }
            let amount = amounts.amount
            total = try total + amount
            payers[line.payType] = try (payers[line.payType] ?? .zero(terms.currency)) + amount
            taxes[line.taxRate] = try (taxes[line.taxRate] ?? .zero(terms.currency)) + amount
            discount = try discount + amounts.discount
            if line.kind == .discount { discount = try discount - amounts.list }
            list.append(amounts)
        }
        var transferred: [PayType: Money] = [:]
        for transfer in transfers {
            let amount = isCredit ? try .zero(terms.currency) - transfer.amount : transfer.amount
            transferred[transfer.to] = try (transferred[transfer.to] ?? .zero(terms.currency)) + amount
            transferred[transfer.from] = try (transferred[transfer.from] ?? .zero(terms.currency)) - amount
        }
        var owed: [PayerTotal] = []
        for payType in Set(payers.keys).union(transferred.keys).sorted() {
            let lines = payers[payType] ?? .zero(terms.currency)
            let moved = transferred[payType] ?? .zero(terms.currency)
            owed.append(
                PayerTotal(payType: payType, lines: lines, transferred: moved, due: try lines.gross + moved))
        }
        self.init(
            lines: list, payers: owed,
            taxes: taxes.sorted { $0.key < $1.key }.map { TaxTotal(rate: $0.key, amount: $0.value) }, total: total,
            discount: discount)
    }
}

extension LineAmounts {
    /// Every amount the other way round, as a credit has it.
    func negated() throws(ArithmeticError) -> LineAmounts {
        var shares: [ComponentAmounts] = []
        for share in components {
            shares.append(
                ComponentAmounts(
                    component: share.component, amount: try share.amount.negated(),
                    cost: try share.cost?.negated()))
        }
        return LineAmounts(
            line: line, list: try list.negated(), discount: try discount.negated(), amount: try amount.negated(),
            cost: try cost?.negated(), components: shares)
    }
}

extension Money {
    /// The amount the other way round.
    func negated() throws(ArithmeticError) -> Money { try .zero(currency) - self }
}
