public import AfterSalesCore

/// Why a text cannot be a number plate. No such finding holds the plate.
extension Finding.Code {
    /// A number plate has no letter or digit.
    public static let emptyPlate: Self = "emptyPlate"
    /// A character stands on no number plate; its position and code point are named.
    public static let invalidPlateCharacter: Self = "invalidPlateCharacter"
    /// A text is longer than any number plate.
    public static let plateTextTooLong: Self = "plateTextTooLong"
    /// A country's plates have no such character at a position.
    public static let wrongPlateForm: Self = "wrongPlateForm"
    /// A number plate has too few or too many characters.
    public static let wrongPlateLength: Self = "wrongPlateLength"
}
