import AfterSales
import AfterSalesTestStores

/// A dealership whose records are written as its people write them, at any instant: orders, audits, credits, claims, complaints.
struct CollectedDealer {
    let place: TestStore
    var dealer: Identifier<Dealer> = "D01"
    private let party = ActingParty.employee("E1")
    private let officer = ActingParty.employee("E9")

    init(_ kind: StoreKind) async throws { place = try await kind.open(StoredKinds.all) }

    init(_ place: TestStore, _ dealer: Identifier<Dealer>) { (self.place, self.dealer) = (place, dealer) }

    var owner: RecordOwner { .dealer(dealer) }
    var store: any RecordStore { place.store }

    /// A line; one of an accessory that is put into the car belongs to the job.
    static func line(
        _ id: String, _ kind: LineKind, _ price: Int64, off: Int64 = 0, cost: Int64? = nil, hours: Int64? = nil,
        payType: PayType = .customer, tax: String = "13%", isInstalled: Bool = true, soldBy: [(String, String)] = []
    ) throws -> OrderLine {
        OrderLine(
            Identifier(id), kind, for: kind == .discount || !isInstalled ? nil : "J1", "line \(id)",
            unitPrice: Money(minorUnits: price, currency: .cny),
            unitCost: cost.map { Money(minorUnits: $0, currency: .cny) }, taxRate: try Rate(tax), payType: payType,
            discount: off == 0 ? nil : .amount(Money(minorUnits: off, currency: .cny)),
            hours: hours.map { LabourHours(sold: Hours(units: $0), paid: Hours(units: $0)) },
            partClass: kind == .part ? .wear : nil,
            sellers: try soldBy.map { SalesShare(Identifier($0.0), try Rate($0.1)) })
    }

    func key(_ id: String) -> RecordKey<RepairOrder> { RecordKey(owner, Identifier(id)) }

    /// An order of one job, worked on and settled: its last two hours before that.
    func settle(
        _ id: String, _ lines: [OrderLine], at settled: Timestamp, tax: TaxBasis = .inclusive,
        advisor: Identifier<Employee> = "E1", team: Identifier<Team>? = "reception",
        shares: [(String, String)] = [("T1", "100%")]
    ) async throws {
        func at(_ minutes: Int64) throws -> Timestamp { try settled.adding(seconds: (minutes - 120) * 60) }
        let party = ActingParty.employee(advisor)
        var order = try RepairOrder(
            key(id), for: "C1", car: "V1", advisor: advisor, team: team, terms: PriceTerms(.cny, tax: tax),
            openedAt: at(0))
        try order.checkIn(Reception(kilometres: 10, concerns: [Concern("c1", "noise")]), by: party, at: at(5))
        try order.estimate(
            EstimateDraft(
                newJobs: [Job("J1", "brakes", about: ["c1"])], lines: lines, notToExceed: Money("900000", .cny)),
            by: party, at: at(10))
        try order.authorize(by: .customer, with: .signature("s"), at: at(15))
        try order.assign("J1", to: shares.map { WorkShare(Identifier($0.0), try Rate($0.1), team: "A") })
        try order.startWork(by: party, at: at(20))
        try order.finishWork(by: party, at: at(91))
        for (level, by) in [(InspectionLevel.technician, shares[0].0), (.teamLeader, "T8"), (.final, "T9")] {
            try order.inspect(level, by: Identifier(by), at: at(92))
        }
        try await place.commit { changes, _ in
            try changes.insert(order, Act("open", by: party, at: at(92)))
        }
        try await store.counted.settle(order.key, by: party, at: settled, in: .china, as: .fresh())
    }

    func deliver(_ id: String, at: Timestamp) async throws {
        try await store.counted.deliver(
            key(id), by: party, at: at, in: .china, explainedBy: "E1", accepted: .signature("s"),
            unpaidApprovedBy: "E9", as: .fresh())
    }

    func audit(_ id: String, _ amount: Int64, on day: String, at: Timestamp) async throws {
        try await store.counted.record(
            insurerAudit: Money(minorUnits: amount, currency: .cny), on: LocalDate(day), of: key(id), by: party, at: at,
            in: .china, as: .fresh())
    }

