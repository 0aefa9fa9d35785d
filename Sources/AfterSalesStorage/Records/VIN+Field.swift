public import AfterSalesCore

extension VIN: FieldConvertible {
    /// Text.
    public static var fieldType: FieldType { .text }
    /// The seventeen characters.
    public var fieldValue: FieldValue { .text(description) }
}
