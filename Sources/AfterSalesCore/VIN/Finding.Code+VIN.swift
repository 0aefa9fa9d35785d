/// What can be wrong with a vehicle identification number.
extension Finding.Code {
    /// Position 9 is not the check digit of the other characters: an error in North America, a note elsewhere.
    public static let checkDigitMismatch: Self = "checkDigitMismatch"
    /// Position 10 is U, Z or 0, which stand for no model year: an error in North America, a note elsewhere.
    public static let invalidModelYearCode: Self = "invalidModelYearCode"
    /// A character stands in a vehicle identification number that none has; its position is the place's column.
    public static let invalidVINCharacter: Self = "invalidVINCharacter"
    /// A vehicle identification number has not 17 characters.
    public static let invalidVINLength: Self = "invalidVINLength"
}
