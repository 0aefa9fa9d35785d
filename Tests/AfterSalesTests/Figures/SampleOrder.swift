import AfterSales
import Foundation

/// One order of brakes, taken as far as its settlement on 2026-06-01.
enum SampleOrder {
    static func at(_ minutes: Int) throws -> Timestamp {
        try Timestamp("2026-06-01T00:00:00Z").adding(seconds: Int64(minutes) * 60)
    }

    static func line(
        _ id: Identifier<OrderLine>, _ kind: LineKind, _ price: Int64, cost: Int64? = nil, hours: LabourHours? = nil,
        discount: LineDiscount? = nil, payType: PayType = .customer
    ) throws -> OrderLine {
        OrderLine(
            id, kind, for: "J1", "line \(id)", unitPrice: Money(minorUnits: price, currency: .cny),
            unitCost: cost.map { Money(minorUnits: $0, currency: .cny) }, taxRate: try Rate("13%"), payType: payType,
            discount: discount, hours: hours, partClass: kind == .part ? .wear : nil)
    }

    static func inspected(
        _ lines: [OrderLine]? = nil, _ id: Identifier<RepairOrder> = "RO-1", tax: TaxBasis = .inclusive,
        origin: OrderOrigin = OrderOrigin(), dealer: Identifier<Dealer> = "D01",
        technicians: (Identifier<Employee>, Identifier<Employee>) = ("T1", "T2"), team: Identifier<Team> = "A",
        advisor: Identifier<Employee> = "E1", advisorTeam: Identifier<Team> = "reception"
    ) throws -> RepairOrder {
        var order = try RepairOrder(
            RecordKey(dealer: dealer, id), for: "C1", car: "V1", advisor: advisor, team: advisorTeam,
            terms: PriceTerms(.cny, tax: tax), origin: origin, openedAt: at(0))
        let party = ActingParty.employee("E1")
        let standard = try [
            line("L1", .labour, 180_00, hours: LabourHours(sold: Hours("1.5"), paid: Hours("1.2"))),
            line("L2", .part, 400_00, cost: 240_00, discount: .rate(Rate("10%"))),
        ]
        try order.checkIn(Reception(kilometres: 10, concerns: [Concern("c1", "noise")]), by: party, at: at(5))
        try order.estimate(
            EstimateDraft(
                newJobs: [Job("J1", "brakes", about: ["c1"])], lines: lines ?? standard,
                notToExceed: Money("90000", .cny)),
            by: party, at: at(10))
        try order.authorize(by: .customer, with: .signature("s"), at: at(15))
        try order.assign(
            "J1",
            to: [WorkShare(technicians.0, Rate("60%"), team: team), WorkShare(technicians.1, Rate("40%"), team: team)])
        try order.startWork(by: party, at: at(20))
        for technician in [technicians.0, technicians.1] {
            try order.clockOn(technician, to: "J1", at: at(30))
            try order.clockOff(technician, at: at(90))
        }
        try order.finishWork(by: party, at: at(91))
        for (level, by) in [(InspectionLevel.technician, technicians.0.rawValue), (.teamLeader, "T8"), (.final, "T9")] {
            try order.inspect(level, by: Identifier(by), at: at(92))
        }
        return order
    }

    static func settled(
        _ lines: [OrderLine]? = nil, tax: TaxBasis = .inclusive, origin: OrderOrigin = OrderOrigin()
    ) throws -> RepairOrder {
        var order = try inspected(lines, tax: tax, origin: origin)
        try order.settle(by: .employee("E1"), at: at(100), in: .china)
        return order
    }

    static func undo(
        _ order: inout RepairOrder, _ lines: [Identifier<OrderLine>]?, _ id: Identifier<RepairOrder>
    ) throws -> RepairOrder {
        try order.reverse(
            lines, by: RecordKey(order.key.owner, id), because: "wrong", acting: .employee("E1"), at: at(200),
            in: .china)
    }
}

/// A value written as JSON and read back.
enum JSONRoundTrip {
    static func of<Value: Codable>(_ value: Value) throws -> Value {
        try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
    }
}
