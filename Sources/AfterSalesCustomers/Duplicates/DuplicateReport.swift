public import AfterSalesCore

/// What a search for duplicates came to.
public struct DuplicateReport: Hashable, Sendable, Codable {
    /// The pairs whose score reaches the threshold, the highest score first.
    public let candidates: [DuplicateCandidate]
    /// What was not compared, and why: nothing is left out without a word.
    public let findings: [Finding]
    /// How many files were looked at; those that are merged or erased are none of them.
    public let customers: Int
    /// How many comparisons of two files were made.
    public let comparisons: Int

    init(candidates: [DuplicateCandidate], findings: [Finding], customers: Int, comparisons: Int) {
        self.candidates = candidates
        self.findings = findings
        self.customers = customers
        self.comparisons = comparisons
    }
}
