public import AfterSalesCore

/// What another system says of a job that was done there, beside what an order has a place for (历史工单项目).
public struct PastJob: Hashable, Sendable, Codable {
    /// The job.
    public let job: Identifier<Job>
    /// The code of the operation.
    public var operation: String?
    /// All of the text, where it is longer than a job's may be.
    public var text: String?
    /// A second, shorter text, as it stands there.
    public var shortText: String?
    /// Why it failed.
    public internal(set) var cause: String?
    /// What cured it.
    public internal(set) var correction: String?
    /// The hours that it took, as they are stated; nobody was clocked.
    public var hours: Hours?
    /// Whether it is said to do earlier work again; of which order, nobody says. Nil where nothing is said of it.
    public var isComeback: Bool?

    /// What is said of a job.
    /// - Parameters:
    ///   - job: The job.
    ///   - operation: The code of the operation.
    ///   - text: All of the text, where it is longer than a job's may be.
    ///   - shortText: A second, shorter text.
    ///   - cause: Why it failed.
    ///   - correction: What cured it.
    ///   - hours: The hours that it took, as they are stated.
    ///   - isComeback: Whether it is said to do earlier work again.
    public init(
        _ job: Identifier<Job>, operation: String? = nil, text: String? = nil, shortText: String? = nil,
        cause: String? = nil, correction: String? = nil, hours: Hours? = nil, isComeback: Bool? = nil
    ) {
        self.job = job
        self.operation = operation
        self.text = text
        self.shortText = shortText
        self.cause = cause
        self.correction = correction
        self.hours = hours
        self.isComeback = isComeback
    }
}
