import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesWarranty
import Testing

/// What of orders counts.
@Suite struct LemonOrderTests {
    private func history(_ orders: [RepairOrder], odometer: Int? = nil, at day: String = "2023-06-01") throws
        -> CarHistory
    {
        CarHistory(
            of: try LemonOrders.car(), orders: orders, in: .china, zone: .china, odometer: odometer,
            at: try LemonSamples.at(day))
    }

    @Test func anOrderIsAVisit() throws {
        let car = try history(
            [LemonOrders.inspected("RO-1", "2022-06-01", hours: 30, kilometres: 4_321)], odometer: 9_999)
        let visit = try #require(car.visits.first)
        #expect(visit.id == "RO-1" && visit.odometer == 4_321)
        #expect(try visit.arrivedAt == LemonSamples.at("2022-06-01"))
        #expect(try visit.completedAt == LemonSamples.at("2022-06-01", hours: 30))
        #expect(visit.faults == [VisitFault("P0300", in: .engine)])
        #expect(car.invoicedOn?.description == "2022-03-01" && car.odometer == 9_999 && car.use == .household)
        #expect(car.notes.isEmpty)
    }

    @Test func theFetchingOfTheCarIsNoRepairTime() throws {
        var order = try LemonOrders.inspected("RO-1", "2022-06-01", hours: 30)
        try order.settle(by: LemonOrders.advisor, at: LemonSamples.at("2022-06-20"), in: .china)
        #expect(try history([order]).visits.first?.completedAt == LemonSamples.at("2022-06-01", hours: 30))
    }

    @Test func workThatIsTakenUpAgainGoesOn() throws {
        var order = try LemonOrders.inspected("RO-1", "2022-06-01", hours: 30)
        try order.inspect(.final, by: "T3", failing: ["J1"], at: LemonSamples.at("2022-06-03"))
        #expect(try history([order]).visits.first?.completedAt == nil)
        // Until then it was done.
        let done = try LemonSamples.at("2022-06-01", hours: 30)
        for (day, end) in [("2022-06-02", nil), ("2022-06-03", nil), ("2022-06-01", nil)] as [(String, Timestamp?)] {
            #expect(try history([order], at: day).visits.first?.completedAt == end)
        }
        let between = CarHistory(
            of: try LemonOrders.car(), orders: [order], in: .china, zone: .china, at: try done.adding(seconds: 1))
        #expect(between.visits.first?.completedAt == done)
    }

    @Test func whatDoesNotCount() throws {
        var undone = try LemonOrders.inspected("RO-U", "2022-06-01")
        try undone.settle(by: LemonOrders.advisor, at: LemonSamples.at("2022-06-02"), in: .china)
        let credit = try undone.reverse(
            by: RecordKey(LemonOrders.owner, "RO-C"), because: "wrong car", acting: LemonOrders.advisor,
            at: LemonSamples.at("2022-06-03"), in: .china)
        var cancelled = try LemonOrders.authorized("RO-X", "2022-07-01")
        try cancelled.cancel(because: "he left", by: LemonOrders.advisor, at: LemonSamples.at("2022-07-02"))
        let draft = try RepairOrder(
            RecordKey(LemonOrders.owner, "RO-D"), for: "C1", car: "V1", advisor: "E1",
            terms: PriceTerms(.cny, tax: .exclusive), openedAt: LemonSamples.at("2022-08-01"))
        let orders = [
            undone, credit, cancelled, draft,
            try LemonOrders.inspected("RO-S", "2022-08-01", fault: nil, payType: .customer),
            try LemonOrders.inspected("RO-W", "2022-09-01", nature: .wear, payType: .customer),
            try LemonOrders.inspected("RO-O", "2022-09-01", car: "V2"),
            try LemonOrders.inspected("RO-L", "2023-09-01"),
        ]
        let car = try history(orders)
        #expect(car.visits.isEmpty)
        // Work that was done may only have been invoiced anew.
        #expect(car.notes.map(\.code) == [.lemonOrderUndone])
        #expect(car.notes.first?.place.path == #"$.orders[?(@.id=="RO-U")]"#)
    }

    @Test func whatIsMissingIsSaid() throws {
        let car = try history([
            LemonOrders.inspected("RO-N", "2022-06-01", fault: nil),
            LemonOrders.inspected("RO-G", "2022-07-01", nature: .misuse),
            LemonOrders.inspected("RO-P", "2022-02-01"),
        ])
        #expect(car.visits.map(\.id) == ["RO-N"])
        #expect(car.notes.map(\.code) == [.lemonRepairBeforePurchase, .lemonDiagnosisMissing, .lemonNatureDoubtful])
        #expect(car.notes.allSatisfy { $0.severity != .error })
        let verdict = LemonRuleBook.standard.verdict(on: car, at: try LemonSamples.at("2023-06-01"))
        #expect(verdict.findings.filter { $0.code == .lemonDiagnosisMissing }.count == 1)
        #expect(verdict.rule("repairDays")?.counts[0].count == 1)
        #expect(verdict.rule("sameFault")?.counts[0].count == 0)
    }

    /// Two orders of one stay are one stay, and its fault was repaired once.
    @Test func overlappingOrdersAreOneStay() throws {
        let car = try history([
            LemonOrders.inspected("RO-1", "2022-06-01", hours: 50),
            LemonOrders.inspected("RO-2", "2022-06-02", hours: 30),
            LemonOrders.inspected("RO-3", "2022-06-10"),
        ])
        let verdict = LemonRuleSet.china2022.verdict(on: car, at: try LemonSamples.at("2023-06-01"))
        // 12:00 on the 1st until 18:00 on the 3rd are 54 hours.
        #expect(verdict.rule("repairDays")?.counts[0].count == 4)
        #expect(verdict.rule("sameFault")?.counts[0].count == 2)
        #expect(verdict.findings.contains { $0.code == .lemonVisitsOverlap })
    }

    /// Waiting for parts is repair time; the way of a part made for the one car is not.
    @Test(arguments: [(HoldReason.parts, 10), (.specialParts, 4)])
    func waiting(reason: HoldReason, days: Int) throws {
        var order = try LemonOrders.authorized("RO-1", "2022-06-01")
        try order.hold(for: reason, by: LemonOrders.advisor, at: LemonSamples.at("2022-06-03"))
        try order.resume(from: reason, by: LemonOrders.advisor, at: LemonSamples.at("2022-06-09"))
        let car = try history([order], at: "2022-06-11")
        let verdict = LemonRuleSet.china2022.verdict(on: car, at: try LemonSamples.at("2022-06-11"))
        #expect(verdict.rule("repairDays")?.counts[0].count == days)
        // For the loaner all waiting counts.
        #expect(verdict.loaner?.days == 10)
    }

    @Test func theWorkshopsListTellsHowAFaultFails() throws {
        let order = try LemonOrders.inspected("RO-1", "2022-03-05", kilometres: 50)
        let car = CarHistory(
            of: try LemonOrders.car(), orders: [order], in: .china, zone: .china, failures: ["P0300": .leak],
            at: try LemonSamples.at("2022-04-01"))
        #expect(car.visits[0].faults[0].failure == .leak)
    }
}
