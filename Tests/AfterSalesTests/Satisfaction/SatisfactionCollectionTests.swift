import AfterSales
import AfterSalesTestStores
import Testing

/// Which responses a month's satisfaction metrics are of.
@Suite struct SatisfactionCollectionTests {
    private func expect(_ findings: [Finding], _ expected: [String]) {
        #expect(
            findings.map { finding in "\(finding.code) \(finding.inputs.map(\.value).joined(separator: " "))" }
                == expected)
        for finding in findings {
            #expect(!finding.text(.english).isEmpty && finding.text(.english) != finding.text(.simplifiedChinese))
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `only what belongs to the month counts`(_ kind: StoreKind) async throws {
        var dealer = try SurveyedDealer.ofJune()
        // Not among them: other days, dealerships and surveys, without a word.
        for (id, day) in [("x1", "2026-05-31"), ("x2", "2026-07-01")] { try dealer.answer(id, 1, on: day) }
        try dealer.answer("x3", 1, survey: "us-2021")
        // Nor these, with a warning each.
        try dealer.answer("v2", 1, version: 2)
        try dealer.answer("late", 1, on: "2026-06-21")
        try dealer.answer("inTime", 9, on: "2026-06-20")
        try dealer.answer("inTime8", 8, on: "2026-06-20")
        for order in ["RO-late", "RO-inTime"] { try dealer.invite(order, closesOn: "2026-06-20") }
        try dealer.answer("again", 1, order: "RO-R0", hour: "23")
        // The same order in another wave is asked anew.
        try dealer.answer("wave2", 9, order: "RO-R0", wave: "2026-06b", hour: "23")
        try dealer.answer("wave3", 8, order: "RO-R1", wave: "2026-06b", hour: "23")
        let store = try await kind.open(SurveyedDealer.kinds)
        try await dealer.fill(store.store)
        let collection = try dealer.collection("820")
        let collected = try await store.store.collect(collection, into: SurveyedDealer.facts())
        expect(
            collected.findings,
            ["responsesNotCounted otherVersion 1", "responsesNotCounted late 1", "responsesNotCounted secondAnswer 1"])
        let score = try #require(collected.readings.first?.score.value)
        #expect(score.responses == 44 && score.index.description == "850.00")
        // The same without a store, whatever the order in which they come.
        let other = try SurveyedDealer.facts().collecting(
            collection, from: dealer.responses.reversed(), invitations: dealer.invitations.reversed())
        #expect(other == collected)
    }

    /// Whoever answered in June and is asked again in July has answered: his second answer counts in neither month.
    @Test(arguments: StoreKind.allCases)
    func `an order answered in an earlier month has been answered`(_ kind: StoreKind) async throws {
        var dealer = try SurveyedDealer()
        for number in 0..<12 {
            try dealer.answer("may\(number)", 2, on: "2026-05-31", order: "RO-\(number)")
            try dealer.answer("june\(number)", 10, on: "2026-06-01", order: "RO-\(number)")
        }
        // Nine of the month's own; one about an order that only another wave has asked about.
        for number in 0..<9 { try dealer.answer("own\(number)", 9) }
        try dealer.answer("wave", 9, order: "RO-3", wave: "2026-06b")
        let store = try await kind.open(SurveyedDealer.kinds)
        try await dealer.fill(store.store)
        let collection = try dealer.collection("820")
        let collected = try await store.store.collect(collection, into: SurveyedDealer.facts())
        expect(collected.findings, ["responsesNotCounted secondAnswer 12"])
        #expect(collected.readings.first?.score.value?.responses == 10)
        #expect(collected.readings.first?.score.value?.index.description == "900.00")
        let other = try SurveyedDealer.facts().collecting(collection, from: dealer.responses.reversed())
        #expect(other == collected)
    }

    @Test func `a response given twice is one, and two of one id that differ are none`() throws {
        var dealer = try SurveyedDealer()
        for number in 0..<6 { try dealer.answer("R\(number)", 9 + number % 2, advisor: "A1", order: "") }
        let collection = try dealer.collection("900")
        let once = try SurveyedDealer.facts().collecting(collection, from: dealer.responses)
        #expect(once.readings.map(\.verdict.basis) == [.insufficientSample(have: 6, need: 10)])
        let twice = try SurveyedDealer.facts().collecting(collection, from: dealer.responses + dealer.responses)
        #expect(twice == once)
        for (id, mark) in [("R5", 1), ("R1", 2)] { try dealer.answer(id, mark, order: "") }
        for responses in [dealer.responses, dealer.responses.reversed()] {
            let rejection = #expect(throws: Rejection.self) {
                try SurveyedDealer.facts().collecting(collection, from: responses)
            }
            expect(rejection?.findings ?? [], ["responsesContradict R1", "responsesContradict R5"])
        }
    }

