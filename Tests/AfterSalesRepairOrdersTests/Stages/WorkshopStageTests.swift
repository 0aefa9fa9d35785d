import AfterSalesCore
import AfterSalesRepairOrders
import Testing

/// The rows of the stage table about the work and its inspection.
@Suite struct WorkshopStageTests {
    @Test(arguments: [
        (["60%", "40%"], [Finding.Code]()), (["33.33%", "66.67%"], []), (["60%", "60%"], [.sharesNotWhole]),
        (["60%", "39.99%"], [.sharesNotWhole]), (["100%", "0%"], [.rateOutOfRange]), ([], [.sharesNotWhole]),
        (["120%"], [.rateOutOfRange, .sharesNotWhole]), (["-20%", "120%"], [.rateOutOfRange, .rateOutOfRange]),
    ])
    func dispatch(rates: [String], refused: [Finding.Code]) throws {
        var order = try OrderSample.order(.authorized)
        let shares = try rates.enumerated().map { WorkShare(Identifier("T\($0)"), try Rate($1)) }
        guard !refused.isEmpty else {
            try order.assign(OrderSample.brakes, to: shares, bay: "B2")
            #expect(order.job(OrderSample.brakes)?.shares == shares)
            #expect(order.job(OrderSample.brakes)?.bay == "B2")
            return
        }
        #expect(codes(&order) { try $0.assign(OrderSample.brakes, to: shares) } == refused)
    }

