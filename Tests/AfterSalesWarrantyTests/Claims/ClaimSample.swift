import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesWarranty

/// One order with two jobs that the manufacturer pays and one that the customer pays, and claims of it. Minutes are counted
/// from 09:00 on 1 June in China.
enum ClaimSample {
    static let owner = RecordOwner.dealer("D01")
    static let order = RecordKey<RepairOrder>(owner, "RO-1")
    static let officer = ActingParty.employee("E9")
    static let maker = ActingParty.other(kind: "manufacturer", id: "clerk-3")
    static let words = "冷车启动有异响，我很不满意"

    static func at(_ minutes: Int64) throws -> Timestamp {
        try Timestamp("2026-06-01T01:00:00Z").adding(seconds: minutes * 60)
    }

    static func day(_ day: Int, _ month: Int = 6) throws -> LocalDate {
        try LocalDate(year: 2026, month: month, day: day)
    }

    static func yuan(_ text: String) throws -> Money { try Money(text, .cny) }

    /// Minutes of a day at noon, counted from the day of the repair.
    static func noon(_ day: Int64) -> Int64 { (day - 1) * 1_440 + 180 }

    static func rules() throws -> ManufacturerTerms.Rules {
        ManufacturerTerms.Rules(
            submitWithin: 15, resubmitWithin: 10, answerWithin: 30, payWithin: 45, holdDays: 90, shipWithin: 7,
            authorizationAbove: try yuan("5000.00"), photosAbove: try yuan("1000.00"))
    }

    static func terms(
        _ rules: ManufacturerTerms.Rules? = nil, in currency: Currency = .cny, from: LocalDate? = nil
    ) throws -> ManufacturerTerms {
        try ManufacturerTerms(
            of: "M1", version: "2026-1", source: "bulletin 7", effective: DateWindow(from: from ?? day(1, 1)),
            in: currency, rules: rules ?? Self.rules())
    }

    static func lines() throws -> [OrderLine] {
        let rate = try Rate("0.13")
        return [
            OrderLine(
                "L1", .labour, for: "J1", code: "OP-1", "replace pump", quantity: try LineQuantity("1.5"),
                unitPrice: try yuan("200.00"), taxRate: rate, payType: .warranty,
                hours: LabourHours(sold: try Hours("1.50"))),
            OrderLine(
                "L2", .part, for: "J1", code: "P-1", "pump", unitPrice: try yuan("833.33"), taxRate: rate,
                payType: .warranty),
            OrderLine(
                "L3", .sublet, for: "J1", "machining", unitPrice: try yuan("120.00"), taxRate: rate, payType: .warranty),
            OrderLine(
                "L4", .labour, for: "J2", code: "OP-2", "oil change", unitPrice: try yuan("100.00"), taxRate: rate,
                hours: LabourHours(sold: try Hours("0.50"))),
            OrderLine(
                "L5", .labour, for: "J3", code: "OP-3", "reflash", unitPrice: try yuan("90.00"), taxRate: rate,
                payType: .warranty, hours: LabourHours(sold: try Hours("0.60"))),
            OrderLine(
                "L6", .part, for: "J1", code: "P-2", "gasket", quantity: try LineQuantity("2"),
                unitPrice: try yuan("10.00"), taxRate: rate, payType: .goodwill),
        ]
    }

    /// What an order may be made of otherwise.
    struct Make {
        var key = ClaimSample.order
        var currency = Currency.cny
        var lines: [OrderLine]?
        var signature: String? = "sig-1"
        var kilometres = 41_200
        var cause = "bearing of the pump is worn"
        var correction = "pump replaced"
        var fault: FaultCode = "P0087"
        var clockedMinutes: Int64 = 120
        var technician: Identifier<Employee> = "E5"
        var shift: Int64 = 0
        var transfers: [PayerTransfer] = []
    }

