import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesWarranty
import Testing

/// Both Chinese sets, each rule at one below its threshold, at it and above. The figures are those of Order No. 43 of the
/// State Administration for Market Regulation (art. 20–24) and Order No. 150 of AQSIQ (art. 18–21).
@Suite struct LemonThresholdTests {
    /// A car of a rule set, some days behind the purchase, and what its counter should say.
    struct Case: Sendable, CustomTestStringConvertible {
        let bought: String
        let rule: String
        let events: Int
        let count: Int
        let distance: Int
        var testDescription: String { "\(bought) \(rule) × \(events)" }

        init(_ bought: String, _ rule: String, _ events: Int, count: Int? = nil, distance: Int) {
            self.bought = bought
            self.rule = rule
            self.events = events
            self.count = count ?? events
            self.distance = distance
        }
    }

    static let new = "2022-01-01"
    static let old = "2021-12-31"

    static let cases: [Case] = [
        // More than 4 repairs of one fault; more than 5.
        Case(new, "sameFault", 3, distance: 2), Case(new, "sameFault", 4, distance: 1),
        Case(new, "sameFault", 5, distance: 0), Case(new, "sameFault", 6, distance: 0),
        Case(old, "sameFault", 4, distance: 2), Case(old, "sameFault", 5, distance: 1),
        Case(old, "sameFault", 6, distance: 0), Case(old, "sameFault", 7, distance: 0),
        // More than 30 days; more than 35.
        Case(new, "repairDays", 29, distance: 2), Case(new, "repairDays", 30, distance: 1),
        Case(new, "repairDays", 31, distance: 0), Case(new, "repairDays", 32, distance: 0),
        Case(old, "repairDays", 34, distance: 2), Case(old, "repairDays", 35, distance: 1),
        Case(old, "repairDays", 36, distance: 0), Case(old, "repairDays", 37, distance: 0),
        // Two repairs, and the fault is not cured or a new one comes.
        Case(new, "safetyFault", 1, distance: 2), Case(new, "safetyFault", 2, distance: 1),
        Case(new, "safetyFault", 3, distance: 0), Case(new, "safetyFault", 4, distance: 0),
        Case(old, "safetyFault", 1, distance: 2), Case(old, "safetyFault", 2, distance: 1),
        Case(old, "safetyFault", 3, distance: 0), Case(old, "safetyFault", 4, distance: 0),
        // Replaced twice and still unusable.
        Case(new, "assembly", 1, distance: 2), Case(new, "assembly", 2, distance: 1),
        Case(new, "assembly", 3, distance: 0), Case(old, "assembly", 1, distance: 2),
        Case(old, "assembly", 2, distance: 1), Case(old, "assembly", 3, distance: 0),
        Case(new, "mainPart", 1, distance: 2), Case(new, "mainPart", 2, distance: 1),
        Case(new, "mainPart", 3, distance: 0), Case(old, "mainPart", 1, distance: 2),
        Case(old, "mainPart", 2, distance: 1), Case(old, "mainPart", 3, distance: 0),
    ]

