import AfterSalesCSI
import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTestEffort
import AfterSalesTesting
import Testing

/// The proof over generated groups: how much of what was planted is found, and how much is doubted where all are honest.
/// docs/CSI-integrity.md has the table that this prints.
@Suite struct DoubtProofTests {
    struct Tally {
        var planted = 0
        var found = 0
        var honest = 0
        var doubted = 0
    }

    static let seeds = Array(1...UInt64(Effort.of(2, thorough: 5)))
    static let groups: [Finding.Code: String] = [
        .answerBurst: "advisors", .straightLinesOfAdvisor: "advisors", .invitationsLeftOut: "advisors",
        .invitedLess: "advisors", .networkBurst: "dealerships",
    ]

    @Test func recallAndFalseAlarms() throws {
        var tallies: [Finding.Code: Tally] = [:]
        var (responses, orders) = (0, 0)
        for seed in Self.seeds {
            let clean = try DoubtGroup(seed: seed)
            let report = IntegrityRules.standard.report(on: try clean.responses(), in: try clean.context())
            responses += report.responses
            orders += clean.orders.count
            #expect(report.responses == clean.drafts.count)
            for rule in IntegrityRules.standard.rules {
                let honest =
                    switch Self.groups[rule.code] {
                    case "advisors": DoubtGroup.dealers * DoubtGroup.advisors
                    case "dealerships": DoubtGroup.dealers
                    default: report.responses
                    }
                tallies[rule.code, default: Tally()].honest += honest
                tallies[rule.code, default: Tally()].doubted += Set(report.doubted(rule.code)).count
            }
            var dirty = clean
            let planted = try dirty.cheat()
            let found = IntegrityRules.standard.report(on: try dirty.responses(), in: try dirty.context())
            for (code, subjects) in planted {
                let seen = subjects.intersection(found.doubted(code))
                tallies[code, default: Tally()].planted += subjects.count
                tallies[code, default: Tally()].found += seen.count
            }
        }
        print("\(responses) honest responses to \(orders) orders, \(Self.seeds.count) seeds")
        print("| flag | of | planted | found | recall | honest | doubted | false alarms |")
        for rule in IntegrityRules.standard.rules {
            let tally = try #require(tallies[rule.code])
            let recall = share(tally.found, of: tally.planted)
            let alarms = share(tally.doubted, of: tally.honest)
            print(
                "| `\(rule.code)` | \(Self.groups[rule.code] ?? "responses") | \(tally.planted) | \(tally.found) | \(recall) | \(tally.honest) | \(tally.doubted) | \(alarms) |"
            )
            #expect(tally.planted > 0, "\(rule.code)")
            #expect(tally.found * 10 >= tally.planted * 9, "\(rule.code)")
            #expect(tally.doubted * 100 < tally.honest * 2, "\(rule.code)")
        }
    }

    private func share(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "–" }
        let tenths = (part * 10_000 / whole + 5) / 10
        return "\(tenths / 10).\(tenths % 10) %"
    }

    /// How strong a cheat has to be to be found: one advisor of each dealership, in every seed.
    @Test func recallByStrength() throws {
        let places = (0..<DoubtGroup.dealers).map { (dealer: $0, advisor: $0 + 3) }
        let groups = try Self.seeds.map { try DoubtGroup(seed: $0) }
        func found(_ code: Finding.Code, _ plant: (inout DoubtGroup, inout DoubtGroup.Planted) -> Void) throws -> Int {
            var count = 0
            let rules = IntegrityRules([try #require(IntegrityRules.standard[code])])
            for var group in groups {
                var planted: DoubtGroup.Planted = [:]
                plant(&group, &planted)
                let report = rules.report(on: try group.responses(), in: try group.context())
                count += (planted[code] ?? []).intersection(report.doubted(code)).count
            }
            return count
        }
        let all = places.count * Self.seeds.count
        let most = all * 9 / 10
        print("| cheat | strength | found of \(all) |")
        for (percent, least) in [(40, 0), (60, most)] {
            let count = try found(.straightLinesOfAdvisor) { $0.plantLines(places, percent: percent, &$1) }
            print("| fills in | \(percent) % of his responses | \(count) |")
            #expect(count >= least)
        }
        for (answers, least) in [(5, 0), (6, most)] {
            let count = try found(.answerBurst) {
                $0.plantBursts(places, answers: answers...answers, times: 1...1, &$1)
            }
            print("| one burst | of \(answers) answers | \(count) |")
            #expect(count >= least)
        }
        for (percent, least) in [(40, 0), (60, most)] {
            let count = try found(.invitationsLeftOut) { group, planted in
                for place in places { group.leaveOut(place, .invitationsLeftOut, percent: percent, &planted) }
            }
            print("| leaves out | \(percent) % of those at risk | \(count) |")
            #expect(count >= least)
        }
        for (percent, least) in [(20, 0), (40, most)] {
            let count = try found(.invitedLess) { group, planted in
                for place in places { group.leaveOut(place, .invitedLess, percent: percent, &planted) }
            }
            print("| leaves out | \(percent) % of all | \(count) |")
            #expect(count >= least)
        }
    }

    @Test func sameInAnyOrder() throws {
        var group = try DoubtGroup(seed: 77)
        _ = try group.cheat()
        var responses = try group.responses()
        var context = try group.context()
        let report = IntegrityRules.standard.report(on: responses, in: context)
        #expect(!report.flags.isEmpty && !report.notJudged.isEmpty)
        var random = SeededRandom(seed: 5)
        for _ in 0..<2 {
            responses.shuffle(using: &random)
            context.orders?.shuffle(using: &random)
            context.gifts?.shuffle(using: &random)
            context.staff?.shuffle(using: &random)
            context.networks?.shuffle(using: &random)
            context.invitations?.shuffle(using: &random)
            #expect(IntegrityRules.standard.report(on: responses, in: context) == report)
        }
        // Nothing in it gives a customer's number away.
        #expect(!report.words.contains { $0.contains("+861") || $0.contains("100.6") || $0.contains("2001:db8") })
    }
}
