import AfterSales
import ArgumentParser

/// `2026-01..2026-06` on the command line, or one month.
struct MonthSpan: ExpressibleByArgument {
    /// So many months are taken at most.
    static let most = 1_200

    /// The first month.
    let first: Month
    /// The last one.
    let last: Month

    init?(argument: String) {
        guard let separator = argument.firstRange(of: "..") else {
            guard let month = Month(argument: argument) else { return nil }
            (first, last) = (month, month)
            return
        }
        guard let first = Month(argument: String(argument[..<separator.lowerBound])),
            let last = Month(argument: String(argument[separator.upperBound...])), first <= last,
            first.months(until: last) < Self.most
        else { return nil }
        (self.first, self.last) = (first, last)
    }

    /// Every month.
    var months: [Month] { (0...first.months(until: last)).compactMap { try? first.adding(months: $0) } }
}
