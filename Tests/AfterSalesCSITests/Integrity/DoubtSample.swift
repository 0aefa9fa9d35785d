import AfterSalesCSI
import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage

/// What the tests of doubts are made of: a survey of ten questions of a scale, a yes or no, and a recommendation.
enum DoubtSample {
    static let dealer: Identifier<Dealer> = "D1"
    static let start = 1_767_225_600  // 2026-01-01T00:00:00Z, a Thursday

    static func day(_ number: Int) throws -> LocalDate { try LocalDate(daysSince1970: 20_454 + number) }

    /// An instant so many seconds after midnight of a day.
    static func at(_ day: Int, _ seconds: Int = 0) throws -> Timestamp {
        try Timestamp(microsecondsSince1970: (Int64(start) + Int64(day) * 86_400 + Int64(seconds)) * 1_000_000)
    }

    static func instrument(of owner: RecordOwner = .group, scale: ClosedRange<Int> = 1...10) throws -> SurveyInstrument
    {
        var questions = (1...10).map {
            SurveyQuestion(
                Identifier("q\($0)"), LocalizedText("Question \($0)", "第 \($0) 题"), .scale(scale), in: "service")
        }
        questions.append(SurveyQuestion("explained", LocalizedText("Was everything explained?", "是否逐项解释？"), .yesNo))
        questions.append(SurveyQuestion("nps", LocalizedText("Would you recommend us?", "是否愿意推荐？"), .recommendation))
        return try SurveyInstrument(
            RecordKey(owner, "csi"), version: 1, LocalizedText("Satisfaction", "满意度"), source: "made for tests",
            effective: DateWindow(from: try day(-1_000)),
            index: IndexRule(points: 1_000, .shareOfHighest, missing: .leftOut),
            factors: [SurveyFactor("service", LocalizedText("Service", "服务"), weight: DecimalNumeral(100))],
            questions: questions)
    }

    static func answers(_ marks: [Int], explained: Int? = 1, recommends: Int? = 10) -> [SurveyAnswer] {
        marks.enumerated().map { SurveyAnswer(Identifier("q\($0.offset + 1)"), $0.element) }
            + (explained.map { [SurveyAnswer("explained", $0)] } ?? [])
            + (recommends.map { [SurveyAnswer("nps", $0)] } ?? [])
    }

    static let mixed = answers([10, 9, 8, 10, 9, 10, 7, 9, 10, 8], recommends: 9)
    static let top = answers(Array(repeating: 10, count: 10))

    static func response(
        _ id: String, of owner: RecordOwner = .dealer(dealer), order: String? = "O1",
        vehicle: Identifier<Vehicle>? = nil, customer: Identifier<Customer>? = nil,
        advisor: Identifier<Employee>? = "A1",
        deliveredOn: Int? = 0, channel: SurveyChannel = .textMessage, day: Int = 2, second: Int = 72_000,
        seconds: Int? = 90, phone: PhoneNumber? = nil, email: EmailAddress? = nil, network: String? = nil,
        version: Int = 1, answers: [SurveyAnswer] = mixed
    ) throws -> SurveyResponse {
        try SurveyResponse(
            RecordKey(owner, Identifier(id)), to: "csi", version: version, wave: "2026-01",
            about: SurveyedVisit(
                order: order, vehicle: vehicle, deliveredOn: try deliveredOn.map(Self.day), advisor: advisor),
            by: customer, channel: channel, answeredAt: try at(day, second), on: try Self.day(day), seconds: seconds,
            from: SurveyOrigin(phone: phone, email: email, network: network), answers: answers)
    }

    static func context() throws -> IntegrityContext {
        IntegrityContext(asOf: try day(400), instruments: [try instrument()])
    }

    static func phone(_ number: Int) throws -> PhoneNumber { try PhoneNumber("+86138\(10_000_000 + number)", in: nil) }
}

extension IntegrityReport {
    /// The subjects of the flags of a code.
    func doubted(_ code: Finding.Code) -> [String] { flags(code).map(\.subject.description) }

    /// The reasons for which a rule could not judge.
    func reasons(_ code: Finding.Code) -> [Finding.Code] { notJudged.filter { $0.code == code }.map(\.reason.code) }

    /// All that is written in it.
    var words: [String] {
        let findings = flags.flatMap(\.evidence) + notJudged.map(\.reason) + self.findings
        return findings.flatMap {
            [$0.message.english, $0.message.simplifiedChinese, $0.place.path] + $0.inputs.map(\.value)
        }
    }
}