    /// The order up to the final inspection.
    static func inspected(_ make: Make = Make()) throws -> RepairOrder {
        let start = make.shift
        var order = try RepairOrder(
            make.key, for: "C1", car: "V1", advisor: "E1", terms: PriceTerms(make.currency, tax: .inclusive),
            openedAt: at(start))
        try order.checkIn(
            Reception(
                kilometres: make.kilometres, concerns: [Concern("c1", words), Concern("c2", "保养")],
                signature: make.signature), by: .employee("E1"), at: at(start + 5))
        let lines = try make.lines ?? Self.lines()
        try order.estimate(
            EstimateDraft(
                newJobs: [Job("J1", "pump", about: ["c1"]), Job("J2", "service", about: ["c2"]), Job("J3", "reflash")],
                lines: lines, transfers: make.transfers), by: .employee("E1"), at: at(start + 10))
        try order.authorize(by: .customer, with: .signature("sig-9"), at: at(start + 12))
        for job in ["J1", "J2", "J3"] as [Identifier<Job>] {
            try order.assign(job, to: [WorkShare(make.technician, try Rate("1"))])
        }
        try order.startWork(by: .employee(make.technician), at: at(start + 20))
        try order.diagnose(
            "J1",
            Diagnosis(
                make.fault, "material", cause: make.cause, correction: make.correction, causalPart: "P-1",
                by: make.technician, at: at(start + 21)))
        if make.clockedMinutes > 0 {
            try order.clockOn(make.technician, to: "J1", at: at(start + 25))
            try order.clockOff(make.technician, at: at(start + 25 + make.clockedMinutes))
        }
        try order.finishWork(by: .employee(make.technician), at: at(start + 300))
        try order.inspect(.technician, by: make.technician, at: at(start + 301))
        try order.inspect(.teamLeader, by: "E7", at: at(start + 302))
        try order.inspect(.final, by: "E10", at: at(start + 303))
        return order
    }

    static func settled(_ make: Make = Make()) throws -> RepairOrder {
        var order = try inspected(make)
        try order.settle(by: .employee("E1"), at: at(make.shift + 310), in: .china)
        return order
    }

    static func draft(
        _ id: Identifier<WarrantyClaim> = "WC-1", for job: Identifier<Job> = "J1", terms: ManufacturerTerms? = nil
    ) throws -> ClaimDraft {
        ClaimDraft(
            id, number: "N-\(id)", for: job, terms: try terms ?? Self.terms(), guideHours: ["OP-1": try Hours("1.50")],
            photos: ["photo-1"], invoices: ["L3": "bill-4"])
    }

    static func claim(_ draft: ClaimDraft? = nil, of make: Make = Make()) throws -> WarrantyClaim {
        try WarrantyClaim(
            draft ?? Self.draft(), of: settled(make).settled(), by: officer, at: at(make.shift + 320), in: .china)
    }

    /// A claim in a state, by the shortest way.
    static func claim(in status: ClaimStatus) throws -> WarrantyClaim {
        var claim = try claim()
        if status == .draft { return claim }
        try claim.check(finding: [], by: officer, at: at(330))
        if status == .checked { return claim }
        try claim.submit(batch: "B1", by: officer, at: at(340), in: .china)
        switch status {
        case .draft, .checked, .submitted: break
        case .returned: try claim.sendBack(["R1"], resubmitBy: day(20), by: maker, at: at(350))
        case .approved: try claim.approve(by: maker, at: at(350))
        case .approvedInPart: try claim.approve(part(of: claim, "1000.00"), by: maker, at: at(350))
        case .rejected: try claim.reject("X1", because: "wear", by: maker, at: at(350))
        case .appealed:
            try claim.reject("X1", because: "wear", by: maker, at: at(350))
            try claim.appeal(because: "it is no wear", by: officer, at: at(360))
        case .paid, .reconciled, .chargedBack:
            try claim.approve(by: maker, at: at(350))
            if status == .paid {
                try claim.pay(yuan("500.00"), by: "LIST/1", on: day(1), acting: officer, at: at(360))
                break
            }
            try claim.pay(claim.claimed, by: "LIST/1", on: day(1), acting: officer, at: at(360))
            if status == .reconciled {
                try claim.reconcile(by: officer, at: at(370))
            } else {
                try claim.chargeBack(
                    yuan("100.00"), "A1", because: "audit", by: "AUDIT/1", on: day(1), acting: officer, at: at(370))
            }
        case .writtenOff: try claim.writeOff(because: "not worth it", by: officer, at: at(350))
        }
        return claim
    }

    /// So much of the claim's first lines as is approved.
    static func part(of claim: WarrantyClaim, _ text: String) throws -> [ClaimDecision.LineDecision] {
        var left = try yuan(text).minorUnits
        return claim.claimedLines.map { line, amount in
            let approved = min(left, amount.minorUnits)
            left -= approved
            return ClaimDecision.LineDecision(line, Money(minorUnits: approved, currency: amount.currency))
        }
    }
}
