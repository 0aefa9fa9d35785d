import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTestStores
import Testing

/// Whoever spoke for a customer is forgotten with him: in what came before the order and beside it too, and in what names
/// no customer.
@Suite struct PartyForgettingTests {
    static let driver = ActingParty.other(kind: "driver", id: "司机马大哈")
    static let owner = FullOrder.owner

    static func at(_ minutes: Int64) throws -> Timestamp { try FullOrder.at(minutes) }

    static func appointment() throws -> Appointment {
        var appointment = try Appointment(
            RecordKey(owner, "A1"), for: "C1", start: at(2_000), in: .china,
            jobs: [ExpectedJob("service", hours: Hours("1"))], by: driver, at: at(0))
        try appointment.confirm(by: driver, at: at(1))
        return appointment
    }

    static func rescue() throws -> RescueCall {
        var call = try RescueCall(
            RecordKey(owner, "R1"), zone: .urban, place: "Ring Road", caller: TimeSamples.caller(), for: "C1",
            calledAt: at(0))
        try call.dispatch(["T1"], by: .employee("E1"), at: at(1))
        try call.arrive(by: driver, at: at(2))
        return call
    }

    static func plan() throws -> PrepaidPlan {
        var plan = try PrepaidSamples.plan()
        var order = try PrepaidSamples.settled()
        _ = try plan.draw(
            .visits(1, for: ["L1"]), for: "PAY-1", on: order, by: driver, at: PrepaidSamples.at(10), in: .china)
        _ = try order.reverse(
            by: RecordKey(dealer: MoneySamples.dealer, "RO-1R"), because: "x", acting: driver,
            at: PrepaidSamples.at(11), in: .china)
        _ = try plan.giveBack("PAY-1", of: order, as: "BACK-1", by: driver, at: PrepaidSamples.at(12), in: .china)
        _ = try plan.refund(because: "moved", by: driver, at: PrepaidSamples.at(13), in: .china)
        return plan
    }

    @Test func whoSpokeForACustomerIsForgotten() throws {
        func check(_ record: some CustomerLinked & ClassifiedRecord) throws {
            #expect(try record.recordJSON().contains("马大哈"), "it is there before, or the test sees nothing")
            let forgotten = try #require(record.forgetting("C1"))
            #expect(try !forgotten.recordJSON().contains("马大哈"))
            #expect(try forgotten.recordJSON().contains("driver"))
        }
        try check(Self.appointment())
        try check(Self.rescue())
        try check(Self.plan())
    }

    @Test func whoActedIsPersonalLikeInOrders() {
        for path in ["bookedBy.id", "steps.0.by.id"] {
            #expect(Appointment.classification.field(path).fieldClass == .personal, "\(path)")
        }
        #expect(RescueCall.classification.field("steps.0.by.id").fieldClass == .personal)
        for path in ["draws.0.by.id", "draws.0.returns.0.by.id", "refund.by.id"] {
            #expect(PrepaidPlan.classification.field(path).fieldClass == .personal, "\(path)")
        }
    }

    /// Why an order is undone is often about its customer. Figures name no customer, so their history must not tell it.
    @Test(arguments: StoreKind.allCases)
    func whyAnOrderWasUndoneIsForgotten(_ kind: StoreKind) async throws {
        let reason = "马大哈觉得太贵"
        let place = try await OrderFileTests.filled(kind)
        let key = RecordKey<RepairOrder>(Self.owner, "RO-5")
        try await place.commit { changes, store in
            try await changes.insert(
                try FullOrder.closed(key), in: store, Act("import", by: .employee("E1"), at: Self.at(0)))
        }
        try await place.store.reverse(
            key, ["L1"], by: "RO-5C", because: reason, acting: .employee("E1"), at: Self.at(150), in: .china,
            as: .fresh())
        #expect(try await place.bytes().holds(reason))
        for customer in ["C1", "C2"] as [Identifier<Customer>] {
            try await place.store.erase(
                OrderFileTests.key(customer), OrderFileTests.act("erase", 900), as: .fresh(),
                kinds: OrderFileTests.linked)
        }
        #expect(try await !place.bytes().holds(reason))
        #expect(try await place.check().isEmpty)
    }
}
