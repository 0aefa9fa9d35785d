import AfterSalesCSI
import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage

/// A survey, customers and responses of the desk's tests: a dealership in China, in June 2026.
enum DeskSample {
    static let dealer: Identifier<Dealer> = "D01"
    static let owner = RecordOwner.dealer(dealer)

    static func day(_ text: String) -> LocalDate {
        guard let day = try? LocalDate(text) else { preconditionFailure(text) }
        return day
    }

    static func time(_ text: String) -> Timestamp {
        guard let time = try? Timestamp(text) else { preconditionFailure(text) }
        return time
    }

    static func points(_ text: String) -> Points {
        guard let points = try? Points(text) else { preconditionFailure(text) }
        return points
    }

    static func rate(_ text: String) -> Rate {
        guard let rate = try? Rate(text) else { preconditionFailure(text) }
        return rate
    }

    /// Two factors of 60 and 40, the first of two questions; marks 1 to 10 as shares of the highest, 1 000 points.
    static func instrument(missing: IndexRule.MissingAnswers = .leftOut) throws -> SurveyInstrument {
        let scale = QuestionKind.scale(1...10)
        return try SurveyInstrument(
            RecordKey(owner, "desk"), version: 1, LocalizedText("Desk", "测试问卷"), source: "made up",
            effective: DateWindow(from: day("2026-01-01")),
            index: IndexRule(points: 1_000, .shareOfHighest, missing: missing),
            factors: [
                SurveyFactor("work", LocalizedText("Work", "维修质量"), weight: DecimalNumeral(60)),
                SurveyFactor("pickUp", LocalizedText("Pick-up", "交车"), weight: DecimalNumeral(40)),
            ],
            questions: [
                SurveyQuestion("q1", LocalizedText("Work done well?", "维修质量如何？"), scale, in: "work"),
                SurveyQuestion("q2", LocalizedText("All done?", "项目是否完成？"), scale, in: "work"),
                SurveyQuestion("q3", LocalizedText("On time?", "是否准时？"), scale, in: "pickUp"),
                SurveyQuestion("nps", LocalizedText("Recommend us?", "是否愿意推荐？"), .recommendation),
                SurveyQuestion("again", LocalizedText("Come again?", "是否再来？"), .yesNo),
                SurveyQuestion("why", LocalizedText("Why?", "原因？"), .text),
            ])
    }

    static func scoring(
        least: Int64 = 1, requirement: Points? = nil, missing: IndexRule.MissingAnswers = .leftOut
    ) throws -> SurveyScoring {
        try SurveyScoring(
            instrument(missing: missing), ScoreRules(leastResponses: least, requirement: requirement))
    }

    /// A response by its marks of q1, q2, q3.
    static func response(
        _ id: String = "R1", _ marks: [Int?] = [10, 10, 10], nps: Int? = nil, again: Int? = nil, why: String? = nil,
        by customer: Identifier<Customer>? = nil, advisor: Identifier<Employee>? = "E1",
        at: String? = nil, on: String = "2026-06-10"
    ) throws -> SurveyResponse {
        var answers = zip(["q1", "q2", "q3"] as [Identifier<SurveyQuestion>], marks).compactMap { question, mark in
            mark.map { SurveyAnswer(question, $0) }
        }
        if let nps { answers.append(SurveyAnswer("nps", nps)) }
        if let again { answers.append(SurveyAnswer("again", again)) }
        if let why { answers.append(SurveyAnswer("why", text: why)) }
        return try SurveyResponse(
            RecordKey(owner, Identifier(id)), to: "desk", version: 1, wave: "2026-06",
            about: SurveyedVisit(order: "RO-\(id)", vehicle: "V1", advisor: advisor), by: customer, channel: .phone,
            answeredAt: time(at ?? "\(on)T02:00:00Z"), on: day(on), answers: answers)
    }

    static func customer(
        _ id: Identifier<Customer> = "C1", advisor: Identifier<Employee>? = "E-CA"
    ) throws -> Customer {
        try Customer(
            RecordKey(owner, id),
            CustomerDetails(
                party: .person(Person(name: "王芳")),
                contactPoints: [ContactPoint(.mobile(try PhoneNumber("13812343079", in: "CN")))],
                serviceAdvisor: "E-SA", customerAdvisor: advisor),
            asOf: day("2026-06-01"))
    }

    static var care: CareRequest {
        get throws {
            CareRequest(
                try CarePlanDraft.standard4S.validated(), window: day("2020-01-01")...day("2020-01-02"), zone: .china)
        }
    }

    static func records<Record: StoredRecord>(
        _ query: Query<Record>, in store: some RecordStore
    ) async throws -> [Record] {
        var list: [Record] = []
        for try await stored in store.records(query) { list.append(stored.record) }
        return list
    }
}
