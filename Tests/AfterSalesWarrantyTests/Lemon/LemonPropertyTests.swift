import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTesting
import AfterSalesWarranty
import Testing

/// What holds for every car: random ones, with overlapping and open visits.
@Suite struct LemonPropertyTests {
    private static let systems: [VehicleSystem] = [.engine, .brakes, .steering, .airConditioning]

    private func visit(_ id: Int, _ random: inout SeededRandom, isPaused: Bool) throws -> RepairVisit {
        let start = try LemonSamples.at("2022-01-05", hours: Int64(random.number(0...2_000)))
        let hours = random.chance(10) ? nil : Int64(random.number(0...90))
        let until = try hours.map { try start.adding(seconds: $0 * 3_600) }
        let faults = (0..<random.number(0...2)).map { _ in
            VisitFault(
                FaultCode(rawValue: "F\(random.number(1...3))"), in: random.pick(Self.systems),
                isSafety: random.chance(30), persists: random.chance(10))
        }
        let replaced = (0..<random.number(0...2)).map { _ in
            ReplacedPart(
                "P\(random.number(1...2))", of: random.pick(Self.systems),
                random.pick(ReplacedPart.Extent.allCases))
        }
        return RepairVisit(
            Identifier("V\(id)"), from: start, until: until, odometer: random.number(0...60_000), faults: faults,
            replaced: replaced,
            pauses: isPaused && random.chance(40)
                ? [StayPause(from: try start.adding(seconds: 3_600), until: until)] : [])
    }

    @Test(arguments: Array<UInt64>(1...60)) func theOrderOfVisitsDoesNotMatter(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let visits = try (0..<random.number(0...14)).map { try visit($0, &random, isPaused: true) }
        for set in LemonRuleSet.builtIn {
            let now = try LemonSamples.at("2022-04-01")
            let first = set.verdict(on: try car(of: set, visits), at: now)
            let second = set.verdict(on: try car(of: set, visits.shuffled(using: &random)), at: now)
            #expect(first.rules == second.rules && first.loaner == second.loaner && first.outlook == second.outlook)
            for standing in first.rules {
                #expect((standing.distance == 0) == (standing.state == .reached))
                #expect(standing.counts.allSatisfy { $0.distance >= 0 && $0.count >= 0 })
            }
            let near = first.findings.filter { $0.code == .lemonReached }.count
            #expect((near > 0) == first.isReached)
        }
    }

    @Test(arguments: Array<UInt64>(1...60)) func oneMoreVisitNeverLowersACounter(seed: UInt64) throws {
        var random = SeededRandom(seed: seed &* 7_919)
        var visits: [RepairVisit] = []
        let now = try LemonSamples.at("2022-04-01")
        var before: [String: [RuleStanding]] = [:]
        for id in 0..<12 {
            visits.append(try visit(id, &random, isPaused: true))
            for set in LemonRuleSet.builtIn {
                let rules = set.verdict(on: try car(of: set, visits), at: now).rules
                for (old, new) in zip(before[set.id] ?? [], rules) {
                    #expect(new.distance <= old.distance, "\(set.id) \(new.rule)")
                    // Replacing the assembly takes its parts out of the count of parts.
                    for count in old.counts where count.subject != nil {
                        guard let same = new.counts.first(where: { $0.subject == count.subject }) else {
                            Issue.record("\(count) is gone")
                            continue
                        }
                        #expect(same.count >= count.count && same.distance <= count.distance)
                    }
                }
                before[set.id] = rules
            }
        }
    }

