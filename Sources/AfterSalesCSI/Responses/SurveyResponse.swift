public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesStorage

/// What a customer answered to a survey (问卷答复).
public struct SurveyResponse: Hashable, Sendable {
    /// Whose, and its id there.
    public let key: RecordKey<SurveyResponse>
    /// The instrument, by its id.
    public let instrument: Identifier<SurveyInstrument>
    /// The version of the instrument.
    public let version: Int
    /// The wave of the survey (调查期次), `2026-06`: an order is asked once in each.
    public let wave: String
    /// What it is about: the order and who worked on it.
    public let visit: SurveyedVisit
    /// Who answered; nil where that is not known.
    public internal(set) var customer: Identifier<Customer>?
    /// By what way it was answered.
    public let channel: SurveyChannel
    /// When.
    public let answeredAt: Timestamp
    /// On which day at the dealership.
    public let answeredOn: LocalDate
    /// How long it took, in seconds; nil where nobody took the time.
    public let seconds: Int?
    /// From where: the address of the network, or the number that was called.
    public internal(set) var origin: SurveyOrigin
    /// The answers, at most one to a question.
    public internal(set) var answers: [SurveyAnswer]

    /// A response.
    /// - Parameters:
    ///   - key: Whose, and its id there.
    ///   - instrument: The instrument.
    ///   - version: The version of the instrument.
    ///   - wave: The wave of the survey.
    ///   - visit: What it is about.
    ///   - customer: Who answered.
    ///   - channel: By what way.
    ///   - answeredAt: When.
    ///   - answeredOn: On which day at the dealership.
    ///   - seconds: How long it took.
    ///   - origin: From where.
    ///   - answers: The answers.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that is wrong with it by itself: `surveyDayMismatch`,
    ///   `surveySecondsOutOfRange`, `surveyDuplicateAnswer`, `surveyEmptyAnswer`, `invalidVersion`, `tooManyElements`,
    ///   `emptyText` and its like. ``problems(against:)`` tells whether its instrument is answered by it.
    public init(
        _ key: RecordKey<SurveyResponse>, to instrument: Identifier<SurveyInstrument>, version: Int, wave: String,
        about visit: SurveyedVisit, by customer: Identifier<Customer>? = nil, channel: SurveyChannel,
        answeredAt: Timestamp, on answeredOn: LocalDate, seconds: Int? = nil, from origin: SurveyOrigin = .init(),
        answers: [SurveyAnswer]
    ) throws(Rejection) {
        self.key = key
        self.instrument = instrument
        self.version = version
        self.wave = wave
        self.visit = visit
        self.customer = customer
        self.channel = channel
        self.answeredAt = answeredAt
        self.answeredOn = answeredOn
        self.seconds = seconds
        self.origin = origin
        self.answers = answers
        var check = SurveyCheck()
        check.response(self)
        try check.verdict()
    }
}