    func undo(
        _ id: String, _ lines: [Identifier<OrderLine>]? = nil, by credit: String, at: Timestamp
    ) async throws {
        try await store.counted.reverse(
            key(id), lines, by: Identifier(credit), because: "wrong", acting: party, at: at, in: .china, as: .fresh())
    }

    /// A claim of the order's job, sent and approved.
    func claim(_ id: String, at: Timestamp) async throws {
        let terms = try ManufacturerTerms(
            of: "M1", version: "1", source: "bulletin", effective: DateWindow(from: LocalDate("2025-01-01")), in: .cny,
            rules: ManufacturerTerms.Rules(
                submitWithin: 90, answerWithin: 90, payWithin: 90, holdDays: 90, shipWithin: 7))
        let claim = RecordKey<WarrantyClaim>(owner, Identifier("W-\(id)"))
        try await store.draftClaims(
            [ClaimDraft(claim.id, number: "N-\(id)", for: "J1", terms: terms)], of: key(id), by: officer, at: at,
            in: .china, as: .fresh())
        try await store.change(claim, by: officer, at: at, as: .fresh()) { claim in
            try claim.check(finding: [], by: officer, at: at)
            try claim.submit(batch: "B", by: officer, at: at, in: .china)
            try claim.approve(by: officer, at: at)
        }
    }

    func pay(_ id: String, _ amount: Int64, by reference: String, on day: String, at: Timestamp) async throws {
        let claim = RecordKey<WarrantyClaim>(owner, Identifier("W-\(id)"))
        try await store.change(claim, by: officer, at: at, as: .fresh()) {
            try $0.pay(
                Money(minorUnits: amount, currency: .cny), by: reference, on: LocalDate(day), acting: officer, at: at)
        }
    }

    func chargeBack(_ id: String, _ amount: Int64, by reference: String, on day: String, at: Timestamp) async throws {
        let claim = RecordKey<WarrantyClaim>(owner, Identifier("W-\(id)"))
        try await store.change(claim, by: officer, at: at, as: .fresh()) {
            try $0.chargeBack(
                Money(minorUnits: amount, currency: .cny), "audit", because: "audit", by: reference,
                on: LocalDate(day), acting: officer, at: at)
        }
    }

    /// Notes what was found of a complaint about somebody.
    func complaint(
        _ id: String, about employee: String, justified: Bool, on day: String, at: Timestamp
    ) async throws {
        let key = RecordKey<Complaint>(owner, Identifier(id))
        let stored = try await store.load(key)
        var complaint =
            try stored?.record
            ?? Complaint(
                key, by: nil, concerning: Identifier(employee), receivedAt: at, channel: .regulator,
                category: .serviceAttitude, severity: .ordinary)
        try complaint.judge(justified: justified, on: LocalDate(day), by: "E9")
        let judged = complaint
        try await place.commit { changes, _ in
            let act = Act("judge", by: officer, at: at)
            if let stored { try changes.update(stored, to: judged, act) } else { try changes.insert(judged, act) }
        }
    }

    /// Who works there.
    func people(_ month: String) throws -> MonthFacts {
        let people = [
            ("E1", "serviceAdvisor"), ("E2", "serviceAdvisor"), ("T1", "mechanic"), ("T2", "bodyTechnician"),
            ("T3", "paintTechnician"), ("S1", "accessorySpecialist"),
        ]
        return MonthFacts(
            period: try Month(month), dealer: dealer, currency: .cny,
            employees: people.map {
                EmployeeFacts(id: Identifier($0.0), name: $0.0, position: $0.1, baseSalary: .zero(.cny))
            }, metrics: [])
    }

    func collected(
        _ month: String, by collection: MonthCollection = .reference4S, asOf: Timestamp? = nil
    ) async throws -> CollectedMonth {
        try await store.monthFacts(
            dealer: dealer, month: Month(month), by: collection, asOf: asOf, onto: people(month))
    }

    /// The value of a metric; nil where there is none.
    func metric(
        _ name: String, _ subject: String, in month: String, asOf: Timestamp? = nil
    ) async throws -> String? {
        let facts = try await collected(month, asOf: asOf).facts
        let values = facts.metrics.filter { $0.metric == name && $0.subject.description == subject }
        return values.count == 1 ? values[0].value.description : nil
    }
}