    @Test(arguments: cases) func threshold(_ test: Case) throws {
        let start = try LemonSamples.day(test.bought)
        let first = try start.adding(days: 100)
        var car = try LemonSamples.car(bought: test.bought, odometer: 20_000)
        switch test.rule {
        case "repairDays":
            car.visits = [
                try LemonSamples.visit("D", first.description, hours: Int64(test.events) * 24, odometer: 9_000)
            ]
        case "sameFault":
            car.visits = try LemonSamples.visits(test.events, from: first.description, [VisitFault("P0300")])
        case "safetyFault":
            // A new one each time.
            car.visits = try (0..<test.events).map { index in
                try LemonSamples.visit(
                    Identifier("S\(index)"), first.adding(days: index * 4).description,
                    [VisitFault(FaultCode(rawValue: "S\(index)"), isSafety: true)])
            }
        default:
            let extent: ReplacedPart.Extent = test.rule == "assembly" ? .assembly : .mainPart
            car.visits = try (0..<test.events).map { index in
                try LemonSamples.visit(
                    Identifier("R\(index)"), first.adding(days: index * 4).description,
                    [VisitFault(FaultCode(rawValue: "R\(index)"), in: .engine)],
                    replaced: [ReplacedPart("crankshaft", of: .engine, extent)])
            }
        }
        let verdict = LemonRuleBook.standard.verdict(on: car, at: try LemonSamples.at(first.description, hours: 2_400))
        #expect(verdict.ruleSet == (test.bought == Self.new ? "china-2022" : "china-2013"))
        let standing = try #require(verdict.rule(test.rule))
        #expect(standing.counts[0].count == test.count)
        #expect(standing.distance == test.distance)
        #expect(standing.state == (test.distance == 0 ? .reached : .open))
        #expect(
            verdict.findings.contains { finding in
                finding.code == .lemonReached && finding.inputs.contains(.init("rule", test.rule))
            } == (test.distance == 0))
        #expect(verdict.findings.allSatisfy { $0.severity != .error })
    }

    /// The first week: 2022 alone. The day of purchase is not counted; the eighth day behind it is outside.
    private static let weeks: [(String, String, ReplacedPart.Extent, Bool?)] = [
        ("2022-03-01", "2022-03-08", .mainPart, true), ("2022-03-01", "2022-03-09", .mainPart, false),
        ("2022-03-01", "2022-03-01", .assembly, true), ("2022-03-01", "2022-03-02", .part, false),
        ("2021-12-31", "2022-01-01", .assembly, nil), ("2022-02-25", "2022-03-04", .assembly, true),
        ("2022-02-25", "2022-03-05", .assembly, false), ("2024-02-25", "2024-03-03", .assembly, true),
        ("2024-02-25", "2024-03-04", .assembly, false),
    ]

    @Test(arguments: weeks) func firstWeek(bought: String, came: String, extent: ReplacedPart.Extent, isReached: Bool?)
        throws
    {
        let car = try LemonSamples.car(
            bought: bought,
            visits: [
                LemonSamples.visit(
                    "V", came, [VisitFault("M1", in: .driveMotor)],
                    replaced: [ReplacedPart("rotor", of: .driveMotor, extent)])
            ])
        let verdict = LemonRuleBook.standard.verdict(on: car, at: try LemonSamples.at("2024-06-01"))
        #expect(verdict.rule("replacementIn7Days").map { $0.state == .reached } == isReached)
    }

    /// Sixty days or 3 000 km, whichever is over first; a battery on fire since 2022 alone.
    private static let sixtyDays: [(String, String, Int, VehicleSystem, Bool)] = [
        ("2022-03-01", "2022-04-30", 3_000, .steering, true),
        ("2022-03-01", "2022-05-01", 3_000, .steering, false),
        ("2022-03-01", "2022-04-30", 3_001, .steering, false),
        ("2022-03-01", "2022-03-02", 2_999, .brakes, true), ("2022-03-01", "2022-03-02", 10, .body, true),
        ("2022-03-01", "2022-03-02", 10, .fuelSystem, true), ("2022-03-01", "2022-03-02", 10, .tractionBattery, true),
        ("2022-03-01", "2022-03-02", 10, .airConditioning, false),
        ("2021-03-01", "2021-03-02", 10, .tractionBattery, false), ("2021-03-01", "2021-04-30", 3_000, .brakes, true),
        ("2021-03-01", "2021-05-01", 3_000, .brakes, false), ("2021-03-01", "2021-04-30", 3_001, .brakes, false),
        // Sixty days over 29 February.
        ("2024-01-15", "2024-03-15", 100, .brakes, true), ("2024-01-15", "2024-03-16", 100, .brakes, false),
    ]

    @Test(arguments: sixtyDays) func firstSixtyDays(
        bought: String, came: String, odometer: Int, system: VehicleSystem, isReached: Bool
    ) throws {
        let car = try LemonSamples.car(
            bought: bought,
            visits: [
                LemonSamples.visit("V", came, odometer: odometer, [VisitFault("X", in: system, isSafety: true)])
            ])
        let verdict = LemonRuleBook.standard.verdict(on: car, at: try LemonSamples.at("2024-06-01"))
        let standing = try #require(verdict.rule("failureIn60Days"))
        #expect((standing.state == .reached) == isReached)
        #expect(standing.isCompensated == false)
        #expect(verdict.findings.contains { $0.code == .lemonFailureAssumed } == isReached)
    }

    /// How a system failed, where somebody noted it, decides; a fault that does not endanger is none.
    private static let kinds: [(FailureKind?, Bool, Bool)] = [
        (.loss, false, true), (.leak, true, false), (nil, true, true), (nil, false, false), (.fire, false, false),
    ]

    @Test(arguments: kinds) func aNotedFailureDecides(kind: FailureKind?, isSafety: Bool, isReached: Bool) throws {
        let fault = VisitFault("X", in: .brakes, isSafety: isSafety, failure: kind)
        let car = try LemonSamples.car(bought: "2022-03-01", visits: [LemonSamples.visit("V", "2022-03-05", [fault])])
        let verdict = LemonRuleBook.standard.verdict(on: car, at: try LemonSamples.at("2022-04-01"))
        #expect((verdict.rule("failureIn60Days")?.state == .reached) == isReached)
    }

    /// A second repair that did not cure is enough, and so is a fault that comes again behind the second part.
    @Test func whatIsNotCuredReaches() throws {
        let cured = VisitFault("B1", in: .brakes, isSafety: true)
        let uncured = VisitFault("B1", in: .brakes, isSafety: true, persists: true)
        for (faults, distance) in [
            ([cured, cured], 1), ([cured, uncured], 0), ([uncured, cured], 1), ([uncured], 2),
        ] {
            let car = try LemonSamples.car(
                bought: "2023-01-01",
                visits: faults.enumerated().map { index, fault in
                    try LemonSamples.visit(Identifier("V\(index)"), "2023-0\(index + 4)-01", [fault])
                })
            let verdict = LemonRuleSet.china2022.verdict(on: car, at: try LemonSamples.at("2023-12-01"))
            #expect(verdict.rule("safetyFault")?.distance == distance)
        }
        let pump = ReplacedPart("oil pump", of: .engine, .mainPart)
        var car = try LemonSamples.car(bought: "2023-01-01")
        car.visits = try LemonSamples.visits(2, from: "2023-04-01", [VisitFault("E1", in: .engine)], replaced: [pump])
        let now = try LemonSamples.at("2023-12-01")
        #expect(LemonRuleSet.china2022.verdict(on: car, at: now).rule("mainPart")?.distance == 1)
        car.visits.append(try LemonSamples.visit("OTHER", "2023-08-01", [VisitFault("E2", in: .engine)]))
        #expect(LemonRuleSet.china2022.verdict(on: car, at: now).rule("mainPart")?.distance == 1)
        car.visits.append(try LemonSamples.visit("SAME", "2023-09-01", [VisitFault("E1", in: .engine)]))
        #expect(LemonRuleSet.china2022.verdict(on: car, at: now).rule("mainPart")?.distance == 0)
        // One before the parts were replaced is none behind them.
        car.visits.removeLast(2)
        car.visits.append(try LemonSamples.visit("EARLY", "2023-02-01", [VisitFault("E1", in: .engine)]))
        #expect(LemonRuleSet.china2022.verdict(on: car, at: now).rule("mainPart")?.distance == 1)
    }

    /// Parts are counted by part, assemblies by system, and a part that came with its assembly is not counted again.
    @Test func whatIsReplacedIsCountedByItself() throws {
        func visit(_ id: Identifier<RepairOrder>, _ day: String, _ parts: [ReplacedPart]) throws -> RepairVisit {
            try LemonSamples.visit(id, day, [VisitFault("E", in: .engine)], replaced: parts)
        }
        let car = try LemonSamples.car(
            bought: "2023-01-01",
            visits: [
                visit("A", "2023-04-01", [ReplacedPart("head", of: .engine, .mainPart)]),
                visit("B", "2023-05-01", [ReplacedPart("crankshaft", of: .engine, .mainPart)]),
                visit(
                    "C", "2023-06-01",
                    [ReplacedPart("engine", of: .engine, .assembly), ReplacedPart("head", of: .engine, .mainPart)]),
                visit("D", "2023-07-01", [ReplacedPart("gearbox", of: .transmission, .assembly)]),
                // No listed system, and no main part.
                visit("E", "2023-08-01", [ReplacedPart("compressor", of: .airConditioning, .mainPart)]),
                visit("F", "2023-09-01", [ReplacedPart("head", of: .engine, .part)]),
            ])
        let verdict = LemonRuleSet.china2022.verdict(on: car, at: try LemonSamples.at("2023-12-01"))
        let parts = try #require(verdict.rule("mainPart")).counts
        #expect(parts.map(\.subject) == ["engine crankshaft", "engine head"])
        #expect(parts.map(\.count) == [1, 1])
        let assemblies = try #require(verdict.rule("assembly")).counts
        #expect(assemblies.map(\.subject) == ["engine", "transmission"])
        #expect(assemblies.map(\.count) == [1, 1])
    }

    /// Two years and 50 000 km, whichever is over first, both included; two years are those of the calendar.
    private static let lastDays: [(String, String, Int, Bool)] = [
        ("2022-03-15", "2024-03-15", 50_000, true), ("2022-03-15", "2024-03-16", 50_000, false),
        ("2022-03-15", "2024-03-15", 50_001, false), ("2024-02-29", "2026-02-28", 40_000, true),
        ("2024-02-29", "2026-03-01", 40_000, false), ("2022-02-28", "2024-02-28", 40_000, true),
        ("2022-02-28", "2024-02-29", 40_000, false), ("2021-12-31", "2023-12-31", 50_000, true),
        ("2021-12-31", "2024-01-01", 50_000, false),
    ]

    @Test(arguments: lastDays) func theLastDayAndKilometreAreInside(
        bought: String, last: String, odometer: Int, isCounted: Bool
    ) throws {
        let visit = try LemonSamples.visit("LAST", last, odometer: odometer, [VisitFault("P1")])
        let car = try LemonSamples.car(bought: bought, visits: [visit])
        let verdict = LemonRuleBook.standard.verdict(on: car, at: try LemonSamples.at("2026-06-01"))
        let standing = try #require(verdict.rule("sameFault"))
        #expect(standing.counts[0].count == (isCounted ? 1 : 0))
        #expect(standing.state == .over)
        #expect(verdict.findings.contains { $0.code == .lemonPeriodOver })
        #expect(!verdict.findings.contains { $0.code == .lemonNear })
    }

    /// A visit whose odometer nobody noted is not inside again once the car was behind the limit.
    @Test(arguments: [(50_000, 5), (50_001, 0)]) func anOdometerThatIsNotKnown(before: Int, count: Int) throws {
        var visits = try LemonSamples.visits(5, from: "2023-05-01", odometer: nil, [VisitFault("P1")])
        visits.append(try LemonSamples.visit("FIRST", "2023-04-01", odometer: before, [VisitFault("P2")]))
        let car = try LemonSamples.car(bought: "2023-01-01", visits: visits)
        let verdict = LemonRuleSet.china2022.verdict(on: car, at: try LemonSamples.at("2023-12-01"))
        let counts = try #require(verdict.rule("sameFault")).counts
        #expect((counts.first { $0.subject == "P1" }?.count ?? 0) == count)
        #expect(verdict.rule("sameFault")?.state == (count == 5 ? .reached : .over))
    }

    /// What was reached inside its period stays reached behind it, by date and by distance.
    @Test func reachedStaysReached() throws {
        var car = try LemonSamples.car(bought: "2022-03-15", odometer: 90_000)
        car.visits = try LemonSamples.visits(5, from: "2023-04-01", odometer: 49_000, [VisitFault("P1")])
        let verdict = LemonRuleSet.china2022.verdict(on: car, at: try LemonSamples.at("2026-06-01"))
        #expect(verdict.rule("sameFault")?.state == .reached)
        let period = try #require(verdict.periods.first { $0.period == "threeGuarantees" })
        #expect(period.isOver && period.daysLeft == 0 && period.distanceLeft == 0)
        let repair = try #require(verdict.periods.first { $0.period == "repair" })
        #expect(try repair.lastDay == LocalDate("2025-03-15"))
    }
}
