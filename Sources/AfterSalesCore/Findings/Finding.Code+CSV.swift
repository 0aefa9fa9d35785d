/// What can be wrong with comma-separated values.
extension Finding.Code {
    /// Quotes or encoding of a row are wrong, so that its cells cannot be told for sure.
    public static let malformedCSV: Self = "malformedCSV"
    /// A column stands twice in the header.
    public static let duplicateColumn: Self = "duplicateColumn"
    /// A column that is needed is not in the header.
    public static let missingColumn: Self = "missingColumn"
    /// A column is not known; the nearest known one is named.
    public static let unknownColumn: Self = "unknownColumn"
    /// A row has not as many fields as the header.
    public static let wrongFieldCount: Self = "wrongFieldCount"
    /// Two rows about the same thing say different things of it.
    public static let contradictingCells: Self = "contradictingCells"
}
