public import AfterSalesCore

/// One thing that the customer wants, in his own words (客户描述). They are never changed, and never lost.
public struct Concern: Hashable, Sendable, Codable {
    /// Its id within the order.
    public let id: Identifier<Concern>
    /// The customer's words, verbatim.
    public internal(set) var words: String
    /// What he answered when he was asked about the symptom (问诊).
    public internal(set) var answers: [SymptomAnswer]
    /// Why nothing is done about it, where that was agreed; without, it needs a job.
    public internal(set) var leftAlone: String?

    /// A concern.
    /// - Parameters:
    ///   - id: Its id within the order.
    ///   - words: The customer's words, verbatim.
    ///   - answers: What he answered when he was asked about the symptom.
    public init(_ id: Identifier<Concern>, _ words: String, answers: [SymptomAnswer] = []) {
        self.id = id
        self.words = words
        self.answers = answers
        leftAlone = nil
    }
}
