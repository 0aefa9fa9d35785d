import AfterSalesCore
package import AfterSalesKPI

/// A KPI table of the month job: sixteen columns, each month after month, in a month subject after subject; absent where
/// a denominator is zero.
package struct FigureTable: Sendable {
    package static let absent = Int64.min
    package let subjects: Int
    package let orders: [Int64]
    package let sales: [Int64]
    package let grossProfit: [Int64]
    /// All of them in the order of the file.
    package let columns: [[Int64]]

    package init(_ figures: AdvisorFigures) {
        subjects = figures.subjects.count
        let (orders, comebacks, hours) = (figures.orders, figures.comebacks, figures.hours())
        let payers = (0..<5).map { figures.sales(payTypes: [$0]) }
        var sales = payers[0]
        for payer in payers.dropFirst() { sales = Self.combined(sales, payer) { $0 + $1 } }
        let labour = figures.sales(kinds: [0])
        self.orders = orders
        self.sales = sales
        grossProfit = Self.combined(sales, figures.costs()) { $0 - $1 }
        columns =
            [orders, comebacks] + payers
            + [
                labour, figures.sales(kinds: [1, 2]), grossProfit, hours,
                Self.combined(labour, hours) { Self.quotient($0 * 100, $1) },
                Self.combined(hours, orders, Self.quotient), Self.combined(sales, orders, Self.quotient),
                Self.combined(orders, comebacks) { Self.quotient(($0 - $1) * 10_000, $0) },
                Self.combined(payers[1], sales) { Self.quotient($0 * 10_000, $1) },
            ]
    }

    @inline(__always)
    private static func combined(
        _ one: [Int64], _ other: [Int64], _ value: (Int64, Int64) -> Int64
    ) -> [Int64] {
        one.indices.map { value(one[$0], other[$0]) }
    }

    @inline(__always)
    private static func quotient(_ dividend: Int64, _ divisor: Int64) -> Int64 {
        divisor == 0 ? absent : RoundingRule.halfAwayFromZero.quotient(dividend, by: divisor)
    }
}
