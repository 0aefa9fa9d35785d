public import AfterSalesCore

/// What the facts of a close were taken from (取数依据).
public enum CloseBasis: Hashable, Sendable {
    /// Somebody gave them.
    case given
    /// They were collected from a store's records.
    case records(collection: String, asOf: Timestamp)
}

/// A month that a close passes over, and why (跳过月份): its corrections are not booked, or it has no close of its own.
public struct SkippedMonth: Hashable, Sendable {
    /// The month.
    public let month: Month
    /// Why it is passed over.
    public let reason: String

    /// A month that is passed over.
    /// - Parameters:
    ///   - month: The month.
    ///   - reason: Why, not empty.
    public init(_ month: Month, because reason: String) {
        self.month = month
        self.reason = reason
    }
}
