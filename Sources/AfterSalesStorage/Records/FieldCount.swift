/// How many values a field has in one record.
public enum FieldMultiplicity: String, Hashable, Sendable {
    /// Exactly one: a column that is never null.
    case one
    /// One or none: a column that may be null.
    case maybe
    /// Any number: a table of its own, or an array.
    case many
}

/// Says in a field's type how many values it has, so that a query cannot be sorted by a field without a value.
public protocol FieldCount: Sendable {
    /// The same as a value.
    static var multiplicity: FieldMultiplicity { get }
}

/// A field with exactly one value.
public enum ExactlyOne: FieldCount {
    /// One.
    public static var multiplicity: FieldMultiplicity { .one }
}

/// A field with one value or none.
public enum AtMostOne: FieldCount {
    /// One or none.
    public static var multiplicity: FieldMultiplicity { .maybe }
}

/// A field with any number of values.
public enum AnyNumber: FieldCount {
    /// Any number.
    public static var multiplicity: FieldMultiplicity { .many }
}
