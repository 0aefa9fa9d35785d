import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import Testing

/// What was found behind a job's concerns, and what cured it.
@Suite struct DiagnosisTests {
    static func diagnosis(at minutes: Int = 40, replaced: [ReplacedPart] = []) throws -> Diagnosis {
        Diagnosis(
            "brakeNoise", .defect, in: .brakes, cause: "pads came off their plates", correction: "pads replaced",
            causalPart: "OP-L2", replaced: replaced, by: OrderSample.technician, at: try OrderSample.at(minutes))
    }

    @Test func itIsNotedAndReplaced() throws {
        var order = try OrderSample.order(.inProgress)
        #expect(order.job(OrderSample.brakes)?.diagnosis == nil)
        let first = try Self.diagnosis(replaced: [ReplacedPart("frontPads", of: .brakes, .part, line: "L2")])
        try order.diagnose(OrderSample.brakes, first)
        #expect(order.job(OrderSample.brakes)?.diagnosis == first)
        var second = first
        second.nature = .wear
        try order.diagnose(OrderSample.brakes, second)
        #expect(order.job(OrderSample.brakes)?.diagnosis == second)
        #expect(try RepairOrder(recordJSON: order.recordJSON(), format: 1) == order)
    }

    @Test(arguments: [OrderStatus.checkedIn, .estimated, .workDone, .inspected])
    func itIsNotedWhileTheOrderIsOpen(_ status: OrderStatus) throws {
        var order = try OrderSample.order(status)
        guard status != .checkedIn else {
            #expect(codes(&order) { try $0.diagnose(OrderSample.brakes, Self.diagnosis()) } == [.unknownJob])
            return
        }
        try order.diagnose(OrderSample.brakes, Self.diagnosis())
        #expect(order.job(OrderSample.brakes)?.diagnosis != nil)
    }

    @Test(arguments: [
        (OrderStatus.draft, [Finding.Code.notReceived, .unknownJob]),
        (.cancelled, [.orderCancelled, .notReceived, .unknownJob]),
        (.settled, [.orderSettled]), (.closed, [.orderSettled]),
    ])
    func elseItIsRefused(_ status: OrderStatus, _ reasons: [Finding.Code]) throws {
        var order = try OrderSample.order(status)
        #expect(codes(&order) { try $0.diagnose(OrderSample.brakes, Self.diagnosis()) } == reasons)
    }

    @Test func everyReasonAtOnce() throws {
        var order = try OrderSample.order(.inProgress)
        let wrong = Diagnosis(
            "", "", in: "", cause: " ", causalPart: "",
            replaced: [
                ReplacedPart("", of: "", .part, line: "L9"), ReplacedPart("pads", of: .brakes, .part, line: "L2"),
            ], by: "T\u{0}", at: try OrderSample.at(-1))
        #expect(
            codes(&order) { try $0.diagnose(OrderSample.brakes, wrong) } == [
                .beforeLastStep, .controlCharacter, .emptyText, .emptyText, .emptyText, .emptyText, .emptyText,
                .emptyText, .emptyText, .unknownLine,
            ])
    }
}
