public import AfterSalesCore

/// Why a text cannot be a telephone number, or rules no numbering. No such finding holds a number.
extension Finding.Code {
    /// A telephone number has no digit.
    public static let emptyPhone: Self = "emptyPhone"
    /// A calling code or a prefix of a numbering is no short row of digits.
    public static let invalidDialDigits: Self = "invalidDialDigits"
    /// A character cannot stand there in a telephone number; its position and code point are named.
    public static let invalidPhoneCharacter: Self = "invalidPhoneCharacter"
    /// An extension is announced and does not come, or is too long.
    public static let invalidPhoneExtension: Self = "invalidPhoneExtension"
    /// A country's numbering has no range of numbers.
    public static let noPhoneRanges: Self = "noPhoneRanges"
    /// A number has no calling code, and nobody says of what country it is.
    public static let phoneRegionNeeded: Self = "phoneRegionNeeded"
    /// A text is longer than any telephone number.
    public static let phoneTextTooLong: Self = "phoneTextTooLong"
    /// A country has no numbers that begin like this.
    public static let unassignedPhoneRange: Self = "unassignedPhoneRange"
    /// A number begins with the calling code of no country.
    public static let unknownCallingCode: Self = "unknownCallingCode"
    /// No numbering is known for a region.
    public static let unknownPhoneRegion: Self = "unknownPhoneRegion"
    /// A number has too few or too many digits.
    public static let wrongPhoneLength: Self = "wrongPhoneLength"
}
