public import AfterSalesCore

/// One stretch of clocked work (打卡工时).
public struct Clocking: Hashable, Sendable, Codable {
    /// Who.
    public let technician: Identifier<Employee>
    /// Since when.
    public let on: Timestamp
    /// Until when; nil while it runs.
    public internal(set) var off: Timestamp?

    /// How long it was, in microseconds; nil while it runs.
    public var microseconds: Int64? { off.map { on.microseconds(until: $0) } }

    /// Whether it runs at an instant that another one would begin or go on.
    func overlaps(from start: Timestamp, to end: Timestamp?) -> Bool {
        (end.map { on < $0 } ?? true) && (off.map { start < $0 } ?? true)
    }
}
