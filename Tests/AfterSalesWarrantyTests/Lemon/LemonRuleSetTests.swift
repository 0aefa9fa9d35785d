import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesWarranty
import Testing

/// Rule sets as documents.
@Suite struct LemonRuleSetTests {
    @Test func theBuiltInSetsAreDocumentsToo() throws {
        for set in LemonRuleSet.builtIn {
            #expect(try LemonRuleSet(json: set.json()) == set)
            #expect(LemonRuleSet.builtIn(set.id) == set)
        }
        #expect(LemonRuleSet.builtIn("china-2030") == nil)
        #expect(LemonRuleSet.china2022.purchasedFrom.description == "2022-01-01")
        #expect(LemonRuleSet.china2022.purchasedThrough == nil)
        #expect(LemonRuleSet.china2013.purchasedFrom.description == "2013-10-01")
        #expect(LemonRuleSet.china2013.purchasedThrough?.description == "2021-12-31")
        #expect(LemonRuleSet.china2022.compensation?.most.description == "0.5%")
        #expect(LemonRuleSet.china2013.compensation?.least?.description == "0.5%")
        #expect(LemonRuleSet.china2013.compensation?.most.description == "0.8%")
    }

    /// New York General Business Law § 198-a: four attempts or 30 days within two years or 18 000 miles, as a document.
    static let newYork = #"""
        {
          "format": "aftersales.lemon-rules/1", "id": "new-york", "version": 2,
          "title": {"en": "New York new car lemon law", "zh-Hans": "纽约州新车柠檬法"},
          "market": "US-NY",
          "source": {"en": "NY General Business Law § 198-a", "zh-Hans": "《纽约州一般商业法》第198-a条"},
          "purchased": {"from": "1983-09-01"},
          "clock": "delivery", "unit": "mi", "dayCount": "calendarDays",
          "periods": [{"id": "p", "title": {"en": "2 years or 18 000 miles", "zh-Hans": "2年或18000英里"},
            "months": 24, "distance": 18000}],
          "rules": [
            {"id": "attempts", "title": {"en": "same fault", "zh-Hans": "同一故障"}, "period": "p",
             "count": "sameFault", "atLeast": 4, "outcome": "replaceOrReturn",
             "source": {"en": "§ 198-a(d)(1)", "zh-Hans": "第198-a(d)(1)款"}},
            {"id": "days", "title": {"en": "out of service", "zh-Hans": "停驶"}, "period": "p",
             "count": "repairDays", "atLeast": 30, "outcome": "replaceOrReturn", "warnAt": 6,
             "source": {"en": "§ 198-a(d)(2)", "zh-Hans": "第198-a(d)(2)款"}}
          ]
        }
        """#

    @Test(arguments: [(3, 29, 1, 1), (4, 29, 0, 1), (3, 30, 1, 0), (5, 31, 0, 0)])
    func aStatesRulesAreDataOnly(attempts: Int, days: Int, leftAttempts: Int, leftDays: Int) throws {
        let set = try LemonRuleSet(json: Self.newYork)
        let book = try LemonRuleBook(LemonRuleSet.builtIn + [set])
        var car = CarHistory(
            in: "US-NY", zone: try CivilZone(utcOffsetSeconds: -18_000), unit: .mile,
            deliveredOn: try LocalDate("2023-01-01"), odometer: 17_000)
        let first = try LocalDate("2023-02-01")
        car.visits = try (0..<attempts).map { index in
            // A day each, the last as long as it takes.
            let start = try Timestamp("\(first.adding(days: index * 2))T12:00:00-05:00")
            let hours = index == attempts - 1 ? Int64(days - attempts) * 24 + 2 : 2
            return RepairVisit(
                Identifier("V\(index)"), from: start, until: try start.adding(seconds: hours * 3_600), odometer: 900,
                faults: [VisitFault("STALL")])
        }
        let verdict = book.verdict(on: car, at: try Timestamp("2023-12-01T00:00:00Z"))
        #expect(verdict.ruleSet == "new-york" && verdict.version == 2)
        #expect(verdict.rule("attempts")?.distance == leftAttempts)
        #expect(verdict.rule("days")?.distance == leftDays)
    }

    /// California: 18 months or 18 000 miles; a car that counts kilometres is measured exactly, 18 000 mi are 28 968.192 km.
    @Test(arguments: [(28_968, true), (28_969, false)])
    func milesAndKilometres(odometer: Int, isInside: Bool) throws {
        let visits = [
            try LemonSamples.visit("A", "2023-02-01", [VisitFault("B", isSafety: true)]),
            try LemonSamples.visit("B", "2023-03-01", odometer: odometer, [VisitFault("B")]),
        ]
        let car = CarHistory(
            in: .california, zone: .china, deliveredOn: try LocalDate("2023-01-01"), visits: visits)
        let verdict = LemonRuleBook.standard.verdict(on: car, at: try LemonSamples.at("2023-04-01"))
        #expect(verdict.ruleSet == "california")
        // The same fault was dangerous once, and so is it each time.
        #expect((verdict.rule("dangerousFault")?.state == .reached) == isInside)
        #expect((verdict.rule("sameFault")?.distance) == (isInside ? 2 : 3))
    }

    @Test func everyProblemIsSaidAtOnce() throws {
        let json = #"""
            {"format": "other/1", "id": "", "version": 0, "titel": {}, "market": 5,
             "title": {"en": "x", "zh-Hans": "y"}, "source": {"en": "s"},
             "purchased": {"from": "2024-02-30", "through": "2023-01-01"}, "clock": "sale", "unit": "ml",
             "uses": ["household", "household"], "dayCount": "startedPeriods",
             "periods": [{"id": "a", "title": {"en": "x", "zh-Hans": "y"}, "days": 3, "months": 1},
                         {"id": "a", "title": {"en": "x", "zh-Hans": "y"}}, 7],
             "rules": [
               {"id": "r", "title": {"en": "x", "zh-Hans": "y"}, "period": "b", "count": "sameFoult", "atLeast": 1,
                "outcome": "warning", "source": {"en": "x", "zh-Hans": "y"}},
               {"id": "r", "title": {"en": "x", "zh-Hans": "y"}, "period": "a", "count": "repairDays", "atLeast": 1,
                "moreThan": 3, "systems": ["engine"], "hasToFailAgain": true, "isCompensated": true,
                "outcome": "warning", "source": {"en": "x", "zh-Hans": "y"}},
               {"id": "s", "title": {"en": "x", "zh-Hans": "y"}, "period": "a", "count": "replacement",
                "systems": [], "extents": ["whole"], "atLeast": 0, "warnAt": -1, "outcome": "",
                "source": {"en": "x", "zh-Hans": "y"}}],
             "loaner": {"period": "c", "afterDays": -1, "source": {"en": "x", "zh-Hans": "y"}},
             "compensation": {"per": 0, "least": "0.8%", "most": "0.5%", "source": {"en": "x", "zh-Hans": "y"}}}
            """#
        let rejection = try #require(throws: Rejection.self) { try LemonRuleSet(json: json) }
        let found = Set(rejection.findings.map { "\($0.code) \($0.place)" })
        for expected in [
            "wrongFormat $.format", "emptyText $.id", "lemonFigureOutOfRange $.version", "unknownField $.titel",
            "wrongType $.market", "missingField $.source[\"zh-Hans\"]", "malformedDate $.purchased.from",
            "lemonUnknownWord $.clock", "lemonUnknownWord $.unit", "duplicateEntry $.uses[1]",
            "lemonPeriodTwice $.periods[0]", "duplicateId $.periods[1].id", "lemonPeriodEndless $.periods[1]",
            "wrongType $.periods[2]", "lemonUnknownCounter $.rules[0].count", "lemonUnknownPeriod $.rules[0].period",
            "duplicateId $.rules[1].id", "lemonThresholdNotOne $.rules[1].atLeast",
            "lemonFieldOfOtherCounter $.rules[1].systems",
            "lemonUnknownWord $.rules[2].extents[0]", "lemonUnknownPeriod $.loaner.period",
            "lemonFigureOutOfRange $.loaner.afterDays", "lemonFigureOutOfRange $.compensation.per",
            "endBeforeStart $.compensation", "emptyText $.rules[2].systems", "lemonFigureOutOfRange $.rules[2].atLeast",
            "lemonFigureOutOfRange $.rules[2].warnAt", "emptyText $.rules[2].outcome",
        ] {
            #expect(found.contains(expected), "\(expected) in \(found.sorted())")
        }
        #expect(rejection.findings.allSatisfy { !$0.text(.simplifiedChinese).isEmpty })
    }

    @Test func contradictionsAreRefused() throws {
        let set = LemonRuleSet.china2013
        let twice = LemonRule(
            "again", LocalizedText("x", "y"), in: "threeGuarantees", .repairDays, .moreThan(40),
            outcome: .replaceOrReturn, source: LocalizedText("x", "y"))
        let codes = try #require(throws: Rejection.self) {
            try LemonRuleSet(
                id: "x", title: set.title, market: set.market, source: set.source,
                purchasedFrom: set.purchasedFrom, purchasedThrough: LocalDate("2013-09-30"), clock: set.clock,
                unit: set.unit, dayCount: set.dayCount, periods: set.periods, rules: set.rules + [twice],
                loaner: set.loaner)
        }.findings.map(\.code)
        #expect(codes.contains(.lemonContradictingRules) && codes.contains(.endBeforeStart))
        #expect(codes.contains(.lemonCompensationMissing))
    }

    /// The day decides; a day that no set covers is said, and so are gaps and overlaps of a book.
    @Test func theDayOfPurchaseDecides() throws {
        let book = LemonRuleBook.standard
        #expect(book.findings.isEmpty)
        for (day, id) in [
            ("2013-09-30", nil), ("2013-10-01", "china-2013"), ("2021-12-31", "china-2013"),
            ("2022-01-01", "china-2022"), ("2026-06-01", "china-2022"),
        ] {
            let bought = try LocalDate(day)
            #expect(book.ruleSet(purchasedOn: bought, in: .china)?.id == id)
            #expect((book.gap(on: bought, in: .china) == nil) == (id != nil))
            let verdict = book.verdict(on: try LemonSamples.car(bought: day), at: try LemonSamples.at("2026-07-01"))
            #expect(verdict.ruleSet == id)
            #expect(verdict.findings.contains { $0.code == .lemonNoRuleSet } == (id == nil))
        }
        #expect(book.ruleSet(purchasedOn: try LocalDate("2023-01-01"), in: "FR") == nil)
    }

    @Test func aBookSaysItsGapsAndRefusesOverlaps() throws {
        func set(_ id: String, _ from: String, _ through: String?) throws -> LemonRuleSet {
            let set = LemonRuleSet.china2022
            return try LemonRuleSet(
                id: id, title: set.title, market: set.market, source: set.source, purchasedFrom: LocalDate(from),
                purchasedThrough: through.map { try LocalDate($0) }, clock: set.clock, unit: set.unit,
                dayCount: set.dayCount, periods: set.periods, rules: set.rules, compensation: set.compensation)
        }
        let gap = try LemonRuleBook([set("b", "2022-01-02", nil), set("a", "2020-01-01", "2021-12-31")])
        #expect(gap.findings.map(\.code) == [.lemonRuleSetGap])
        let whole = try LemonRuleBook([set("b", "2022-01-01", nil), set("a", "2020-01-01", "2021-12-31")])
        #expect(whole.findings.isEmpty)
        let codes = try #require(throws: Rejection.self) {
            try LemonRuleBook([
                set("a", "2020-01-01", "2022-01-01"), set("b", "2022-01-01", nil), set("b", "2030-01-01", nil),
            ])
        }.findings.map(\.code)
        #expect(codes == ["duplicateId", .lemonRuleSetsOverlap, .lemonRuleSetsOverlap])
    }

    @Test func rulesThatAreNotTheCarsOwnAreSaid() throws {
        let car = try LemonSamples.car(bought: "2021-12-31")
        let now = try LemonSamples.at("2023-01-01")
        let other = LemonRuleBook.standard.verdict(on: car, by: "china-2022", at: now)
        #expect(other.findings.filter { $0.severity == .warning }.map(\.code) == [.lemonOtherRuleSet])
        #expect(other.ruleSet == "china-2022")
        let unknown = LemonRuleBook.standard.verdict(on: car, by: "china-2023", at: now)
        #expect(unknown.findings.map(\.code) == [.lemonUnknownRuleSet] && unknown.rules.isEmpty)
    }
}