    /// As the intake has it: an invitation without a last day is open.
    @Test func `of two invitations the later closing date counts, and none is the latest`() throws {
        for (days, responses) in [
            (["2026-06-10", "2026-06-14"], 0), (["2026-06-15", "2026-06-10"], 1), (["2026-06-10", nil], 1),
            ([nil, "2026-06-10"], 1),
        ] {
            var dealer = try SurveyedDealer()
            try dealer.answer("R1", 9)
            for day in days { try dealer.invite("RO-R1", closesOn: day) }
            let collected = try SurveyedDealer.facts().collecting(
                try dealer.collection("820", least: 1), from: dealer.responses, invitations: dealer.invitations)
            #expect(collected.readings.first?.score.value?.responses ?? 0 == responses, "\(days)")
        }
    }

    @Test func `another dealership's responses are not this one's`() throws {
        var dealer = try SurveyedDealer.ofJune()
        for number in 0..<30 { try dealer.answer("y\(number)", 1, dealer: "D2") }
        let collected = try SurveyedDealer.facts().collecting(try dealer.collection("820"), from: dealer.responses)
        #expect(collected.readings.first?.score.value?.responses == 40 && collected.findings == [])
    }

    @Test(arguments: [
        (1, "2026-06-01"), (2, "2026-05-01"), (3, "2026-04-01"), (6, "2026-01-01"), (12, "2025-07-01"),
    ])
    func `months back`(_ months: Int, _ first: String) throws {
        var dealer = try SurveyedDealer()
        let collection = try dealer.collection("820", least: 1, months: months)
        let days = collection.days(for: try Month("2026-06"))
        #expect(days == (try LocalDate(first))...(try LocalDate("2026-06-30")))
        for (index, day) in [days.lowerBound, days.upperBound].enumerated() {
            try dealer.answer("in\(index)", 9, on: day.description)
        }
        for (index, day) in [try days.lowerBound.adding(days: -1), try days.upperBound.adding(days: 1)].enumerated() {
            try dealer.answer("out\(index)", 1, on: day.description)
        }
        let collected = try SurveyedDealer.facts().collecting(collection, from: dealer.responses)
        #expect(collected.readings.first?.score.value?.responses == 2)
        #expect(collected.readings.first?.score.value?.index.description == "900.00")
    }

    @Test func `teams by their own visits`() throws {
        var dealer = try SurveyedDealer()
        for number in 0..<12 {
            try dealer.answer("f\(number)", number % 2 == 0 ? 9 : 10, team: "front")
            try dealer.answer("b\(number)", number % 2 == 0 ? 6 : 7, team: "back")
            try dealer.answer("n\(number)", 1)
        }
        let collection = try dealer.collection("820", teams: ["front", "back", "nobody"])
        let collected = try SurveyedDealer.facts().collecting(collection, from: dealer.responses)
        #expect(collected.readings.map(\.subject) == [.dealer, .team("back"), .team("front"), .team("nobody")])
        #expect(collected.readings.map(\.verdict.outcome) == [.missed, .missed, .met, .inconclusive])
        #expect(collected.findings.map(\.code) == [.sampleInsufficient])
    }

