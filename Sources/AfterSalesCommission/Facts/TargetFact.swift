public import AfterSalesCore

/// A target that was agreed for the month (目标).
public struct TargetFact: Hashable, Sendable {
    /// The plan's name of the metric it is for.
    public var metric: String
    /// Whom it is for.
    public var subject: Subject
    /// The target in the metric's unit.
    public var value: DecimalNumeral
    /// When it was agreed; nil where nobody recorded it, which counts as late.
    public var agreedOn: LocalDate?
    /// Who has acknowledged it (签字认可).
    public var acknowledgedBy: [Identifier<Employee>]

    /// A target.
    public init(
        _ metric: String, _ subject: Subject, _ value: DecimalNumeral, agreedOn: LocalDate?,
        acknowledgedBy: [Identifier<Employee>] = []
    ) {
        self.metric = metric
        self.subject = subject
        self.value = value
        self.agreedOn = agreedOn
        self.acknowledgedBy = acknowledgedBy
    }
}