    @Test func oneOfThemHasTheSkill() throws {
        var order = try OrderSample.order(.authorized)
        let shares = [WorkShare("master", try Rate("70%")), WorkShare("apprentice", try Rate("30%"))]
        let apart: [Identifier<Employee>: Set<Skill>] = ["master": [.paint], "apprentice": []]
        #expect(
            codes(&order) { try $0.assign(OrderSample.brakes, to: shares, skills: apart) } == [.skillMissing])
        try order.assign(OrderSample.brakes, to: shares, skills: ["master": [.mechanical]])
        let twice = [WorkShare("T1", try Rate("50%")), WorkShare("T1", try Rate("50%"))]
        #expect(codes(&order) { try $0.assign(OrderSample.brakes, to: twice) } == [.duplicateTechnician])
    }

    @Test func work() throws {
        var order = try OrderSample.order(.inProgress)
        let technician = OrderSample.technician
        let job = OrderSample.brakes
        try order.clockOn(technician, to: job, at: OrderSample.at(30))
        #expect(
            codes(&order) { try $0.clockOn(technician, to: job, at: try OrderSample.at(40)) } == [.clockRunning])
        #expect(codes(&order) { try $0.clockOff(technician, at: try OrderSample.at(29)) } == [.clockOffBeforeOn])
        #expect(codes(&order) { try $0.clockOff("T7", at: try OrderSample.at(40)) } == [.noClockRunning])
        #expect(codes(&order) { try $0.clockOff(technician, at: try OrderSample.at(1_471)) } == [.clockTooLong])
        #expect(
            codes(&order) { try $0.finishWork(by: OrderSample.advisor, at: try OrderSample.at(60)) } == [.clockRunning])
        try order.clockOff(technician, at: OrderSample.at(60))
        #expect(
            codes(&order) { try $0.clockOn(technician, to: job, at: try OrderSample.at(59)) } == [.clockOverlap])
        #expect(
            codes(&order) {
                try $0.record(technician, on: job, from: try OrderSample.at(10), to: try OrderSample.at(31))
            } == [.beforeLastStep, .clockOverlap])
        try order.record(technician, on: job, from: OrderSample.at(60), to: OrderSample.at(90))
        #expect(try order.clockedHours().map(\.hours) == [Hours("1.00")])
        try order.report("the disc is worn too", expected: OrderSample.at(400), by: technician, at: OrderSample.at(61))
        #expect(order.progress.last?.expected == (try OrderSample.at(400)))
        #expect(
            codes(&order) { try $0.finishWork(by: OrderSample.advisor, at: try OrderSample.at(89)) } == [
                .beforeLastStep
            ])
    }

    @Test func waitingReasons() throws {
        var order = try OrderSample.order(.inProgress)
        let (advisor, job) = (OrderSample.advisor, OrderSample.brakes)
        try order.hold(for: .parts, job: job, note: "pads at noon", by: advisor, at: OrderSample.at(40))
        try order.hold(for: .approval, by: advisor, at: OrderSample.at(41))
        #expect(order.status == .inProgress)
        #expect(order.openHolds.map(\.reason) == [.parts, .approval])
        #expect(
            codes(&order) { try $0.hold(for: .parts, job: job, by: advisor, at: try OrderSample.at(42)) } == [.onHold])
        #expect(
            codes(&order) { try $0.clockOn(OrderSample.technician, to: job, at: try OrderSample.at(42)) }
                == [.onHold, .onHold])
        #expect(codes(&order) { try $0.finishWork(by: advisor, at: try OrderSample.at(42)) } == [.onHold, .onHold])
        #expect(codes(&order) { try $0.resume(from: .bay, by: advisor, at: try OrderSample.at(42)) } == [.notOnHold])
        try order.resume(from: .approval, by: advisor, at: OrderSample.at(50))
        try order.resume(from: .parts, job: job, by: advisor, at: OrderSample.at(60))
        #expect(order.holds.map(\.until) == [try OrderSample.at(60), try OrderSample.at(50)])
        try order.clockOn(OrderSample.technician, to: job, at: OrderSample.at(60))
        #expect(codes(&order) { try $0.hold(for: .bay, by: advisor, at: try OrderSample.at(61)) } == [.clockRunning])
    }

    @Test func partsIssuedAndReturned() throws {
        var order = try OrderSample.order(.inProgress)
        let at = try OrderSample.at(31)
        let two = try LineQuantity("2")
        #expect(
            codes(&order) { try $0.issue(try LineQuantity("2.001"), on: "L2", by: "K1", at: at) } == [.issuedTooMuch])
        #expect(codes(&order) { try $0.issue(two, on: "L1", by: "K1", at: at) } == [.notAPart, .issuedTooMuch])
        #expect(
            codes(&order) { try $0.issue(.zero, on: "L7", by: "K1", at: at) } == [.quantityNotPositive, .unknownLine])
        try order.issue(.one, on: "L2", by: "K1", at: at)
        try order.issue(.one, on: "L2", from: .emergency, by: "K1", at: at)
        #expect(order.issued(on: "L2") == two)
        try order.takeBack(.one, on: "L2", by: "K1", at: at)
        #expect(order.issued(on: "L2") == .one)
        #expect(codes(&order) { try $0.takeBack(two, on: "L2", by: "K1", at: at) } == [.returnedTooMuch])
        // What is out cannot be struck from the order.
        let without = try [OrderSample.lines()[0]]
        #expect(
            codes(&order) {
                try $0.estimate(EstimateDraft(lines: without), by: OrderSample.advisor, at: try OrderSample.at(40))
            } == [.lineInUse])
        #expect(
            codes(&order) { try $0.decline(OrderSample.brakes, because: "too dear", at: at) } == [.workBegan])
    }

    @Test func inspection() throws {
        var order = try OrderSample.order(.workDone)
        let bad = InspectionItem("brake fluid", isSafety: true, isGood: false, note: "low")
        #expect(
            codes(&order) { try $0.inspect(.final, by: OrderSample.inspector, at: try OrderSample.at(95)) }
                == [.inspectionOutOfOrder])
        #expect(
            codes(&order) { try $0.inspect(.technician, by: "T7", items: [bad], at: try OrderSample.at(95)) }
                == [.badItemPassed, .notTheTechnician])
        try order.inspect(.technician, by: OrderSample.technician, at: OrderSample.at(95))
        try order.inspect(.teamLeader, by: OrderSample.leader, at: OrderSample.at(96))
        #expect(
            codes(&order) { try $0.inspect(.final, by: OrderSample.technician, at: try OrderSample.at(97)) }
                == [.inspectsOwnWork])
        try order.inspect(
            .final, by: OrderSample.inspector, items: [bad], roadTestKilometres: 5, failing: [OrderSample.brakes],
            at: OrderSample.at(97))
        // It goes back, counts as internal rework, and all three begin anew.
        #expect(order.status == .inProgress)
        #expect(order.internalReworks == 1)
        #expect(order.job(OrderSample.brakes)?.finishedAt == nil)
        try order.finishWork(by: OrderSample.advisor, at: OrderSample.at(98))
        #expect(order.inspectionRound == 2)
        #expect(
            codes(&order) { try $0.inspect(.teamLeader, by: OrderSample.leader, at: try OrderSample.at(99)) }
                == [.inspectionOutOfOrder])
        try order.inspect(.technician, by: OrderSample.technician, at: OrderSample.at(99))
        try order.inspect(.teamLeader, by: OrderSample.leader, at: OrderSample.at(99))
        try order.inspect(.final, by: OrderSample.inspector, at: OrderSample.at(99))
        #expect(order.status == .inspected)
        #expect(order.inspections.map(\.round) == [1, 1, 1, 2, 2, 2])
        #expect(order.inspections[2].roadTestKilometres == 5)
    }
}
