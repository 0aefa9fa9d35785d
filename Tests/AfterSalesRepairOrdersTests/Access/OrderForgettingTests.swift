import AfterSalesCore
import AfterSalesCustomers
@testable import AfterSalesRepairOrders
import AfterSalesStorage
import Testing

/// What is left of an order once its customer is forgotten.
@Suite struct OrderForgettingTests {
    @Test func nothingIsLeftOfThePerson() throws {
        let (order, credit) = try FullOrder.reversed()
        let said = try order.recordJSON() + credit.recordJSON()
        for mark in FullOrder.marks {
            #expect(said.contains(mark), "\(mark) is there before, or the test sees nothing")
        }
        for record in try FullOrder.stages() + [credit] {
            let forgotten = try #require(record.forgetting("C1"))
            let json = try forgotten.recordJSON()
            for mark in FullOrder.marks { #expect(!json.contains(mark), "\(mark)") }
            #expect(forgotten.forgetting("C1") == forgotten)
        }
    }

    @Test func idsDatesAndAmountsStay() throws {
        let (order, credit) = try FullOrder.reversed()
        for record in [order, credit] {
            let forgotten = try #require(record.forgetting("C1"))
            #expect(forgotten.customer == "C1" && forgotten.vehicle == "V1" && forgotten.lines == record.lines)
            #expect(try forgotten.totals() == record.totals())
            #expect(try forgotten.settled().settlement.payers == record.settled().settlement.payers)
            #expect(forgotten.steps.map(\.at) == record.steps.map(\.at))
            #expect(forgotten.steps.map(\.action) == record.steps.map(\.action))
            #expect(forgotten.jobs.map(\.clockings) == record.jobs.map(\.clockings))
            #expect(forgotten.payments.map(\.amount) == record.payments.map(\.amount))
            #expect(forgotten.inspectionRound == record.inspectionRound)
            #expect(forgotten.origin.comeback == record.origin.comeback)
            #expect(RepairOrder.schema.values(of: forgotten) == RepairOrder.schema.values(of: record))
        }
        let forgotten = try #require(order.forgetting("C1"))
        #expect(forgotten.authorizations.map(\.by) == [.other(kind: "driver", id: "")])
        #expect(forgotten.reception?.concerns.map(\.id) == ["c1", "c2"])
        #expect(forgotten.job("J2")?.isDeclined == true)
    }

    @Test func itsPapersAreAsCompleteAsBefore() throws {
        let now = try FullOrder.at(10_000)
        for record in try FullOrder.stages() {
            let forgotten = try #require(record.forgetting("C1"))
            let context = DocumentContext(now: now, in: .china, followedUp: [])
            #expect(
                DocumentRules.standard.findings(on: forgotten, in: context).map(\.code)
                    == DocumentRules.standard.findings(on: record, in: context).map(\.code))
        }
    }

    @Test func theStateStillMoves() throws {
        // A file may be erased while the car is still there.
        var order = try #require(try FullOrder.authorized().forgetting("C1"))
        try order.assign("J1", to: [WorkShare("E5", try Rate("1"))])
        try order.startWork(by: .employee("E5"), at: FullOrder.at(500))
        #expect(order.status == .inProgress)
    }

    @Test(arguments: [
        (ActingParty.customer, ActingParty.customer), (.employee("E1"), .employee("E1")),
        (.system("import"), .system("import")), (.other(kind: "driver", id: "王"), .other(kind: "driver", id: "")),
        (.other(kind: "customer", id: "王"), .customer),
    ])
    func aPartyOutsideIsForgotten(_ party: ActingParty, _ left: ActingParty) {
        #expect(party.forgotten == left)
    }

    @Test func itIsRedirectedWithItsCustomerAlone() throws {
        let order = try FullOrder.closed()
        #expect(order.redirected(from: "C1", to: "C2").customer == "C2")
        #expect(order.redirected(from: "C9", to: "C2") == order)
        #expect(order.redirected(from: "C1", to: "C2").redirected(from: "C2", to: "C1") == order)
        #expect(order.linkedCustomers == ["C1"] && order.linkedVehicles == ["V1"])
    }
}
