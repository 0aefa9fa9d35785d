public import AfterSalesCustomers

/// What a bad answer asks for: a call-back, and from a lower mark on a complaint.
///
/// A complaint comes with a call-back always: that is how it gets to the customer advisor, whose task it is.
public struct LowAnswerRule: Hashable, Sendable {
    /// A complaint that a bad answer is.
    public struct Opening: Hashable, Sendable {
        /// Up to which mark.
        public let mark: LowMark
        /// What it is about.
        public let category: ComplaintCategory
        /// How grave it is.
        public let severity: ComplaintSeverity

        /// A complaint that a bad answer is.
        /// - Parameters:
        ///   - mark: Up to which mark.
        ///   - category: What it is about.
        ///   - severity: How grave it is.
        public init(at mark: LowMark, _ category: ComplaintCategory, _ severity: ComplaintSeverity) {
            self.mark = mark
            self.category = category
            self.severity = severity
        }
    }

    /// What it looks at.
    public let subject: LowAnswerSubject
    /// Up to which mark the customer is called back.
    public let callBack: LowMark
    /// Up to which mark it is a complaint, not above that of the call-back; nil where none is opened.
    public let complaint: Opening?

    /// A rule.
    /// - Parameters:
    ///   - subject: What it looks at.
    ///   - callBack: Up to which mark the customer is called back.
    ///   - complaint: Up to which mark it is a complaint.
    public init(_ subject: LowAnswerSubject, callBackAt callBack: LowMark, complaint: Opening? = nil) {
        self.subject = subject
        self.callBack = callBack
        self.complaint = complaint
    }
}
