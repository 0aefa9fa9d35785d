public import AfterSalesCore
public import AfterSalesStorage

/// A figure of a month that somebody reports, because no record has it (上报数据): cars washed, insurance approved,
/// receipts of a fleet, cost of material.
public struct ReportedFigure: Hashable, Sendable {
    /// Month, metric and whose, at a dealership.
    public let key: RecordKey<ReportedFigure>
    /// The month.
    public let month: Month
    /// The plan's name of the metric.
    public let metric: String
    /// Whom it is about.
    public let subject: Subject
    /// The value in the metric's unit.
    public let value: DecimalNumeral
    /// Where it comes from, in words.
    public let source: String
    /// Who reports it.
    public let by: ActingParty
    /// When, by the host's clock.
    public let at: Timestamp

    /// A figure. One that is reported anew is a new state of the same record.
    /// - Parameters:
    ///   - metric: The plan's name of the metric.
    ///   - subject: Whom it is about.
    ///   - dealer: The dealership.
    ///   - month: The month.
    ///   - value: The value.
    ///   - source: Where it comes from, in words.
    ///   - party: Who reports it.
    ///   - at: When, by the host's clock.
    /// - Throws: `emptyName`, `reasonMissing`.
    public init(
        _ metric: String, of subject: Subject, dealer: Identifier<Dealer>, month: Month, value: DecimalNumeral,
        from source: String, by party: ActingParty, at: Timestamp
    ) throws(Rejection) {
        key = Self.key(dealer: dealer, month: month, metric, subject)
        self.month = month
        self.metric = metric
        self.subject = subject
        self.value = value
        self.source = source
        by = party
        self.at = at
        try check()
    }

    /// The key of a figure.
    /// - Parameters:
    ///   - dealer: The dealership.
    ///   - month: The month.
    ///   - metric: The metric.
    ///   - subject: Whom it is about.
    public static func key(
        dealer: Identifier<Dealer>, month: Month, _ metric: String, _ subject: Subject
    ) -> RecordKey<ReportedFigure> {
        RecordKey(dealer: dealer, Identifier(InputKey.id([month.description, metric, subject.description])))
    }

    /// The figure as a month's facts have it.
    public var fact: MetricFact { MetricFact(metric, subject, value) }

    private func check() throws(Rejection) {
        var check = InputCheck()
        check.name(metric, at: "metric")
        check.reason(source, at: "source")
        try check.verdict()
    }
}

extension ReportedFigure: Codable {
    private enum CodingKeys: String, CodingKey {
        case key, month, metric, subject, value, source, by, at
    }

    /// Decodes a figure and checks it.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        key = try values.decode(RecordKey<ReportedFigure>.self, forKey: .key)
        month = try values.decode(Month.self, forKey: .month)
        metric = try values.decode(String.self, forKey: .metric)
        subject = try values.decode(Subject.self, forKey: .subject)
        value = try values.decode(DecimalNumeral.self, forKey: .value)
        source = try values.decode(String.self, forKey: .source)
        by = try values.decode(ActingParty.self, forKey: .by)
        at = try values.decode(Timestamp.self, forKey: .at)
        try check()
    }
}
