public import AfterSalesStorage

/// What a store has made of a survey file (调查入库).
public struct SurveyTaking: Hashable, Sendable {
    /// A row that contradicts, or repeats, what the store has.
    public struct Duplicate: Hashable, Sendable {
        /// The line of the row.
        public let line: Int
        /// The response in the store, which stays as it is.
        public let stored: RecordKey<SurveyResponse>
        /// What makes it one.
        public let reason: SurveyDuplicate.Reason
        /// Whether it says the very same, but for its id.
        public let isIdentical: Bool
    }

    /// How many responses are new.
    public internal(set) var added = 0
    /// How many were there before, just so: the file, or a part of it, was taken already.
    public internal(set) var unchanged = 0
    /// The rows that were not taken, because the store has another response under their id, or about their visit.
    public internal(set) var duplicates: [Duplicate] = []

    init() {}

    mutating func add(_ page: SurveyTaking) {
        added += page.added
        unchanged += page.unchanged
        duplicates += page.duplicates
    }
}
