public import AfterSalesCore

/// A type whose values can stand in a field: text, whole numbers, days, months, instants, flags, ids, and enums of text.
///
/// A host's own type joins by naming the one of these that it is kept as; an enum of strings has only to say that it
/// conforms. Two values are equal only if their field values are.
public protocol FieldConvertible: Sendable {
    /// The type it is kept as.
    static var fieldType: FieldType { get }
    /// The value as it is kept.
    var fieldValue: FieldValue { get }
}

extension String: FieldConvertible {
    /// Text.
    public static var fieldType: FieldType { .text }
    /// The text itself.
    public var fieldValue: FieldValue { .text(self) }
}

extension Int64: FieldConvertible {
    /// A whole number.
    public static var fieldType: FieldType { .integer }
    /// The number itself.
    public var fieldValue: FieldValue { .integer(self) }
}

extension Int: FieldConvertible {
    /// A whole number.
    public static var fieldType: FieldType { .integer }
    /// The number itself.
    public var fieldValue: FieldValue { .integer(Int64(self)) }
}

extension Bool: FieldConvertible {
    /// Yes or no.
    public static var fieldType: FieldType { .flag }
    /// The flag itself.
    public var fieldValue: FieldValue { .flag(self) }
}

extension LocalDate: FieldConvertible {
    /// A civil day.
    public static var fieldType: FieldType { .date }
    /// The day itself.
    public var fieldValue: FieldValue { .date(self) }
}

extension Month: FieldConvertible {
    /// A month.
    public static var fieldType: FieldType { .month }
    /// The month itself.
    public var fieldValue: FieldValue { .month(self) }
}

extension Timestamp: FieldConvertible {
    /// An instant.
    public static var fieldType: FieldType { .instant }
    /// The instant itself.
    public var fieldValue: FieldValue { .instant(self) }
}

extension Identifier: FieldConvertible {
    /// Text.
    public static var fieldType: FieldType { .text }
    /// The id's text.
    public var fieldValue: FieldValue { .text(rawValue) }
}

extension FieldConvertible where Self: RawRepresentable, RawValue == String {
    /// Text.
    public static var fieldType: FieldType { .text }
    /// The raw value.
    public var fieldValue: FieldValue { .text(rawValue) }
}
