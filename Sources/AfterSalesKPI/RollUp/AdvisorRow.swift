import AfterSalesCore

/// What a subject sold in a month. Money in minor units, hours in hundredths; pay types and kinds by their numbers.
public struct AdvisorRow: Sendable {
    let figures: AdvisorFigures
    let index: Int

    private var words: LineWords { figures.space.content.words }
    /// Of a word of the row.
    private func value(_ word: Int) -> Int64 { figures.sums[word * figures.counts.count + index] }

    /// Settled orders, each once.
    public var orders: Int { Int(figures.counts[index][7]) }
    /// Orders with a line that does earlier work again.
    public var comebacks: Int { Int(figures.counts[index][0]) }

    /// Orders with a line of a pay type; nil for one beyond the first six of the space, which have no count.
    public func orders(payType: Int) -> Int? {
        guard payType < OrderMarks.payTypes else { return nil }
        return Int(figures.counts[index][payType + 1])
    }

    /// Sales of a pay type and kind.
    public func sales(payType: Int, kind: Int) -> Int64 { value(words.sales(payType, kind)) }

    /// Sales of a pay type, all kinds.
    public func sales(payType: Int) -> Int64 { sum(words.firstSales + words.cell(payType, 0), words.kinds) }

    /// Sales of a kind, all pay types.
    public func sales(kind: Int) -> Int64 {
        var sum: Int64 = 0
        for payType in 0..<words.payTypes { sum += sales(payType: payType, kind: kind) }
        return sum
    }

    /// All sales (产值).
    public var sales: Int64 { sum(words.firstSales, words.cells) }
    /// Costs of a kind.
    public func cost(kind: Int) -> Int64 { value(words.cost(kind)) }
    /// All costs.
    public var cost: Int64 { sum(words.payTypes, words.kinds) }
    /// Sales less costs. Where ``salesWithoutCost(kind:)`` is not zero, too much by what those cost.
    public var grossProfit: Int64 { sales - cost }
    /// Hours sold of a pay type.
    public func hours(payType: Int) -> Int64 { value(words.hours(payType)) }
    /// All hours sold.
    public var hours: Int64 { sum(0, words.payTypes) }
    /// Of the sales of a kind, what was sold without anybody knowing its cost.
    public func salesWithoutCost(kind: Int) -> Int64 { figures.gaps[index]?[words.cost(kind)] ?? 0 }
    /// Of the labour sales of a pay type, what was sold without hours.
    public func labourWithoutHours(payType: Int) -> Int64 { figures.gaps[index]?[words.hours(payType)] ?? 0 }

    /// Everything by name, to be made KPIs of. Orders by payer are left uncounted where they have no count: KPIs that read
    /// them have no value then.
    public var sums: FigureSums {
        get throws(ArithmeticError) {
            let space = figures.space
            var sums = FigureSums(in: space.currency)
            try sums.add(Int64(orders), to: .orders)
            try sums.add(Int64(comebacks), to: .comebacks)
            for (number, payType) in space.payTypes.enumerated() {
                try sums.add(hours(payType: number), to: .hoursSold(payType))
                try sums.add(labourWithoutHours(payType: number), to: .labourWithoutHours(payType))
                if let orders = orders(payType: number) {
                    try sums.add(Int64(orders), to: .ordersPaid(payType))
                } else if orders != 0 {
                    sums.leaveUncounted(.ordersPaid(payType))
                }
                for (kindNumber, kind) in space.kinds.enumerated() {
                    try sums.add(sales(payType: number, kind: kindNumber), to: .sales(payType, kind))
                }
            }
            for (number, kind) in space.kinds.enumerated() {
                try sums.add(cost(kind: number), to: .cost(kind))
                try sums.add(salesWithoutCost(kind: number), to: .salesWithoutCost(kind))
            }
            return sums
        }
    }

    private func sum(_ word: Int, _ count: Int) -> Int64 {
        var sum: Int64 = 0
        for word in word..<word + count { sum += value(word) }
        return sum
    }
}
