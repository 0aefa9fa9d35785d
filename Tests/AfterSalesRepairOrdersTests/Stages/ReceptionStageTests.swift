import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import Testing

/// The rows of the stage table up to the estimate.
@Suite struct ReceptionStageTests {
    @Test func reception() throws {
        var order = try OrderSample.draft()
        let last = OdometerReading(41_000, on: try LocalDate("2026-03-01"))
        try order.checkIn(try OrderSample.reception(), after: last, by: OrderSample.advisor, at: OrderSample.at(5))
        let reception = try #require(order.reception)
        #expect(reception.kilometres == 41_200)
        #expect(reception.fuel == (try Rate("50%")))
        #expect(reception.belongings == ["umbrella"])
        #expect(reception.looseAccessories == ["jack"])
        #expect(reception.marks == [DamageMark("frontLeftDoor", "scratch", photo: "p1")])
        #expect(reception.photos == ["p1"])
        #expect(reception.concerns.map(\.words) == ["刹车时有异响 grinds when braking"])
        #expect(order.status == .checkedIn)
    }

    @Test(arguments: [
        (40_999, [Finding.Code.odometerRollback]), (41_000, []), (-1, [.implausibleOdometer]),
        (10_000_000, [.implausibleOdometer]),
    ])
    func theOdometerNeverGoesBack(kilometres: Int, refused: [Finding.Code]) throws {
        var order = try OrderSample.draft()
        let last = OdometerReading(41_000, on: try LocalDate("2026-03-01"))
        let receive = { (order: inout RepairOrder) in
            try order.checkIn(
                try OrderSample.reception(kilometres: kilometres), after: last, by: OrderSample.advisor,
                at: try OrderSample.at(5))
        }
        guard !refused.isEmpty else { return try receive(&order) }
        #expect(codes(&order, receive) == refused)
    }

    @Test func allThatIsWrongIsSaidAtOnce() throws {
        var order = try OrderSample.draft()
        let bad = Reception(
            kilometres: -5, fuel: try Rate("101%"), belongings: [""], marks: [DamageMark("", "dent")],
            photos: ["\u{0}"],
            concerns: [Concern("C1", " "), Concern("C1", "noise", answers: [SymptomAnswer("", "")])], signature: "")
        let found = codes(&order) {
            try $0.checkIn(bad, by: OrderSample.advisor, at: try OrderSample.at(-1))
        }
        #expect(
            found == [
                .beforeLastStep, .implausibleOdometer, .rateOutOfRange, .emptyText, .controlCharacter, .emptyText,
                .emptyText, .emptyText, .emptyText, .emptyText, .duplicateConcern,
            ])
    }

    @Test func nothingTheCustomerAskedForIsLost() throws {
        var order = try OrderSample.order(.inProgress)
        try order.add(Concern("C2", "空调不冷"))
        try order.leaveAlone("C2", because: "comes back next week")
        #expect(order.reception?.concerns.map(\.words) == ["刹车时有异响 grinds when braking", "空调不冷"])
        #expect(order.reception?.concerns.last?.leftAlone == "comes back next week")
        #expect(codes(&order) { try $0.add(Concern("C2", "other words")) } == [.duplicateConcern])
        #expect(codes(&order) { try $0.leaveAlone("C3", because: "") } == [.unknownConcern, .emptyText])
        var empty = try OrderSample.draft()
        #expect(codes(&empty) { try $0.add(Concern("C2", "x")) } == [.notReceived])
        #expect(
            codes(&empty) {
                try $0.checkIn(
                    Reception(kilometres: 1, concerns: []), by: OrderSample.advisor, at: try OrderSample.at(1))
            } == [.noConcern])
    }

    @Test func symptomQuestions() throws {
        let questions: [SymptomQuestion] = [
            .temperature, .speed, .load, .road, .addedEquipment, .weather, .since, .frequency, .earlierRepairs,
            "whereItIsParked",
        ]
        var order = try OrderSample.draft()
        let concern = Concern("C1", "抖动", answers: questions.map { SymptomAnswer($0, "\($0) answered") })
        try order.checkIn(
            Reception(kilometres: 1, concerns: [concern]), by: OrderSample.advisor, at: try OrderSample.at(1))
        #expect(order.reception?.concerns.first?.answers.map(\.question) == questions)
    }

    @Test func roadTestAndLiftCheck() throws {
        var order = try OrderSample.order(.checkedIn)
        let at = try OrderSample.at(8)
        try order.add(
            JointCheck(.roadTest, found: "noise from 60 km/h", about: "C1", signature: "sig", by: "E001", at: at))
        try order.add(JointCheck(.liftCheck, found: "oil on the sump", by: "E001", at: at))
        #expect(order.jointChecks.map(\.kind) == [.roadTest, .liftCheck])
        #expect(order.jointChecks.first?.signature == "sig")
        #expect(
            codes(&order) {
                try $0.add(JointCheck(.liftCheck, found: "", about: "C9", by: "E001", at: at))
            } == [.unknownConcern, .emptyText])
    }

    @Test func promisedTime() throws {
        var order = try OrderSample.order(.estimated)
        #expect(order.promisedReady == (try OrderSample.at(300)))
        let later = try OrderSample.at(400)
        let now = try OrderSample.at(40)
        #expect(
            codes(&order) { try $0.promise(ready: later, by: OrderSample.advisor, at: now) }
                == [.promiseUnexplained, .customerNotInformed])
        #expect(
            codes(&order) {
                try $0.promise(
                    ready: try OrderSample.at(30), because: "x", informed: .phone, by: OrderSample.advisor, at: now)
            } == [.promiseInPast])
        try order.promise(
            ready: later, because: "pads come at noon", informed: .phone, by: OrderSample.advisor, at: now)
        #expect(order.promisedReady == later)
        #expect(order.promises.map(\.reason) == [nil, "pads come at noon"])
        #expect(order.promises.map(\.informed) == [nil, .phone])
    }
}
