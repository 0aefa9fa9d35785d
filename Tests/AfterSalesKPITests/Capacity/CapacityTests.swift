import AfterSalesCore
import AfterSalesKPI
import AfterSalesTesting
import Foundation
import Testing

/// Hours of bays and technicians.
@Suite struct CapacityTests {
    private func hours(_ text: String) throws -> Hours { try Hours(text) }

    @Test func reckonsByDayAndSkill() throws {
        let monday = try LocalDate("2026-06-29")
        let tuesday = try LocalDate("2026-06-30")
        let capacity = try Capacity(
            bays: [
                BayDay(monday, .mechanical, bays: 2, open: try hours("8")),
                BayDay(tuesday, .mechanical, bays: 1, open: try hours("8")),
                BayDay(monday, .paint, bays: 3, open: try hours("8")),
            ],
            technicians: [
                TechnicianDay(monday, "T1", .mechanical, onDuty: try hours("8"), efficiency: try Rate("110%")),
                TechnicianDay(monday, "T2", .mechanical, onDuty: try hours("8"), absent: try hours("2.5")),
                // One bay for 12 hours of people: a third of what they could sell is lost.
                TechnicianDay(tuesday, "T1", .mechanical, onDuty: try hours("8"), efficiency: try Rate("110%")),
                TechnicianDay(tuesday, "T2", .mechanical, onDuty: try hours("4")),
                // Washing needs no bay of the calendar.
                TechnicianDay(monday, "T3", .washing, onDuty: try hours("7"), efficiency: try Rate("90%")),
            ])
        let mechanical = try #require(capacity.bySkill[.mechanical])
        #expect(mechanical.bays.description == "24.00")
        #expect(mechanical.technicians.description == "25.50")
        // 8 × 1.1 + 5.5 = 14.30; (8.8 + 4) × 8 ÷ 12 = 8.53.
        #expect(mechanical.sellable.description == "22.83")
        #expect(capacity.bySkill[.washing]?.sellable.description == "6.30")
        #expect(capacity.bySkill[.paint]?.sellable.description == "0.00")
        #expect(try capacity.total().bays.description == "48.00")
    }

    @Test func namesEverythingThatIsWrong() throws {
        let day = try LocalDate("2026-06-29")
        do {
            _ = try Capacity(
                bays: [
                    BayDay(day, .paint, bays: -1, open: try hours("25")),
                    BayDay(day, .paint, bays: 1, open: try hours("-1")),
                ],
                technicians: [
                    TechnicianDay(
                        day, "T", .paint, onDuty: try hours("8"), absent: try hours("9"), efficiency: try Rate("-1%")),
                    TechnicianDay(day, "T", .paint, onDuty: try hours("24.01"), absent: try hours("-1")),
                ])
            Issue.record("accepted")
        } catch let rejection as Rejection {
            #expect(
                rejection.findings.map(\.code) == [
                    .hoursBeyondDay, .negativeBays, .hoursBeyondDay, .duplicateCapacityRow, .absentLonger,
                    .negativeEfficiency, .hoursBeyondDay, .hoursBeyondDay, .duplicateCapacityRow,
                ])
        }
    }

    /// Nobody is on duty for more than a day in a day, whatever he does.
    @Test func aDayHasTwentyFourHoursAtAllSkillsTogether() throws {
        let day = try LocalDate("2026-06-29")
        func rows(_ hours: [String]) throws -> [TechnicianDay] {
            try zip([Skill.mechanical, .paint, .washing], hours).map {
                TechnicianDay(day, "T", $0, onDuty: try self.hours($1))
            }
        }
        #expect(throws: Never.self) { try Capacity(bays: [], technicians: try rows(["12", "12"])) }
        do {
            _ = try Capacity(bays: [], technicians: try rows(["24", "24", "1"]))
            Issue.record("accepted")
        } catch let rejection as Rejection {
            #expect(rejection.findings.map(\.code) == [.hoursBeyondDay])
            #expect(rejection.findings.first?.inputs.map(\.value) == ["T", "48.00"])
        }
    }

    @Test(arguments: [
        #"{"bays":"-1.00","technicians":"8.00","sellable":"8.00"}"#,
        #"{"bays":"8.00","technicians":"-8.00","sellable":"0.00"}"#,
        #"{"bays":"8.00","technicians":"8.00","sellable":"-8.00"}"#,
        #"{"bays":"8.00","technicians":"0.00","sellable":"8.00"}"#,
    ])
    func refusesWhatIsNoCapacity(_ hours: String) {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(Capacity.self, from: Data("{\"bySkill\":{\"paint\":\(hours)}}".utf8))
        }
    }

    @Test(arguments: 1...10 as ClosedRange<UInt64>)
    func daysMergeInAnyOrder(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let first = try LocalDate("2026-06-01")
        var (bays, technicians): ([BayDay], [TechnicianDay]) = ([], [])
        for offset in 0..<10 {
            let day = try first.adding(days: offset)
            for skill in [Skill.mechanical, .paint] where random.chance(80) {
                bays.append(
                    BayDay(day, skill, bays: random.number(0...4), open: Hours(units: Int64(random.number(0...1_200)))))
            }
            for person in 0..<random.number(0...5) {
                technicians.append(
                    TechnicianDay(
                        day, Identifier("T\(person)"), random.pick([.mechanical, .paint, .washing]),
                        onDuty: Hours(units: 800), absent: Hours(units: Int64(random.number(0...800))),
                        efficiency: try Rate("\(random.number(50...150))%")))
            }
        }
        let whole = try Capacity(bays: bays, technicians: technicians)
        var merged = try Capacity(bays: [], technicians: [])
        for offset in (0..<10).shuffled(using: &random) {
            let day = try first.adding(days: offset)
            merged = try merged.merging(
                try Capacity(bays: bays.filter { $0.day == day }, technicians: technicians.filter { $0.day == day }))
        }
        #expect(merged == whole)
        let data = try JSONEncoder().encode(whole)
        #expect(try JSONDecoder().decode(Capacity.self, from: data) == whole)
    }
}
