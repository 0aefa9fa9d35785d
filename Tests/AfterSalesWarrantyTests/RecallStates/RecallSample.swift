import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTestStores
import AfterSalesWarranty

/// Campaigns, cars and orders to try recalls on.
enum RecallSample {
    static let dealer: RecordOwner = .dealer("D01")
    static let party: ActingParty = .employee("E001")
    static let campaign: Identifier<RecallCampaign> = "K1"

    /// So many minutes behind 2026-06-01 08:00 in China.
    static func at(_ minutes: Int = 0) throws -> Timestamp {
        try Timestamp("2026-06-01T00:00:00Z").adding(seconds: Int64(minutes) * 60)
    }

    static func day(_ text: String) throws -> LocalDate { try LocalDate(text) }

    static func vin(_ number: Int = 1) throws -> VIN {
        let digits = String(number)
        return try VIN("LSVAB2180E2" + String(repeating: "0", count: 6 - digits.count) + digits)
    }

    static func recall(
        _ number: Int = 1, under campaign: Identifier<RecallCampaign> = campaign, at owner: RecordOwner = dealer,
        minutes: Int = 0
    ) throws -> VehicleRecall {
        try VehicleRecall(
            of: Identifier("V\(number)"), vin(number), under: campaign, at: owner, by: party, enrolledAt: at(minutes))
    }

    static func campaign(
        _ id: Identifier<RecallCampaign> = campaign, cars: [Int] = [1], operation: String? = "OP-1",
        parts: [RecallPart] = [], safety: RecallSafety = RecallSafety(), published: String? = "2026-01-01",
        closed: String? = nil, scopes: [RecallScope] = []
    ) throws -> RecallCampaign {
        try RecallCampaign(
            RecordKey(.group, id), manufacturer: "SVW", manufacturerNumber: "M-\(id)", authority: .samr,
            authorityNumber: "S\(id)", component: ["brakes", "hose"], defect: "It leaks.", consequence: "It may fail.",
            remedy: RecallRemedy("Exchange it.", operation: operation, parts: parts), safety: safety,
            publishedOn: published.map { try LocalDate($0) }, closedOn: closed.map { try LocalDate($0) },
            scopes: scopes, vins: cars.map { try vin($0) })
    }

    static func car(_ number: Int = 1, vin: VIN?, at owner: RecordOwner = dealer) throws -> Vehicle {
        try Vehicle(
            RecordKey(owner, Identifier("V\(number)")), VehicleDetails(make: "VW", model: "Passat", vin: vin))
    }

    static func line(
        _ id: Identifier<OrderLine>, _ kind: LineKind = .labour, job: Identifier<Job> = "J1", code: String?,
        quantity: LineQuantity = .one, payType: PayType = .warranty, price: Int64 = 100_00
    ) throws -> OrderLine {
        OrderLine(
            id, kind, for: job, code: code, "line \(id)", quantity: quantity,
            unitPrice: Money(minorUnits: price, currency: .cny), taxRate: try Rate("13%"), payType: payType,
            partClass: kind == .part ? .wear : nil)
    }

    /// An order of car V1 with these lines, one job for each that they name, inspected.
    static func order(
        _ id: Identifier<RepairOrder> = "RO-1", car: Identifier<Vehicle> = "V1", lines: [OrderLine],
        jobs more: [Identifier<Job>] = [], declined: [Identifier<Job>] = []
    ) throws -> RepairOrder {
        var ids: [Identifier<Job>] = []
        for job in lines.compactMap(\.job) + more where !ids.contains(job) { ids.append(job) }
        var order = try RepairOrder(
            RecordKey(dealer, id), for: "C1", car: car, advisor: "E001", terms: PriceTerms(.cny, tax: .inclusive),
            openedAt: at())
        try order.checkIn(
            Reception(
                kilometres: 41_200, fuel: Rate("50%"), photos: ["p1"], concerns: [Concern("C1", "recall")],
                signature: "s1"),
            by: party, at: at(5))
        try order.estimate(
            EstimateDraft(newJobs: ids.map { Job($0, "work", about: ["C1"]) }, lines: lines), by: party, at: at(6))
        for job in declined { try order.decline(job, because: "no", at: at(7)) }
        let agreed = ids.filter { !declined.contains($0) }
        try order.authorize(agreed, by: .customer, with: .signature("s2"), at: at(8))
        for job in agreed { try order.assign(job, to: [WorkShare("T1", Rate("100%"))]) }
        try order.startWork(by: party, at: at(10))
        for (index, job) in agreed.enumerated() {
            try order.clockOn("T1", to: job, at: at(10 + index))
            try order.clockOff("T1", at: at(11 + index))
        }
        for line in order.countedLines where line.kind == .part {
            try order.issue(line.quantity, on: line.id, by: "K1", at: at(30))
        }
        try order.finishWork(by: party, at: at(40))
        try order.inspect(.technician, by: "T1", at: at(41))
        try order.inspect(.teamLeader, by: "T8", at: at(42))
        try order.inspect(
            .final, by: "T9", items: [InspectionItem("brakes", isSafety: true, isGood: true)], at: at(43))
        return order
    }

    static func settled(_ order: RepairOrder) throws -> SettledOrder {
        var order = order
        try order.settle(by: party, at: at(50), in: .china)
        return try order.settled()
    }

    /// An order whose job J1 has operation OP-1, settled.
    static func settled(_ id: Identifier<RepairOrder> = "RO-1", car: Identifier<Vehicle> = "V1") throws -> SettledOrder
    {
        try settled(order(id, car: car, lines: [line("L1", code: "OP-1")]))
    }

    /// A car that has come as far as a state, by its own functions.
    static func recall(in status: VehicleRecallStatus) throws -> VehicleRecall {
        var recall = try recall()
        switch status {
        case .affected: break
        case .notified: try recall.notify(.letter, proof: "L1", by: party, at: at(1))
        case .booked: try recall.book(for: day("2026-06-05"), by: party, at: at(1))
        case .remedied: try recall.remedy(under: settled(), job: "J1", operation: "OP-1", by: party, at: at(50))
        case .notReachable: try recall.loseTrack(because: .noticeReturned, proof: "R1", by: party, at: at(1))
        case .scrapped: try recall.scrap(proof: "S1", by: party, at: at(1))
        case .exported: try recall.export(proof: "X1", by: party, at: at(1))
        case .withdrawn: try recall.withdraw(because: .notAffected, by: party, at: at(1))
        }
        return recall
    }

    static func act(_ name: String = "test") throws -> Act { Act(name, by: party, at: try at()) }
}

extension [Finding] {
    var recallCodes: [Finding.Code] { map(\.code) }
}
