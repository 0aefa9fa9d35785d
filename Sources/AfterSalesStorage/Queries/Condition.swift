public import AfterSalesCore

/// A condition on the fields of records of one kind, joined with `&&`, `||` and `!`.
///
/// ```swift
/// Booking.day.isAtLeast(today) && !Booking.plate.isMissing
/// ```
public struct Condition<Record: StoredRecord>: Hashable, Sendable {
    /// The condition without the record's type.
    public let row: RowCondition

    package init(_ row: RowCondition) { self.row = row }

    /// Every record.
    public static var everything: Condition { Condition(.everything) }

    /// No record.
    public static var nothing: Condition { Condition(.any([])) }

    /// The records with these ids.
    /// - Parameter ids: At most ``Query/longestList``.
    public static func id(in ids: [Identifier<Record>]) -> Condition {
        Condition(.oneOf(.id, ids.map(\.fieldValue)))
    }

    /// All conditions of a list; with none, every record.
    /// - Parameter conditions: The conditions.
    public static func all(of conditions: [Condition]) -> Condition { Condition(.all(conditions.map(\.row))) }

    /// Any condition of a list; with none, no record.
    /// - Parameter conditions: The conditions.
    public static func any(of conditions: [Condition]) -> Condition { Condition(.any(conditions.map(\.row))) }

    /// Both.
    public static func && (lhs: Condition, rhs: Condition) -> Condition { Condition(.all([lhs.row, rhs.row])) }

    /// Either.
    public static func || (lhs: Condition, rhs: Condition) -> Condition { Condition(.any([lhs.row, rhs.row])) }

    /// The opposite.
    public static prefix func ! (condition: Condition) -> Condition { Condition(.not(condition.row)) }
}
