import AfterSales

/// Makes the orders of a day, each from the drive-in to the drive-out.
struct SampleOrders {
    /// An order that was settled and has left.
    struct Done {
        let visit: SampleVisit
        let order: RepairOrder
        /// Who worked on it first.
        let technician: Identifier<Employee>
    }

    private static let zone = CivilZone.china

    let dealer: SampleDealer
    let crew: SampleCrew
    let day: LocalDate
    let language: Language
    private let midnight: Timestamp
    private let terms = PriceTerms(.cny, tax: .inclusive)
    private let tax: Rate
    private let whole: Rate
    private let discount: Rate

    init(_ dealer: SampleDealer, _ crew: SampleCrew, on day: LocalDate, language: Language) throws {
        self.dealer = dealer
        self.crew = crew
        self.day = day
        self.language = language
        midnight = try Self.zone.timestamp(of: day, secondsOfDay: 0)
        tax = try Rate("13%")
        whole = try Rate("100%")
        discount = try Rate("12%")
    }

    /// The instant of a minute of the day.
    func at(_ minutes: Int64) throws -> Timestamp { try midnight.adding(seconds: minutes * 60) }

    /// An order for a car.
    func make(
        _ id: Identifier<RepairOrder>, _ visit: SampleVisit, for car: SampleCar, kilometres: Int,
        advisor: SampleEmployee, operation: String? = nil, _ numbers: inout SampleNumbers
    ) throws -> Done {
        let party = ActingParty.employee(advisor.id)
        // A car that was hit stays for some days.
        let came = visit == .accident ? -2_880 + numbers.pick(480...900) : numbers.pick(485...900)
        let origin = OrderOrigin(
            comeback: visit == .goodwill
                ? car.lastOrder.map { ComebackLink(to: $0, as: "C1", fault: .workmanship) } : nil)
        var order = try RepairOrder(
            RecordKey(dealer: dealer.id, id), for: car.customer, car: car.id, advisor: advisor.id, team: "reception",
            lane: visit == .maintenance ? .quickService : .normal, terms: terms, origin: origin, openedAt: at(came))
        try order.checkIn(
            Reception(
                kilometres: kilometres, concerns: [Concern("C1", visit.words[language])], signature: "sig-\(id)"),
            by: party, at: at(came + 3))
        let contents = try contents(visit, advisor, operation: operation, &numbers)
        try order.estimate(EstimateDraft(newJobs: contents.jobs, lines: contents.lines), by: party, at: at(came + 8))
        let began = visit == .accident ? 480 : came + 20
        let hours = contents.lines.reduce(Int64(0)) { $0 + ($1.hours?.sold.units ?? 0) }
        let minutes = max(20, min(300, hours * numbers.pick(22...38) / 100))
        try order.promise(ready: at(began + minutes + 60), by: party, at: at(came + 9))
        try order.authorize(by: .customer, with: .signature("sig-\(id)"), at: at(came + 12))
        for (job, technician) in zip(contents.jobs, contents.technicians) {
            try order.assign(job.id, to: [WorkShare(technician, whole)])
        }
        try order.startWork(by: party, at: at(began))
        let part = minutes / Int64(contents.jobs.count)
        for (index, job) in contents.jobs.enumerated() {
            let from = began + Int64(index) * part
            try order.record(contents.technicians[index], on: job.id, from: at(from), to: at(from + part))
        }
        if let cause = diagnosis(visit, by: contents.technicians[0], at: try at(began + 10)) {
            try order.diagnose("J1", cause)
        }
        let ended = began + minutes
        try order.finishWork(by: party, at: at(ended))
        try order.inspect(.technician, by: contents.technicians[0], at: at(ended + 1))
        let leader = visit == .accident ? crew.first("bodyPaintSupervisor") : crew.first("workshopDirector")
        try order.inspect(.teamLeader, by: leader, at: at(ended + 3))
        try order.inspect(.final, by: crew.first("qualityInspector"), at: at(ended + 5))
        let cashier = crew.pick("cashier", by: &numbers)?.id ?? advisor.id
        try order.settle(by: .employee(cashier), at: at(ended + 12), in: Self.zone)
        if let due = order.settlement?.payers.first(where: { $0.payType == .customer })?.due, due.minorUnits > 0 {
            try order.pay(
                Payment(
                    "P1", due, numbers.happens(perMille: 750) ? .mobile : .card, by: .employee(cashier),
                    at: at(ended + 13)))
        }
        try order.deliver(
            explainedBy: advisor.id, accepted: .signature("out-\(id)"), by: party, at: at(ended + 18))
        return Done(visit: visit, order: order, technician: contents.technicians[0])
    }

    /// What was found of a job that the manufacturer is to pay for.
    private func diagnosis(_ visit: SampleVisit, by technician: Identifier<Employee>, at: Timestamp) -> Diagnosis? {
        guard visit == .warranty || visit == .recall else { return nil }
        return Diagnosis(
            visit == .recall ? "F042" : "B117", .defect, in: visit == .recall ? .fuelSystem : .electrical,
            cause: LocalizedText("found by the guide's steps", "按诊断流程确认")[language],
            correction: visit.work[language], causalPart: visit == .recall ? "FL-042" : "WR-117", by: technician, at: at
        )
    }

    /// Jobs, lines and who works on which job.
    private struct Contents {
        var jobs: [Job]
        var lines: [OrderLine]
        var technicians: [Identifier<Employee>]
    }

