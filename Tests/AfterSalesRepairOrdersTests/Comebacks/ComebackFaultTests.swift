import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import Testing

/// Comeback: a new order tied to the earlier one, fault assigned.
@Suite struct ComebackFaultTests {
    private func at(_ minute: Int64) throws -> Timestamp { try CheckedOrder.at(minute) }

    @Test func aComebackIsNotedUntilTheOrderIsSettled() throws {
        var order = try CheckedOrder.inspected()
        try order.noteComeback(ComebackLink(to: "RO-0", concern: "c1"), at: at(105))
        #expect(order.origin.comeback?.order == "RO-0")
        try order.withdrawComeback()
        #expect(order.origin.comeback == nil)
        let none = #expect(throws: OrderRefusal.self) { try order.withdrawComeback() }
        #expect(none?.findings.map(\.code) == [.notAComeback])
        try order.settle(by: .employee("E1"), at: at(110), in: .china)
        let before = order
        let late = #expect(throws: OrderRefusal.self) { try order.noteComeback(ComebackLink(to: "RO-0"), at: at(111)) }
        #expect(late?.findings.map(\.code) == [.orderSettled])
        #expect(order == before)
    }

    @Test func aFaultIsAssignedAndCorrectedHoweverLate() throws {
        for make in [FullOrder.received, FullOrder.authorized, FullOrder.closed] {
            var order = try make(FullOrder.key, "C1")
            let totals = try order.totals()
            try order.assignFault(.diagnosis, to: "E6", at: FullOrder.at(9_000))
            #expect(
                order.origin.comeback
                    == ComebackLink(to: "RO-0", concern: "c0", as: "c1", fault: .diagnosis, employee: "E6"))
            try order.assignFault(.nobody, at: FullOrder.at(9_001))
            #expect(order.origin.comeback == ComebackLink(to: "RO-0", concern: "c0", as: "c1", fault: .nobody))
            #expect(try order.totals() == totals)
        }
    }

    @Test func aLinkIsCheckedWhereTheOrderIsOpened() throws {
        func opened(_ link: ComebackLink) throws -> RepairOrder {
            try RepairOrder(
                FullOrder.key, for: "C1", car: "V1", advisor: "E1", terms: FullOrder.terms,
                origin: OrderOrigin(comeback: link), openedAt: at(0))
        }
        let nobody = #expect(throws: Rejection.self) {
            _ = try opened(ComebackLink(to: "RO-1", fault: .nobody, employee: "E6"))
        }
        #expect(nobody?.findings.map(\.code) == [.originIsSelf, .faultOfNobody])
    }

    /// Work of a comeback earns nothing; a link to a concern that nobody has would let all of it earn something.
    @Test func theConcernThatHasComeBackIsOneOfTheReception() throws {
        var order = try RepairOrder(
            FullOrder.key, for: "C1", car: "V1", advisor: "E1", terms: FullOrder.terms,
            origin: OrderOrigin(comeback: ComebackLink(to: "RO-0", as: "c9")), openedAt: at(0))
        let reception = Reception(kilometres: 10_000, concerns: [Concern("c1", "noise")])
        #expect(codes(&order) { try $0.checkIn(reception, by: .employee("E1"), at: at(5)) } == [.unknownConcern])
        // Nor can it be said before the car is received.
        try order.noteComeback(ComebackLink(to: "RO-0", as: "c8"), at: at(1))
        #expect(codes(&order) { try $0.checkIn(reception, by: .employee("E1"), at: at(5)) } == [.unknownConcern])
        try order.noteComeback(ComebackLink(to: "RO-0", as: "c1"), at: at(2))
        try order.checkIn(reception, by: .employee("E1"), at: at(5))
        #expect(order.isComeback(Job("J1", "look", about: ["c1"])))
    }

    @Test func whatCannotBeSaidOfAComebackChangesNothing() throws {
        var order = try FullOrder.received()
        let before = order
        let nobody = #expect(throws: OrderRefusal.self) {
            try order.assignFault(.nobody, to: "E6", at: FullOrder.at(-10))
        }
        #expect(nobody?.findings.map(\.code) == [.beforeLastStep, .faultOfNobody])
        let itself = #expect(throws: OrderRefusal.self) {
            try order.noteComeback(
                ComebackLink(to: "RO-1", fault: .nobody, employee: "E6"), at: FullOrder.at(10))
        }
        #expect(itself?.findings.map(\.code) == [.originIsSelf, .faultOfNobody])
        let word = #expect(throws: OrderRefusal.self) { try order.assignFault(" ", at: FullOrder.at(10)) }
        #expect(word?.findings.map(\.code) == [.emptyText])
        #expect(order == before)
        var plain = try CheckedOrder.received()
        let none = #expect(throws: OrderRefusal.self) { try plain.assignFault(.part, at: at(10)) }
        #expect(none?.findings.map(\.code) == [.notAComeback])
        try order.cancel(because: "x", by: .employee("E1"), at: FullOrder.at(100))
        let over = #expect(throws: OrderRefusal.self) { try order.assignFault(.part, at: FullOrder.at(101)) }
        #expect(over?.findings.map(\.code) == [.orderCancelled])
        var credit = try FullOrder.reversed().credit
        let undone = #expect(throws: OrderRefusal.self) { try credit.assignFault(.part, at: FullOrder.at(900)) }
        #expect(undone?.findings.map(\.code) == [.creditUnchangeable])
    }
}
