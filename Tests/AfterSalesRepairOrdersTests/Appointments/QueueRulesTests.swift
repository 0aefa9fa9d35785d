import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTesting
import Foundation
import Testing

@Suite struct QueueRulesTests {
    static func orders() throws -> [RepairOrder] {
        try
            ([
                ("N1", ServiceLane.normal, false, 0), ("Q1", .quickService, false, 1), ("R1", .rework, false, 2),
                ("C1", .complaint, false, 3), ("NA", .normal, true, 4), ("QA", .quickService, true, 5),
                ("N0", .normal, false, 6), ("X1", "valet", false, 0), ("X2", "valet", false, 0),
            ] as [(String, ServiceLane, Bool, Int64)]).map { id, lane, hasAppointment, minute in
                let at = try TimeSamples.at("2026-06-30T09:00:00Z").adding(seconds: minute * 60)
                return try TimeSamples.inProgress(
                    Identifier(id), lane: lane, origin: OrderOrigin(appointment: hasAppointment ? "A-1" : nil),
                    since: at)
            }
    }

    // Green lane for appointments, priority in the workshop.
    @Test(arguments: [
        (QueueRules.standard, "QA NA C1 R1 Q1 N1 N0 X1 X2"),
        (QueueRules([.lane, .appointment], lanes: QueueRules.standard.lanes), "C1 R1 QA Q1 NA N1 N0 X1 X2"),
        (QueueRules([], lanes: []), "N1 X1 X2 Q1 R1 C1 NA QA N0"),
        (QueueRules([.lane], lanes: ["valet", .normal]), "X1 X2 N1 NA N0 Q1 R1 C1 QA"),
    ])
    func appointmentsGoFirst(rules: QueueRules, order: String) throws {
        var random = SeededRandom(seed: 5)
        let orders = try Self.orders()
        for _ in 0..<20 {
            let found = rules.ordered(orders.shuffled(using: &random)).map(\.key.id.rawValue)
            #expect(found.joined(separator: " ") == order)
        }
    }

    @Test func isData() throws {
        let json = #"{"keys":["lane"],"lanes":["valet","normal"]}"#
        let rules = try JSONDecoder().decode(QueueRules.self, from: Data(json.utf8))
        #expect(rules == QueueRules([.lane], lanes: ["valet", .normal]))
    }
}