    private func contents(
        _ visit: SampleVisit, _ advisor: SampleEmployee, operation: String?, _ numbers: inout SampleNumbers
    ) throws -> Contents {
        let job = Job(
            "J1", visit.work[language], about: ["C1"], skill: visit == .accident ? .body : .mechanical)
        var contents = Contents(jobs: [job], lines: [], technicians: [])
        switch visit {
        case .accident:
            let body = crew.pick("bodyTechnician", by: &numbers)
            let painter = crew.pick("paintTechnician", by: &numbers)
            contents.jobs.append(
                Job("J2", LocalizedText("painted", "喷漆")[language], about: ["C1"], skill: .paint))
            contents.technicians = [body?.id ?? advisor.id, painter?.id ?? advisor.id]
            contents.lines = [
                labour("L1", "J1", hours(about: 1_300, body, &numbers), 75_00, visit),
                labour("L2", "J2", hours(about: 1_200, painter, &numbers), 70_00, visit),
                goods("L3", .part, "J1", numbers.pick(400_00...2_800_00), visit, .accident),
            ]
        case .accessory, .gift:
            try accessories(visit, &contents, &numbers)
        default:
            let mechanic = crew.pick("mechanic", by: &numbers)
            contents.technicians = [mechanic?.id ?? advisor.id]
            var line = labour("L1", "J1", hours(about: usual(visit), mechanic, &numbers), 80_00, visit)
            if let operation { line.code = operation }
            if visit == .maintenance, numbers.happens(perMille: 120) { line.discount = .rate(discount) }
            contents.lines = [line, goods("L2", .part, "J1", price(visit, &numbers), visit, .maintenance)]
            if visit.payer == .customer { try sideSale(&contents, &numbers) }
        }
        return contents
    }

    /// Hundredths of an hour that a job usually is sold for.
    private func usual(_ visit: SampleVisit) -> Int64 {
        switch visit {
        case .maintenance: 185
        case .repair: 390
        case .warranty: 280
        case .recall: 120
        case .internalWork: 220
        default: 150
        }
    }

    private func price(_ visit: SampleVisit, _ numbers: inout SampleNumbers) -> Int64 {
        switch visit {
        case .maintenance: numbers.pick(190_00...480_00)
        case .repair: numbers.pick(160_00...900_00)
        case .warranty: numbers.pick(300_00...1_300_00)
        case .recall: numbers.pick(40_00...60_00)
        case .internalWork: numbers.pick(60_00...300_00)
        default: numbers.pick(80_00...260_00)
        }
    }

    /// Of who does more in the same time more is sold.
    private func hours(about usual: Int64, _ technician: SampleEmployee?, _ numbers: inout SampleNumbers) -> Int64 {
        numbers.about(usual * (technician?.skill ?? 1000) / 1000, within: 300) / 5 * 5
    }

    private func labour(
        _ id: Identifier<OrderLine>, _ job: Identifier<Job>, _ hours: Int64, _ price: Int64, _ visit: SampleVisit
    ) -> OrderLine {
        OrderLine(
            id, .labour, for: job, code: "OP-\(usual(visit) + price / 100)", visit.work[language],
            quantity: LineQuantity(units: hours * 10), unitPrice: Money(minorUnits: price, currency: .cny),
            taxRate: tax, payType: visit.payer, hours: LabourHours(sold: Hours(units: hours)))
    }

    private func goods(
        _ id: Identifier<OrderLine>, _ kind: LineKind, _ job: Identifier<Job>?, _ price: Int64, _ visit: SampleVisit,
        _ partClass: PartClass? = nil, sellers: [SalesShare] = []
    ) -> OrderLine {
        let price = price / 100 * 100
        return OrderLine(
            id, kind, for: job, code: "P-\(price / 100 % 97)", visit.goods[language],
            unitPrice: Money(minorUnits: price, currency: .cny),
            unitCost: Money(minorUnits: price * 60 / 113, currency: .cny), taxRate: tax, payType: visit.payer,
            partClass: partClass, sellers: sellers)
    }

    /// What a specialist sells, or the sales department gives away: the installers fit it, or the customer takes it along.
    private func accessories(
        _ visit: SampleVisit, _ contents: inout Contents, _ numbers: inout SampleNumbers
    ) throws {
        let installer = crew.pick("accessoryInstaller", by: &numbers)?.id ?? "nobody"
        contents.technicians = [installer]
        guard visit == .accessory else {
            contents.lines = [goods("L1", .accessory, "J1", numbers.pick(500_00...2_600_00), visit)]
            return
        }
        let seller = crew.pick("accessorySpecialist", by: &numbers)?.id ?? "nobody"
        contents.lines = [
            goods(
                "L1", .accessory, "J1", numbers.pick(120_00...900_00), visit, sellers: [SalesShare(seller, whole)])
        ]
        if numbers.happens(perMille: 700) {
            contents.lines.append(
                goods(
                    "L2", .accessory, nil, numbers.pick(60_00...500_00), visit, sellers: [SalesShare(seller, whole)]))
        }
    }

    /// Now and then an advisor sells something with a service, and rarely somebody else does.
    private func sideSale(_ contents: inout Contents, _ numbers: inout SampleNumbers) throws {
        let isOther = numbers.happens(perMille: 6)
        guard isOther || numbers.happens(perMille: 70) else { return }
        let other = isOther ? crew.pick("mechanic", "receptionist", "partsManager", by: &numbers) : nil
        contents.lines.append(
            goods(
                "L3", .accessory, nil, numbers.pick(80_00...700_00), .accessory,
                sellers: other.map { [SalesShare($0.id, whole)] } ?? []))
    }
}
