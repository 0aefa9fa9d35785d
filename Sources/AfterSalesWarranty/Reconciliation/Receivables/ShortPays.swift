public import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage

/// By which codes a manufacturer pays less than it owes, and how much (少付原因统计).
public struct ShortPays: Hashable, Sendable, Codable {
    /// One manufacturer's code in one currency.
    public struct Row: Hashable, Sendable, Codable {
        /// Who pays less.
        public let manufacturer: Identifier<Manufacturer>
        /// By which code; nil where the line has none.
        public let code: ClaimCode?
        /// How many lines.
        public let lines: Int
        /// How much less.
        public let short: Money
    }

    /// The rows, by manufacturer and currency, the largest amount first, then by code.
    public let rows: [Row]

    /// Of lists that were applied: what was found of each line before it was. Lists that were not, and lines that were set
    /// aside, do not count.
    /// - Parameter lists: The lists.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``.
    public init(of lists: some Sequence<RemittanceList>) throws(ArithmeticError) {
        var sums: [Key: (lines: Int, units: Int128)] = [:]
        for list in lists {
            guard let application = list.application else { continue }
            let setAside = Set(application.setAside)
            for (index, (line, found)) in zip(list.lines, application.lines).enumerated() {
                guard let short = found.short, short.minorUnits > 0, !setAside.contains(index) else { continue }
                let key = Key(
                    debtor: Debtor(manufacturer: list.manufacturer, currency: short.currency), code: line.code)
                sums[key, default: (0, 0)].lines += 1
                sums[key, default: (0, 0)].units += Int128(short.minorUnits)
            }
        }
        var rows: [(key: Key, row: Row)] = []
        for (key, sum) in sums {
            guard let units = Int64(exactly: sum.units) else { throw .overflow }
            rows.append(
                (
                    key,
                    Row(
                        manufacturer: key.debtor.manufacturer, code: key.code, lines: sum.lines,
                        short: Money(minorUnits: units, currency: key.debtor.currency))
                ))
        }
        self.rows = rows.sorted { left, right in
            (left.key.debtor, -left.row.short.minorUnits, left.row.code?.rawValue ?? "")
                < (right.key.debtor, -right.row.short.minorUnits, right.row.code?.rawValue ?? "")
        }.map(\.row)
    }

    private struct Key: Hashable {
        let debtor: Debtor
        let code: ClaimCode?
    }
}
