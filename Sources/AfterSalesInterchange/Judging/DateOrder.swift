/// In which order a file writes year, month and day (日期顺序).
public enum DateOrder: String, Hashable, Sendable, Codable, CaseIterable {
    /// `2026-06-30`, `2026年6月30日`.
    case yearMonthDay
    /// `06/30/2026`.
    case monthDayYear
    /// `30.06.2026`.
    case dayMonthYear
    /// As the file's own dates tell: one with a number above 12 settles its column.
    case detect
}

/// What the dates of a column tell of the order in which they are written.
///
/// ```swift
/// var evidence = DateEvidence()
/// for text in column { evidence.note(text) }
/// evidence.order  // .monthDayYear
/// ```
public struct DateEvidence: Hashable, Sendable {
    /// How many can only be read with the month in front.
    public private(set) var monthFirst = 0
    /// How many can only be read with the day in front.
    public private(set) var dayFirst = 0

    /// Of no date.
    public init() {}

    /// Notes what a text tells, if anything.
    /// - Parameter text: The text of a date.
    public mutating func note(_ text: String) {
        guard case .parts(let parts) = SourceDate.parts(of: text), parts.order == nil else { return }
        let (first, second) = (parts.numbers[0], parts.numbers[1])
        if first > 12, (1...31).contains(first), (1...12).contains(second) { dayFirst += 1 }
        if second > 12, (1...31).contains(second), (1...12).contains(first) { monthFirst += 1 }
    }

    /// The order that all of them agree on; nil where none tells, or where they contradict each other.
    public var order: DateOrder? {
        switch (monthFirst > 0, dayFirst > 0) {
        case (true, false): .monthDayYear
        case (false, true): .dayMonthYear
        default: nil
        }
    }

    /// Whether some have the month in front and some the day.
    public var isContradictory: Bool { monthFirst > 0 && dayFirst > 0 }
}
