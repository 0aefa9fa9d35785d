public import AfterSalesCore

/// A pool of a close: what a team or the dealership divided.
public struct Pool: Hashable, Sendable {
    /// The scheme.
    public let scheme: String
    /// Whose pool it is.
    public let subject: Subject
    /// What was to be divided.
    public let amount: Money
    /// What nobody was there for.
    public let undistributed: Money
}
