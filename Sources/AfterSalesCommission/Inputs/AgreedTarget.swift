public import AfterSalesCore
public import AfterSalesStorage

/// A target that was agreed for a month, and who has acknowledged it (目标确认).
public struct AgreedTarget: Hashable, Sendable {
    /// That somebody has confirmed knowing the target (签字认可).
    public struct Acknowledgement: Hashable, Sendable, Codable {
        /// Who.
        public let employee: Identifier<Employee>
        /// On which day.
        public let on: LocalDate
    }

    /// Month, metric and whose, at a dealership.
    public let key: RecordKey<AgreedTarget>
    /// The month.
    public let month: Month
    /// The plan's name of the metric it is for.
    public let metric: String
    /// Whom it is for.
    public let subject: Subject
    /// The target in the metric's unit; greater than zero.
    public let value: DecimalNumeral
    /// When it was agreed.
    public let agreedOn: LocalDate
    /// Who has acknowledged it, in order; each once.
    public private(set) var acknowledgements: [Acknowledgement]

    /// A target that nobody has acknowledged yet. One that is agreed anew is a new state of the same record, and has to be
    /// acknowledged anew.
    /// - Parameters:
    ///   - metric: The plan's name of the metric.
    ///   - subject: Whom it is for.
    ///   - dealer: The dealership.
    ///   - month: The month.
    ///   - value: The target; greater than zero.
    ///   - agreedOn: When it was agreed.
    /// - Throws: everything that is wrong: `emptyName`, `zeroTarget`, `negativeAmount`.
    public init(
        _ metric: String, for subject: Subject, dealer: Identifier<Dealer>, month: Month, value: DecimalNumeral,
        agreedOn: LocalDate
    ) throws(Rejection) {
        key = Self.key(dealer: dealer, month: month, metric, subject)
        self.month = month
        self.metric = metric
        self.subject = subject
        self.value = value
        self.agreedOn = agreedOn
        acknowledgements = []
        try check()
    }

    /// The key of a target.
    /// - Parameters:
    ///   - dealer: The dealership.
    ///   - month: The month.
    ///   - metric: The metric.
    ///   - subject: Whom it is for.
    public static func key(
        dealer: Identifier<Dealer>, month: Month, _ metric: String, _ subject: Subject
    ) -> RecordKey<AgreedTarget> {
        RecordKey(dealer: dealer, Identifier(InputKey.id([month.description, metric, subject.description])))
    }

    /// Notes that somebody has acknowledged the target; once more changes nothing.
    /// - Parameters:
    ///   - employee: Who.
    ///   - day: On which day; not before it was agreed.
    /// - Throws: `acknowledgedTooEarly`; the target is then as it was.
    public mutating func acknowledge(by employee: Identifier<Employee>, on day: LocalDate) throws(Rejection) {
        guard !acknowledgements.contains(where: { $0.employee == employee }) else { return }
        var changed = self
        changed.acknowledgements.append(Acknowledgement(employee: employee, on: day))
        try changed.check()
        self = changed
    }

    /// The target as a month's facts have it.
    public var fact: TargetFact {
        TargetFact(
            metric, subject, value, agreedOn: agreedOn, acknowledgedBy: acknowledgements.map(\.employee))
    }

    private func check() throws(Rejection) {
        var check = InputCheck()
        check.name(metric, at: "metric")
        check.notNegative(value, at: Place.document.field("value"))
        if value.mantissa == 0 {
            check.report(.zeroTarget, at: Place.document.field("value"), "a target is not zero", "目标不能为零")
        }
        for (index, acknowledgement) in acknowledgements.enumerated() where acknowledgement.on < agreedOn {
            check.report(
                .acknowledgedTooEarly, at: Place.document.field("acknowledgements").element(index).field("on"),
                inputs: [.init("on", acknowledgement.on.description), .init("agreedOn", agreedOn.description)],
                "acknowledged on \(acknowledgement.on), before it was agreed on \(agreedOn)",
                "确认日期 \(acknowledgement.on) 早于目标确定日期 \(agreedOn)")
        }
        try check.verdict()
    }
}

extension AgreedTarget: Codable {
    private enum CodingKeys: String, CodingKey {
        case key, month, metric, subject, value, agreedOn, acknowledgements
    }

    /// Decodes a target and checks it.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        key = try values.decode(RecordKey<AgreedTarget>.self, forKey: .key)
        month = try values.decode(Month.self, forKey: .month)
        metric = try values.decode(String.self, forKey: .metric)
        subject = try values.decode(Subject.self, forKey: .subject)
        value = try values.decode(DecimalNumeral.self, forKey: .value)
        agreedOn = try values.decode(LocalDate.self, forKey: .agreedOn)
        acknowledgements = try values.decode([Acknowledgement].self, forKey: .acknowledgements)
        try check()
    }
}