    @Test func `a rule that leaves responses out is named, with both scores`() throws {
        var dealer = try SurveyedDealer.ofJune()
        for number in 0..<20 { try dealer.answer("full\(number)", 10, on: "2026-06-15", advisor: "A1") }
        let full = dealer.responses.suffix(20).map(\.key)
        let flagged: Finding.Code = "everythingFull"
        let report = IntegrityRules {
            IntegrityRule(flagged, .warning, LocalizedText("full marks", "满分")) { material, notes in
                for response in material.responses where full.contains(response.key) {
                    notes.doubt(.response(response.key), at: Place.document)
                }
            }
        }.report(on: dealer.responses, in: IntegrityContext(asOf: try LocalDate("2026-07-01")))
        let rule = try ExclusionRule(
            "noGifts", LocalizedText("Full marks for gifts", "礼品满分剔除"), excluding: [flagged],
            since: LocalDate("2026-06-01"), adoptedBy: .employee("E9"), reason: "audit")
        let exclusion = SatisfactionExclusion(by: rule, report)
        let collection = try dealer.collection("870", advisors: ["advisor"])
        let collected = try SurveyedDealer.facts().collecting(
            collection, from: dealer.responses, excluding: exclusion)
        // 850.00 of forty, 900.00 of sixty; A1 has twenty of forty, A2 twenty of twenty.
        let reading = try #require(collected.readings.first)
        #expect(reading.score.value?.index.description == "850.00" && reading.verdict.outcome == .missed)
        #expect(reading.unfiltered?.value?.index.description == "900.00")
        #expect(collected.findings.map(\.code) == [.responsesExcluded, .responsesExcluded])
        let note = try #require(collected.findings.first)
        #expect(note.severity == .note && note.inputs.prefix(3).map(\.value) == ["dealer", "noGifts", "20"])
        #expect(note.text(.simplifiedChinese).contains("礼品满分剔除") && note.text(.english).contains("850.00"))
        #expect(collected.readings[2].unfiltered == collected.readings[2].score)
        // Without it they count, and the requirement is met.
        let whole = try SurveyedDealer.facts().collecting(collection, from: dealer.responses)
        #expect(whole.readings.first?.verdict.outcome == .met && whole.readings.first?.unfiltered == nil)
        #expect(whole.findings == [])
    }

    @Test(
        arguments: [
            (nil, "notice", 1, ["requirementNotSet"]), ("820", " ", 1, ["requirementNotSet"]),
            ("820", "notice", 0, ["windowOutOfRange"]), ("820", "notice", 13, ["windowOutOfRange"]),
            // A hundred is what the lowest marks come to.
            ("100", "notice", 1, ["requirementOutsideScale"]), ("1000.01", "notice", 1, ["requirementOutsideScale"]),
            ("-5", "", -1, ["requirementOutsideScale", "requirementNotSet", "windowOutOfRange"]),
            ("100.01", "notice", 1, []), ("1000", "notice", 12, []),
        ] as [(String?, String, Int, [String])])
    func `a collection says everything that is wrong`(
        _ requirement: String?, _ source: String, _ months: Int, _ codes: [String]
    ) throws {
        let rules = try ScoreRules(leastResponses: 10, requirement: try requirement.map { try Points($0) })
        let scoring = try SurveyScoring(SurveyedDealer().instrument, rules)
        do throws(Rejection) {
            _ = try SatisfactionCollection(scoring, requiredBy: source, months: months)
            #expect(codes == [])
        } catch {
            #expect(error.findings.map(\.code.rawValue) == codes)
        }
    }

    @Test func `a response that is none to the survey is refused with its reasons`() throws {
        var dealer = try SurveyedDealer.ofJune()
        let broken = try SurveyResponse(
            RecordKey(dealer: "D1", "broken"), to: dealer.instrument.key.id, version: dealer.instrument.version,
            wave: "2026-06", about: SurveyedVisit(order: "RO-broken"), channel: .phone,
            answeredAt: Timestamp("2026-06-10T10:00:00Z"), on: LocalDate("2026-06-10"),
            answers: [SurveyAnswer("nothing", 3)])
        let facts = try SurveyedDealer.facts()
        let collection = try dealer.collection("820")
        let rejection = #expect(throws: Rejection.self) {
            try facts.collecting(collection, from: dealer.responses + [broken])
        }
        #expect(rejection?.findings.map(\.code) == [.surveyUnknownQuestion])
        try dealer.answer("fine", 9)
    }
}
