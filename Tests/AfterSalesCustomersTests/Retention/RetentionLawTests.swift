import AfterSalesCore
import AfterSalesCustomers
import AfterSalesTesting
import Testing

/// What holds for any facts.
@Suite struct RetentionLawTests {
    private static let segments: [Segment] = [.privateUse, .taxi, .government]

    /// Some customers of two dealerships, their cars and visits over some years.
    private func facts(_ seed: UInt64) -> RetentionFacts {
        var random = SeededRandom(seed: seed)
        var facts = RetentionFacts(visits: [])
        for number in 0..<40 {
            let customer = Identifier<Customer>("\(number % 2 == 0 ? "D01" : "D02")-C\(number)")
            facts.segments[customer] = random.maybe { $0.pick(Self.segments) }
            for car in 0..<random.number(1...2) {
                let vehicle: Identifier<Vehicle>? = random.chance(90) ? Identifier("V\(number)-\(car)") : nil
                var kilometres = 0
                var day = LocalDate.day("2021-01-01").later(random.number(0...900))
                for _ in 0..<random.number(1...6) {
                    kilometres += random.number(0...30_000)
                    let reading = random.chance(70) ? kilometres : nil
                    facts.visits.append(Visit(customer, with: vehicle, on: day, kilometres: reading))
                    day = day.later(random.number(0...900))
                }
            }
        }
        return facts
    }

    private var months: [Month] {
        get throws {
            let first = try Month("2021-01")
            return try (0..<84).map { number in try first.adding(months: number) }
        }
    }

    private func rules(_ seed: UInt64) throws -> RetentionRules {
        try RetentionRules(combination: seed.isMultiple(of: 2) ? .both : .whicheverFirst)
    }

    @Test(arguments: 0..<8 as Range<UInt64>, RetentionSubject.Kind.allCases)
    func nobodyComesOutOfNothing(_ seed: UInt64, _ kind: RetentionSubject.Kind) throws {
        let analysis = try RetentionAnalysis(facts(seed), by: rules(seed), counting: kind)
        var closing = 0
        for month in try months {
            let flow = analysis.flow(in: month)
            #expect(flow.opening == closing)
            closing = flow.closing
            // What came and went adds up to what is there, seen day by day.
            let statuses = analysis.subjects.compactMap { analysis.status(of: $0, on: month.lastDay) }
            #expect(statuses.count { $0 != .lost } == closing)
            #expect(flow.kept <= flow.opening && flow.opening - flow.kept <= flow.lost)
        }
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    func monthsAddUpToTheirYears(_ seed: UInt64) throws {
        let analysis = try RetentionAnalysis(facts(seed), by: rules(seed))
        let all = try analysis.flow(from: .day("2021-01-01"), through: .day("2027-12-31"))
        let flows = try months.map { analysis.flow(in: $0) }
        #expect(flows.map(\.new).reduce(0, +) == all.new)
        #expect(flows.map(\.wonBack).reduce(0, +) == all.wonBack)
        #expect(flows.map(\.lost).reduce(0, +) == all.lost)
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    func orderAndRepetitionChangeNothing(_ seed: UInt64) throws {
        let facts = facts(seed)
        var random = SeededRandom(seed: seed &+ 100)
        var other = facts
        other.visits = (facts.visits + facts.visits.prefix(20)).shuffled(using: &random)
        let (one, two) = (try RetentionAnalysis(facts), try RetentionAnalysis(other))
        for month in try months {
            #expect(one.flow(in: month) == two.flow(in: month))
            #expect(try one.summary(on: month.lastDay) == two.summary(on: month.lastDay))
        }
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    func dealershipsAndSegmentsMergeToTheWhole(_ seed: UInt64) throws {
        let facts = facts(seed)
        let whole = try RetentionAnalysis(facts)
        let parts = try ["D01", "D02"].map { dealer in
            var part = facts
            part.visits = facts.visits.filter { $0.customer.rawValue.hasPrefix(dealer) }
            return try RetentionAnalysis(part)
        }
        for month in try months {
            let flow = whole.flow(in: month)
            #expect(try parts[0].flow(in: month).merging(parts[1].flow(in: month)) == flow)
            let segments = try whole.flows(from: month.firstDay, through: month.lastDay)
            #expect(try segments.values.reduce(.nobody) { try $0.merging($1) } == flow)
            let summaries = try parts.map { try $0.summary(on: month.lastDay) }
            #expect(try summaries[0].merging(summaries[1]) == whole.summary(on: month.lastDay))
        }
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    func whatHappensLaterChangesNothingBefore(_ seed: UInt64) throws {
        let facts = facts(seed)
        let day = LocalDate.day("2024-06-30")
        var until = facts
        until.visits = facts.visits.filter { $0.on <= day }
        let (all, then) = (try RetentionAnalysis(facts), try RetentionAnalysis(until))
        for month in try months where month.lastDay <= day { #expect(all.flow(in: month) == then.flow(in: month)) }
        #expect(try all.summary(on: day) == then.summary(on: day))
    }
}