    /// Days by hours are never fewer than those of any one stay, nor than what the union of all comes to at least.
    @Test(arguments: Array<UInt64>(1...40)) func daysLieBetweenTheirBounds(seed: UInt64) throws {
        var random = SeededRandom(seed: seed &* 104_729)
        let visits = try (0..<random.number(1...10)).map { try visit($0, &random, isPaused: false) }
        let now = try LemonSamples.at("2022-04-01")
        let days = try #require(
            LemonRuleSet.china2022.verdict(
                on: try LemonSamples.car(bought: "2022-01-01", visits: visits.map { $0.without() }), at: now
            ).rule("repairDays")
        ).counts[0].count
        let hours = visits.flatMap { visit in
            let start = visit.arrivedAt.microsecondsSince1970 / 3_600_000_000
            let end = min(visit.completedAt ?? now, now).microsecondsSince1970 / 3_600_000_000
            return start < end ? Array(start..<end) : []
        }
        let sum = visits.reduce(0) { sum, visit in
            let end = min(visit.completedAt ?? now, now)
            return sum + max(1, Int((visit.arrivedAt.microseconds(until: end) + 86_399_999_999) / 86_400_000_000))
        }
        #expect(days >= (Set(hours).count + 23) / 24 && days <= sum)
    }

    /// A stay in hours, and which of them it was paused.
    private struct Stay {
        let hours: Range<Int64>
        let paused: Range<Int64>
    }

    /// Days by hours are the most that any choice among the stays comes to, as a search through all choices finds it.
    @Test(arguments: Array<UInt64>(1...80)) func daysAreTheMostOfAnyChoice(seed: UInt64) throws {
        var random = SeededRandom(seed: seed &* 15_485_863)
        let stays = (0..<random.number(1...8)).map { _ in
            let from = Int64(random.number(0...150))
            let until = from + Int64(random.number(0...80))
            let pause = from + Int64(random.number(0...30))
            let isPaused = random.chance(50) && pause < until
            return Stay(
                hours: from..<until, paused: isPaused ? pause..<(pause + Int64(random.number(1...60))) : from..<from)
        }
        let start = try LemonSamples.at("2022-02-01")
        let visits = try stays.enumerated().map { index, stay in
            func at(_ hour: Int64) throws -> Timestamp { try start.adding(seconds: hour * 3_600) }
            return RepairVisit(
                Identifier("V\(index)"), from: try at(stay.hours.lowerBound), until: try at(stay.hours.upperBound),
                odometer: 100,
                pauses: stay.paused.isEmpty
                    ? [] : [StayPause(from: try at(stay.paused.lowerBound), until: try at(stay.paused.upperBound))])
        }
        let days = LemonRuleSet.china2022.verdict(
            on: try car(of: .china2022, visits), at: try LemonSamples.at("2022-04-01")
        ).rule("repairDays")?.counts[0].count
        let choices = (1..<(1 << stays.count)).map { choice in
            Self.days(of: stays.indices.filter { choice >> $0 & 1 == 1 }.map { stays[$0] }, among: stays)
        }
        #expect(days == choices.max())
    }

    /// The days of chosen stays: those that overlap are one, less the hours in which every stay there was is paused.
    private static func days(of chosen: [Stay], among all: [Stay]) -> Int {
        var runs: [Range<Int64>] = []
        for stay in chosen.sorted(by: { $0.hours.lowerBound < $1.hours.lowerBound }) {
            if let run = runs.last, stay.hours.lowerBound < run.upperBound || stay.hours.lowerBound == run.lowerBound {
                runs[runs.count - 1] = run.lowerBound..<max(run.upperBound, stay.hours.upperBound)
            } else {
                runs.append(stay.hours)
            }
        }
        return runs.reduce(0) { sum, run in
            let worked = run.filter { hour in
                all.contains { $0.hours.contains(hour) && !$0.paused.contains(hour) }
            }
            return sum + max(1, (worked.count + 23) / 24)
        }
    }

    private func car(of set: LemonRuleSet, _ visits: [RepairVisit]) throws -> CarHistory {
        CarHistory(
            in: set.market, zone: .china, unit: .kilometre, invoicedOn: try LocalDate("2022-01-01"),
            deliveredOn: try LocalDate("2022-01-01"), use: .household, visits: visits)
    }
}

extension RepairVisit {
    /// The same without an odometer, so that its date alone decides.
    fileprivate func without() -> RepairVisit {
        RepairVisit(id, from: arrivedAt, until: completedAt, odometer: nil, faults: faults, replaced: replaced)
    }
}
