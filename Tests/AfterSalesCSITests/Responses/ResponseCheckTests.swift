import AfterSalesCSI
import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTesting
import Testing

struct ResponseCheckTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let expected: [String]
        let make: @Sendable () throws -> Void

        init(_ name: String, _ expected: String..., make: @escaping @Sendable () throws -> Void) {
            testDescription = name
            self.expected = expected
            self.make = make
        }
    }

    private typealias Sample = ResponseSample

    static let cases: [Case] = [
        Case("wave", "emptyText $.wave") { _ = try Sample.make(wave: " ") },
        Case("line in wave", "controlCharacter $.wave") { _ = try Sample.make(wave: "a\nb") },
        Case("instrument", "emptyText $.instrument") { _ = try Sample.make(instrument: "") },
        Case("version", "invalidVersion $.version") { _ = try Sample.make(version: 0) },
        Case("channel", "emptyText $.channel") { _ = try Sample.make(channel: "") },
        Case("order", "emptyText $.visit.order") { _ = try Sample.make(visit: SurveyedVisit(order: "")) },
        Case("NUL in advisor", "controlCharacter $.visit.advisor") {
            _ = try Sample.make(visit: SurveyedVisit(advisor: "a\u{0}"))
        },
        Case("seconds", "surveySecondsOutOfRange $.seconds") { _ = try Sample.make(seconds: -1) },
        Case("many seconds", "surveySecondsOutOfRange $.seconds") { _ = try Sample.make(seconds: .max) },
        Case("network", "textTooLong $.origin.network") {
            _ = try Sample.make(origin: SurveyOrigin(network: String(repeating: "x", count: 401)))
        },
        Case("day before", "surveyDayMismatch $.answeredOn") { _ = try Sample.make(on: "2026-06-08") },
        Case("day behind", "surveyDayMismatch $.answeredOn") { _ = try Sample.make(on: "2026-06-11") },
        Case("answers", "surveyEmptyAnswer $.answers[1]", "surveyDuplicateAnswer $.answers[2].question") {
            _ = try Sample.make(answers: [SurveyAnswer("a", 1), SurveyAnswer("b", text: " "), SurveyAnswer("a", 2)])
        },
        Case("question without name", "emptyText $.answers[0].question") {
            _ = try Sample.make(answers: [SurveyAnswer("", 1)])
        },
        Case("endless words", "textTooLong $.answers[0].text") {
            _ = try Sample.make(answers: [SurveyAnswer("a", text: String(repeating: "好", count: 33_334))])
        },
        Case("too many answers", "tooManyElements $.answers") {
            _ = try Sample.make(answers: (0...500).map { SurveyAnswer(Identifier("q\($0)"), 1) })
        },
        Case("all at once", "emptyText $.wave", "invalidVersion $.version", "surveySecondsOutOfRange $.seconds") {
            _ = try Sample.make(version: -1, wave: "", seconds: -1)
        },
        Case("closed before it was sent", "endBeforeStart $.closesOn") {
            _ = try SurveyInvitation(
                RecordKey(.dealer("D01"), "I1"), to: "s1", wave: "w", about: SurveyedVisit(), by: .phone,
                sentAt: try Timestamp("2026-06-10T12:00:00Z"), closesOn: try LocalDate("2026-06-08"))
        },
        Case(
            "invitation", "emptyText $.instrument", "emptyText $.wave", "emptyText $.visit.order", "emptyText $.channel"
        ) {
            _ = try SurveyInvitation(
                RecordKey(.dealer("D01"), "I1"), to: "", wave: "", about: SurveyedVisit(order: " "), by: "", sentAt: nil
            )
        },
    ]

    @Test(arguments: cases) func everyProblemIsSaid(_ testCase: Case) throws {
        let rejection = try #require(throws: Rejection.self) { try testCase.make() }
        #expect(rejection.findings.map { "\($0.code) \($0.place)" } == testCase.expected)
    }

    /// A clock is at most 18 hours from UTC: at 02:00 it may be yesterday, today, and at 20:00 tomorrow.
    @Test(arguments: [
        ("2026-06-10T02:00:00Z", "2026-06-09", true), ("2026-06-10T02:00:00Z", "2026-06-10", true),
        ("2026-06-10T20:00:00Z", "2026-06-11", true), ("2026-06-10T20:00:00Z", "2026-06-09", false),
        ("2026-06-10T18:00:00Z", "2026-06-10", true), ("2026-06-10T17:59:59Z", "2026-06-09", true),
        ("0001-01-01T00:00:00Z", "0001-01-01", true), ("9999-12-31T23:59:59Z", "9999-12-31", true),
    ]) func aDayIsOneThatSomeClockShows(at: String, day: String, isTaken: Bool) {
        #expect(((try? ResponseSample.make(answeredAt: at, on: day)) != nil) == isTaken)
    }

    @Test(arguments: 1...200 as ClosedRange<UInt64>) func randomOnesComeBackFromTheirRecords(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let response = try ResponseSample.random(using: &random)
        let json = try response.recordJSON()
        let read = try SurveyResponse(recordJSON: json, format: 1)
        #expect(read == response)
        #expect(try read.recordJSON() == json)
        let forgotten = try #require(response.forgetting("C1"))
        let stored = try SurveyResponse(recordJSON: try forgotten.recordJSON(), format: 1)
        #expect(stored == forgotten)
        #expect(stored.answers.map(\.mark) == response.answers.compactMap(\.mark))
        #expect(stored.answers.allSatisfy { $0.text == nil } && stored.origin == SurveyOrigin())
    }

    @Test(arguments: [
        ("\"version\":1", "\"version\":0"), ("\"wave\":\"2026-06\"", "\"wave\":\"\""), ("\"mark\":8", "\"mark\":null"),
    ])
    func aRecordThatCouldNotHaveBeenMadeIsRefused(old: String, new: String) throws {
        let parts = try ResponseSample.make().recordJSON().split(separator: old, omittingEmptySubsequences: false)
        try #require(parts.count == 2)
        #expect(throws: (any Error).self) {
            try SurveyResponse(recordJSON: parts.joined(separator: new), format: 1)
        }
    }

    @Test func aResponseIsHeldAgainstItsInstrument() throws {
        let instrument = try InstrumentSample.make()
        #expect(try ResponseSample.make().problems(against: instrument).isEmpty)
        let wrong = try ResponseSample.make(
            instrument: "s2", version: 2,
            visit: SurveyedVisit(deliveredOn: try LocalDate("2025-12-21")), answeredAt: "2025-12-20T02:00:00Z",
            on: "2025-12-20",
            answers: [
                SurveyAnswer("q1", 11), SurveyAnswer("q2", 0), SurveyAnswer("c", 3), SurveyAnswer("q3", 5),
            ])
        let found = wrong.problems(against: instrument)
        #expect(
            found.map { "\($0.code) \($0.place)" } == [
                "surveyOtherInstrument $.instrument", "surveyOtherVersion $.version", "surveyOutsideDays $.answeredOn",
                "surveyAnswerBeforeDelivery $.answeredOn", "surveyMarkOutOfScale $.answers[0].mark",
                "surveyMarkOutOfScale $.answers[1].mark", "surveyMarkOfText $.answers[2].mark",
                "surveyUnknownQuestion $.answers[3].question",
            ])
        #expect(found.allSatisfy { $0.severity == .error })
        #expect(found.last?.inputs == [.init("name", "q3"), .init("nearest", "q1")])
    }

    @Test func theLastDayStillCounts() throws {
        let invitation = try SurveyInvitation(
            RecordKey(.dealer("D01"), "I1"), to: "s1", wave: "w", about: SurveyedVisit(order: "RO-1"), by: .phone,
            sentAt: nil, closesOn: try LocalDate("2026-06-10"))
        #expect(try !ResponseSample.make().isLate(for: invitation))
        let late = try ResponseSample.make(answeredAt: "2026-06-11T02:00:00Z", on: "2026-06-11")
        #expect(late.isLate(for: invitation))
    }

    @Test func everyFieldOfARecordHasAClassAndWordsAreSensitive() throws {
        let fields: [(String, FieldClass)] = [
            ("key.dealer", .open), ("key.id", .open), ("instrument", .open), ("version", .open), ("wave", .open),
            ("visit.order", .open), ("visit.vehicle", .open), ("visit.deliveredOn", .open), ("visit.advisor", .open),
            ("visit.technician", .open), ("visit.team", .open), ("visit.model", .open), ("customer", .open),
            ("channel", .open), ("answeredAt", .open), ("answeredOn", .open), ("seconds", .open),
            ("origin.phone", .personal), ("origin.email", .personal), ("origin.network", .personal),
            ("answers.0.question", .open), ("answers.0.mark", .personal), ("answers.0.text", .sensitive),
        ]
        for (path, fieldClass) in fields {
            let field = SurveyResponse.classification.field(path)
            #expect(field.isDeclared && field.fieldClass == fieldClass, "\(path)")
        }
        #expect(SurveyResponse.fieldRules.count == fields.count)
        for path in ["visit.advisor", "sentAt", "closesOn", "customer"] {
            #expect(SurveyInvitation.classification.field(path).fieldClass == .open)
        }
        let response = try ResponseSample.make()
        #expect(response.description == response.key.reference.description)
    }
}
