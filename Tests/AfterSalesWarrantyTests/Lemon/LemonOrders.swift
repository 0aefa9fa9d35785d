import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage

/// Orders of one car, taken as far as a test needs them.
enum LemonOrders {
    static let owner: RecordOwner = .dealer("D01")
    static let advisor: ActingParty = .employee("E1")

    static func car(bought: String = "2022-03-01", odometer: [OdometerReading] = []) throws -> Vehicle {
        try Vehicle(
            RecordKey(owner, "V1"),
            VehicleDetails(
                make: "Audi", model: "A6L", deliveredAt: LemonSamples.at(bought),
                invoicedOn: LocalDate(bought), invoicePrice: Money("200000.00", .cny), use: .household,
                propulsion: .combustion),
            odometer: odometer)
    }

    static func diagnosis(
        _ fault: FaultCode, _ nature: FaultNature = .defect, isSafety: Bool = false, replaced: [ReplacedPart] = [],
        at: Timestamp
    ) -> Diagnosis {
        Diagnosis(
            fault, nature, in: .engine, isSafetyFault: isSafety, cause: "worn", correction: "replaced",
            replaced: replaced, by: "T1", at: at)
    }

    /// An order that is received and agreed to at noon of a day.
    static func authorized(
        _ id: Identifier<RepairOrder>, _ day: String, fault: FaultCode? = "P0300", nature: FaultNature = .defect,
        payType: PayType = .warranty, kilometres: Int = 9_000, car: Identifier<Vehicle> = "V1",
        replaced: [ReplacedPart] = []
    ) throws -> RepairOrder {
        let start = try LemonSamples.at(day)
        var order = try RepairOrder(
            RecordKey(owner, id), for: "C1", car: car, advisor: "E1", terms: PriceTerms(.cny, tax: .exclusive),
            openedAt: start)
        try order.checkIn(
            Reception(kilometres: kilometres, concerns: [Concern("K1", "抖动")]), by: advisor, at: start)
        let line = OrderLine(
            "L1", .labour, for: "J1", "work", unitPrice: try Money("100.00", .cny), taxRate: try Rate("13%"),
            payType: payType)
        try order.estimate(
            EstimateDraft(newJobs: [Job("J1", "service", about: ["K1"])], lines: [line]), by: advisor, at: start)
        try order.authorize(by: .customer, with: .signature("S1"), at: start)
        if let fault { try order.diagnose("J1", diagnosis(fault, nature, replaced: replaced, at: start)) }
        return order
    }

    /// One whose work is found good some hours later.
    static func inspected(
        _ id: Identifier<RepairOrder>, _ day: String, hours: Int64 = 2, fault: FaultCode? = "P0300",
        nature: FaultNature = .defect, payType: PayType = .warranty, kilometres: Int = 9_000,
        car: Identifier<Vehicle> = "V1"
    ) throws -> RepairOrder {
        var order = try authorized(
            id, day, fault: fault, nature: nature, payType: payType, kilometres: kilometres, car: car)
        let end = try LemonSamples.at(day, hours: hours)
        try order.startWork(by: advisor, at: end)
        try order.finishWork(by: advisor, at: end)
        try order.inspect(.technician, by: "T1", at: end)
        try order.inspect(.teamLeader, by: "T2", at: end)
        try order.inspect(.final, by: "T3", at: end)
        return order
    }
}
