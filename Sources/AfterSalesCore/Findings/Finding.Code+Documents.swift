/// What can be wrong with any document.
extension Finding.Code {
    /// An amount is in another currency than the rest.
    public static let currencyMismatch: Self = "currencyMismatch"
    /// A document has more bytes than are read.
    public static let documentTooLarge: Self = "documentTooLarge"
    /// A key stands twice in one JSON object.
    public static let duplicateKey: Self = "duplicateKey"
    /// A decimal was written as a JSON number; it belongs in a string.
    public static let fractionalNumber: Self = "fractionalNumber"
    /// The document is not JSON; the finding has line and column.
    public static let invalidJSON: Self = "invalidJSON"
    /// A key of a JSON object is longer than any name.
    public static let keyTooLong: Self = "keyTooLong"
    /// A text is not a decimal number.
    public static let malformedNumber: Self = "malformedNumber"
    /// A field that is needed is not there.
    public static let missingField: Self = "missingField"
    /// A number, or what is computed from it, is larger than can be computed with.
    public static let overflow: Self = "overflow"
    /// Lists, objects, parentheses or operations are nested deeper than is allowed.
    public static let tooDeep: Self = "tooDeep"
    /// There are more errors than are listed.
    public static let tooManyFindings: Self = "tooManyFindings"
    /// A number has more decimals than its unit.
    public static let tooManyDigits: Self = "tooManyDigits"
    /// A code is no ISO 4217 currency.
    public static let unknownCurrency: Self = "unknownCurrency"
    /// A field of a document is not known; the nearest known one is named.
    public static let unknownField: Self = "unknownField"
    /// The document's `format` is another one.
    public static let wrongFormat: Self = "wrongFormat"
    /// A value is of another JSON type than expected.
    public static let wrongType: Self = "wrongType"
}
