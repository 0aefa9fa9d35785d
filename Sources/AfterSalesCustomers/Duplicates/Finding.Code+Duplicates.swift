public import AfterSalesCore

/// What a search for duplicates has to say beside its candidates.
extension Finding.Code {
    /// So many files share something that only those with a name in common were compared.
    public static let duplicateBlockNarrowed: Self = "duplicateBlockNarrowed"
    /// So many files share something that they were not compared by it.
    public static let duplicateBlockTooLarge: Self = "duplicateBlockTooLarge"
    /// A file has more numbers, names or cars than are looked at.
    public static let duplicateValuesLeftOut: Self = "duplicateValuesLeftOut"
    /// A rule speaks of evidence that is none.
    public static let unknownEvidence: Self = "unknownEvidence"
    /// Points, a score or a limit is out of its bounds.
    public static let ruleOutOfRange: Self = "ruleOutOfRange"
}
