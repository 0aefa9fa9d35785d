import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesWarranty
import Testing

/// A loaner from day 6 of one repair (Order No. 43, art. 21; Order No. 150, art. 19).
@Suite struct LemonLoanerTests {
    @Test(arguments: [
        (0, 1, false), (95, 4, false), (97, 5, false), (120, 5, false), (121, 6, true), (143, 6, true), (240, 10, true),
    ])
    func fromTheSixthDay(hours: Int64, days: Int, isDue: Bool) throws {
        for (bought, id) in [("2022-03-01", "china-2022"), ("2021-03-01", "china-2013")] {
            let car = try LemonSamples.car(
                bought: bought, visits: [LemonSamples.visit("V", "2022-06-01", hours: nil)])
            let verdict = LemonRuleBook.standard.verdict(on: car, at: try LemonSamples.at("2022-06-01", hours: hours))
            #expect(verdict.ruleSet == id)
            let loaner = try #require(verdict.loaner)
            #expect(loaner.days == days && loaner.isDue == isDue)
            #expect(try loaner.dueFrom == LocalDate("2022-06-06"))
            #expect(verdict.findings.contains { $0.code == .lemonLoanerDue } == isDue)
        }
    }

    /// Done is done; overlapping orders are one repair, from its first.
    @Test func whichStayItIs() throws {
        let now = try LemonSamples.at("2022-06-08")
        var car = try LemonSamples.car(
            bought: "2022-03-01", visits: [LemonSamples.visit("A", "2022-06-01", hours: 150)])
        #expect(LemonRuleSet.china2022.verdict(on: car, at: now).loaner == nil)
        car.visits.append(try LemonSamples.visit("B", "2022-06-07", hours: nil))
        let joined = LemonRuleSet.china2022.verdict(on: car, at: now).loaner
        #expect(joined?.visits == ["A", "B"] && joined?.days == 7 && joined?.isDue == true)
        car.visits[0] = try LemonSamples.visit("A", "2022-06-01", hours: 100)
        let apart = LemonRuleSet.china2022.verdict(on: car, at: now).loaner
        #expect(apart?.visits == ["B"] && apart?.days == 1 && apart?.isDue == false)
    }

    /// It is owed in the repair period of 3 years or 60 000 km, also behind the three-guarantees period.
    @Test(arguments: [
        ("2022-06-01", "2025-05-30", 60_000, true), ("2022-06-01", "2025-06-02", 100, false),
        ("2022-06-01", "2025-05-30", 60_001, false),
    ])
    func itsPeriod(bought: String, came: String, odometer: Int, isOwed: Bool) throws {
        let car = try LemonSamples.car(
            bought: bought, visits: [LemonSamples.visit("V", came, hours: nil, odometer: odometer)])
        let verdict = LemonRuleSet.china2022.verdict(on: car, at: try LemonSamples.at(came, hours: 200))
        #expect((verdict.loaner?.isDue ?? false) == isOwed)
    }

    @Test func aSetWithoutALoaner() throws {
        let car = CarHistory(
            in: .california, zone: .china, deliveredOn: try LocalDate("2022-01-01"),
            visits: [try LemonSamples.visit("V", "2022-06-01", hours: nil)])
        #expect(LemonRuleSet.california.verdict(on: car, at: try LemonSamples.at("2022-07-01")).loaner == nil)
    }
}
