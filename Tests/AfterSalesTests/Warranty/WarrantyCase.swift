import AfterSales
import AfterSalesTestStores

/// A car with a worn pump, which its manufacturer pays, and a service, which the customer pays. Minutes are counted from 09:00
/// on 1 June 2026 in China.
struct WarrantyCase {
    static let owner = RecordOwner.dealer("D01")
    static let advisor = ActingParty.employee("E1")
    static let officer = ActingParty.employee("E9")
    static let words = "冷车启动有异响"
    static var day: LocalDate { get throws { try LocalDate("2026-06-01") } }

    let vehicle = RecordKey<Vehicle>(owner, "V1")
    let number = "LSVAB2180E2000001"

    func at(_ minutes: Int64) throws -> Timestamp {
        try Timestamp("2026-06-01T01:00:00Z").adding(seconds: minutes * 60)
    }

    func days(_ days: Int64) throws -> Timestamp { try at(days * 1_440) }

    func file(vin: String? = nil) throws -> Vehicle {
        try Vehicle(
            vehicle,
            VehicleDetails(
                make: "VW", model: "Passat", vin: try VIN(vin ?? number),
                deliveredAt: Timestamp("2025-01-10T02:00:00Z"), invoicedOn: LocalDate("2025-01-10"), use: .household),
            ownerships: [Ownership("C1", from: LocalDate("2025-01-10"))])
    }

    func keep(in place: TestStore) async throws {
        try await place.commit { changes, _ in
            try changes.insert(try file(), Act("register", by: Self.advisor, at: try at(-10)))
        }
    }

    func order(_ id: Identifier<RepairOrder> = "RO-1", minutes: Int64 = 0) throws -> RepairOrder {
        try RepairOrder(
            RecordKey(Self.owner, id), for: "C1", car: vehicle.id, advisor: "E1",
            terms: PriceTerms(.cny, tax: .inclusive), openedAt: at(minutes))
    }

    func reception(kilometres: Int = 41_200) throws -> Reception {
        Reception(
            kilometres: kilometres, concerns: [Concern("c1", Self.words), Concern("c2", "保养")], signature: "sig-1")
    }

    func estimate(operation: String = "OP-1") throws -> EstimateDraft {
        let rate = try Rate("0.13")
        return EstimateDraft(
            newJobs: [Job("J1", "pump", about: ["c1"]), Job("J2", "service", about: ["c2"])],
            lines: [
                OrderLine(
                    "L1", .labour, for: "J1", code: operation, "replace pump", quantity: try LineQuantity("1.5"),
                    unitPrice: try Money("200.00", .cny), taxRate: rate, payType: .warranty,
                    hours: LabourHours(sold: try Hours("1.50"))),
                OrderLine(
                    "L2", .part, for: "J1", code: "P-1", "pump", unitPrice: try Money("833.33", .cny), taxRate: rate,
                    payType: .warranty, partClass: .base),
                OrderLine(
                    "L3", .labour, for: "J2", code: "OP-2", "service", unitPrice: try Money("100.00", .cny),
                    taxRate: rate, hours: LabourHours(sold: try Hours("0.50"))),
            ])
    }

    func diagnosis(minutes: Int64 = 20) throws -> Diagnosis {
        Diagnosis(
            "P0087", .defect, in: .fuelSystem, cause: "bearing of the pump is worn", correction: "pump replaced",
            causalPart: "P-1", replaced: [ReplacedPart("fuelPump", of: .fuelSystem, .mainPart, line: "L2")], by: "E5",
            at: try at(minutes))
    }

    /// The work up to the final inspection.
    func work(on order: inout RepairOrder, minutes: Int64 = 0) throws {
        for job in ["J1", "J2"] as [Identifier<Job>] { try order.assign(job, to: [WorkShare("E5", try Rate("1"))]) }
        try order.startWork(by: .employee("E5"), at: at(minutes + 20))
        try order.issue(.one, on: "L2", by: "E8", at: at(minutes + 21))
        try order.clockOn("E5", to: "J1", at: at(minutes + 25))
        try order.clockOff("E5", at: at(minutes + 145))
        try order.finishWork(by: .employee("E5"), at: at(minutes + 290))
        try order.inspect(.technician, by: "E5", at: at(minutes + 291))
        try order.inspect(.teamLeader, by: "E7", at: at(minutes + 292))
        try order.inspect(.final, by: "E10", at: at(minutes + 293))
    }

    /// Received and worked on, up to the final inspection.
    func inspected(
        _ id: Identifier<RepairOrder> = "RO-1", operation: String = "OP-1", minutes: Int64 = 0
    ) throws -> RepairOrder {
        var order = try order(id, minutes: minutes)
        try order.checkIn(reception(), by: Self.advisor, at: at(minutes + 5))
        try order.estimate(estimate(operation: operation), by: Self.advisor, at: at(minutes + 10))
        try order.authorize(by: .customer, with: .signature("sig-2"), at: at(minutes + 12))
        try order.diagnose("J1", diagnosis(minutes: minutes + 20))
        try work(on: &order, minutes: minutes)
        return order
    }

    func terms(of manufacturer: Identifier<Manufacturer> = "M1") throws -> ManufacturerTerms {
        try ManufacturerTerms(
            of: manufacturer, version: "2026-1", source: "bulletin 7",
            effective: DateWindow(from: LocalDate("2026-01-01")), in: .cny,
            rules: ManufacturerTerms.Rules(
                submitWithin: 15, answerWithin: 30, payWithin: 45, holdDays: 90, shipWithin: 7))
    }

    func draft(_ terms: ManufacturerTerms) throws -> ClaimDraft {
        ClaimDraft("WC-1", number: "N-1", for: "J1", terms: terms, guideHours: ["OP-1": try Hours("1.50")])
    }

    /// A campaign that means the car.
    func campaign(
        _ id: Identifier<RecallCampaign> = "K1", of manufacturer: Identifier<Manufacturer>? = "M1",
        operation: String? = "RC-1", doNotDrive: Bool = false
    ) throws -> RecallCampaign {
        try RecallCampaign(
            RecordKey(.group, id), manufacturer: manufacturer, manufacturerNumber: "M-\(id)", authority: .samr,
            authorityNumber: "S-\(id)", component: ["fuel", "pump"], defect: "It leaks.", consequence: "It may burn.",
            remedy: RecallRemedy("Exchange it.", operation: operation, hours: try Hours("1.50")),
            safety: RecallSafety(doNotDrive: doNotDrive), publishedOn: LocalDate("2026-01-01"),
            vins: [try VIN(number)])
    }
}
