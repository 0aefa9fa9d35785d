import AfterSalesCore

/// A date of a file, as it is written there.
enum SourceDate: Hashable {
    /// Nothing stands there, or a word for nothing.
    case blank
    /// A date that stands for none: `00/00/0000`, `1900-01-01`, `9999-12-31`.
    case null
    /// A day, and a time where one is written.
    case day(LocalDate, SourceClock?)
    /// Month and day can be read either way.
    case ambiguous(monthFirst: LocalDate, dayFirst: LocalDate, SourceClock?)
    /// There is no such day.
    case impossible
    /// No date.
    case malformed

    /// Reads a text.
    /// - Parameters:
    ///   - text: The text.
    ///   - order: The order of month and day, where the year is behind them; nil where that is not known.
    ///   - latestYear: The last year that two digits can mean.
    static func read(_ text: String, _ order: DateOrder?, latestYear: Int) -> SourceDate {
        switch parts(of: text) {
        case .blank: return .blank
        case .malformed: return .malformed
        case .parts(let parts):
            if parts.numbers.allSatisfy({ $0 == 0 }) { return .null }
            return parts.date(order, latestYear: latestYear)
        }
    }

    /// A text cut into its numbers.
    enum Cut {
        case blank
        case malformed
        case parts(SourceDateParts)
    }

    static func parts(of text: String) -> Cut {
        let text = text.sourceTrimmed.plainWidth
        if text.isSourceNothing { return .blank }
        guard text.utf8.count <= 64, let parts = SourceDateParts(text) else { return .malformed }
        return .parts(parts)
    }

    /// Days that systems write where there is none.
    static let disguises: Set<String> = [
        "0001-01-01", "1753-01-01", "1899-12-30", "1899-12-31", "1900-01-01", "9999-12-31",
    ]
}

/// A time of day as it is written, and by which clock.
struct SourceClock: Hashable {
    let secondsOfDay: Int
    /// Seconds east of UTC; nil where it is the dealership's clock.
    let utcOffsetSeconds: Int?
}
