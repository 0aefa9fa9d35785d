import AfterSales

/// What happens at a sample dealership on one day, as the changes of one commit.
struct SampleDay {
    private static let zone = CivilZone.china

    private(set) var house: SampleHouse
    /// The changes.
    private(set) var changes: ChangeSet
    /// The orders that turn out to be wrong today; they are undone behind the commit.
    private(set) var undone: [RepairOrder] = []
    private let day: LocalDate
    private let crew: SampleCrew
    private let orders: SampleOrders
    private let garage: SampleGarage
    private var numbers: SampleNumbers
    private var receipts: [ReceiptFigures] = []
    private var done: [SampleOrders.Done] = []

    init(_ house: SampleHouse, on day: LocalDate) throws {
        self.house = house
        self.day = day
        changes = ChangeSet(CommitKey(house.owner, "day/\(day)"))
        crew = SampleCrew(of: house.dealer, in: day.month)
        orders = try SampleOrders(house.dealer, crew, on: day, language: house.language)
        garage = SampleGarage(dealer: house.dealer, language: house.language)
        numbers = SampleNumbers("\(house.dealer.id) \(day)")
    }

    /// Everything of the day.
    mutating func go(in store: some RecordStore) async throws {
        for errand in house.takeErrands(on: day) { try run(errand) }
        for campaign in house.campaigns.published(on: day) { try enrol(under: campaign) }
        for _ in 0..<house.calendar.orders(of: house.dealer.id, on: day) { try visit() }
        let settled = try done.map { try $0.order.settled() }
        let evening = Act("count", by: .system("till"), at: try orders.at(1_250))
        let stored = try await changes.insert(
            settled: settled, bringing: receipts, in: Self.zone, in: store, evening
        ) { Act("settle", by: $0.settlement.by, at: $0.order.deliveredAt ?? $0.settlement.at) }
        for ((done, settled), stored) in zip(zip(done, settled), stored) { try follow(done, settled, stored) }
    }

    // MARK: Visits

    private mutating func visit() throws {
        let place = try arrive()
        var car = house.cars[place]
        let advisor = crew.pick(
            "serviceAdvisor", "serviceAdvisor", "serviceAdvisor", "frontDeskSupervisor", "advisorAssistant",
            by: &numbers)
        guard let advisor else { return }
        // Parts for a recall are there on another day than the notice.
        let notified = try car.recall.flatMap { try $0.record.enrolledAt < orders.at(0) ? $0 : nil }
        let campaign = notified.flatMap { house.campaigns.campaign($0.record.campaign) }
        var kind = SampleVisit.pick(&numbers)
        if campaign != nil, numbers.happens(perMille: 800) { kind = .recall }
        if kind == .goodwill, car.lastOrder == nil { kind = .repair }
        let done = try orders.make(
            house.nextOrder(), kind, for: car, kilometres: car.kilometres, advisor: advisor,
            operation: kind == .recall ? campaign?.remedy.operation : nil, &numbers)
        if kind == .recall, let campaign, let stored = notified {
            var recall = stored.record
            let at = try orders.at(1_240)
            try recall.remedy(
                under: try done.order.settled(), job: "J1", operation: campaign.remedy.operation,
                by: .employee(advisor.id), at: at)
            try changes.update(stored, to: recall, Act("remedy", by: .employee(advisor.id), at: at))
            car.recall = nil
        }
        car.lastOrder = done.order.key.id
        house.cars[place] = car
        self.done.append(done)
    }

    /// The car that comes: one that has been here before, or a new one.
    private mutating func arrive() throws -> Int {
        if !house.cars.isEmpty, !numbers.happens(perMille: 430) {
            for _ in 0..<3 {
                let place = Int(numbers.pick(0...Int64(house.cars.count - 1)))
                guard house.cars[place].lastVisit.days(until: day) > 25 else { continue }
                try comeAgain(place)
                return place
            }
        }
        let number = house.cars.count + 1
        let advisor = crew.first("serviceAdvisor")
        let customer = try garage.customer(number, on: day, advisor: advisor, &numbers)
        let vehicle = try garage.vehicle(number, of: customer.key.id, on: day, &numbers)
        let act = Act("checkIn", by: .employee(advisor), at: try orders.at(480))
        try changes.insert(customer, act)
        var car = SampleCar(
            stored: try changes.insert(vehicle, act), customer: customer.key.id, lastVisit: day)
        if let campaign = house.campaigns.campaign(of: vehicle, on: day) { try enrol(&car, under: campaign) }
        house.cars.append(car)
        return number - 1
    }

    private mutating func comeAgain(_ place: Int) throws {
        var vehicle = house.cars[place].stored.record
        let days = Int64(house.cars[place].lastVisit.days(until: day))
        try vehicle.read(
            OdometerReading(house.cars[place].kilometres + Int(days * numbers.pick(20...55)), on: day), asOf: day)
        let act = Act("checkIn", by: .employee(crew.first("serviceAdvisor")), at: try orders.at(480))
        house.cars[place].stored = try changes.update(house.cars[place].stored, to: vehicle, act)
        house.cars[place].lastVisit = day
    }

    // MARK: Recalls

    private mutating func enrol(under campaign: RecallCampaign) throws {
        for place in house.cars.indices where house.cars[place].recall == nil {
            guard house.campaigns.campaign(of: house.cars[place].stored.record, on: day)?.key == campaign.key else {
                continue
            }
            var car = house.cars[place]
            try enrol(&car, under: campaign)
            house.cars[place] = car
        }
    }

    /// The owner is told at once.
    private mutating func enrol(_ car: inout SampleCar, under campaign: RecallCampaign) throws {
        guard let vin = car.stored.record.details.vin else { return }
        let at = try orders.at(470)
        let party = ActingParty.employee(crew.first("fieldSpecialist"))
        var recall = try VehicleRecall(
            of: car.id, vin, under: campaign.key.id, at: house.owner, by: party, enrolledAt: at)
        try recall.notify(.textMessage, by: party, at: at)
        car.recall = try changes.insert(recall, Act("enrol", by: party, at: at))
    }

    // MARK: What comes of a visit

    private mutating func follow(
        _ done: SampleOrders.Done, _ settled: SettledOrder, _ stored: Stored<RepairOrder>
    ) throws {
        let order = done.order
        switch done.visit {
        case .accident: house.note(.audit(stored), on: try day.adding(days: Int(numbers.pick(6...30))))
        case .warranty, .recall:
            let claim = try claim(done, settled)
            house.note(.payment(claim), on: try day.adding(days: Int(numbers.pick(18...45))))
        case .maintenance, .repair:
            let tomorrow = try day.adding(days: 1)
            if numbers.happens(perMille: 4), tomorrow.month == day.month {
                house.note(.undoing(order), on: tomorrow)
            } else if done.visit == .repair {
                house.remember(order, settledOn: day)
            }
        default: break
        }
        guard order.settlement?.payers.contains(where: { $0.payType == .customer }) == true else { return }
        if house.complains(&numbers) {
            house.note(.complaint(order), on: try day.adding(days: Int(numbers.pick(1...4))))
        }
        if house.isAsked(in: day.month, &numbers) {
            let model = "Lantu"
            house.note(
                .survey(order, technician: done.technician, model: model),
                on: try day.adding(days: Int(numbers.pick(1...3))))
        }
    }

    private mutating func claim(
        _ done: SampleOrders.Done, _ settled: SettledOrder
    ) throws -> Stored<WarrantyClaim> {
        let order = done.order
        let party = ActingParty.employee(crew.first("claimsClerk"))
        let at = try orders.at(1_260)
        let codes = order.lines.compactMap(\.code)
        let campaign = house.campaigns.campaigns.first { campaign in
            campaign.remedy.operation.map(codes.contains) ?? false
        }
        let draft = ClaimDraft(
            Identifier("\(order.key.id)/J1"), number: "\(order.key.id)", for: "J1",
            as: campaign == nil ? .warranty : .recall, campaign: campaign?.key.id.rawValue,
            terms: house.campaigns.terms)
        var claim = try WarrantyClaim(draft, of: settled, by: party, at: at, in: Self.zone)
        try claim.check(finding: [], by: party, at: at)
        try claim.submit(batch: "\(day.month)", by: party, at: at, in: Self.zone)
        return try changes.insert(claim, Act("submit", by: party, at: at))
    }

    // MARK: Later days

    private mutating func run(_ errand: SampleErrand) throws {
        switch errand {
        case .audit(let stored): try audit(stored)
        case .payment(let stored): try pay(stored)
        case .complaint(let order): try complain(about: order)
        case .verdict(let stored): try judge(stored)
        case .survey(let order, let technician, let model): try answer(order, technician, model)
        case .undoing(let order): undone.append(order)
        }
    }

    private mutating func audit(_ stored: Stored<RepairOrder>) throws {
        let before = stored.record
        var order = before
        guard let due = order.settlement?.payers.first(where: { $0.payType == .insurance })?.due else { return }
        let party = ActingParty.employee(crew.pick("claimsAdjuster", by: &numbers)?.id ?? "nobody")
        let at = try orders.at(560)
        let amount = Money(minorUnits: due.minorUnits * numbers.pick(930...1_000) / 1_000, currency: .cny)
        try order.record(insurerAudit: amount, on: day, reference: "DS-\(order.key.id)", by: party, at: at)
        try order.pay(
            Payment("P2", amount, for: .insurance, .transfer, by: party, at: at))
        if let receipt = try ReceiptFigures(audited: before, to: order, on: day, at: at) { receipts.append(receipt) }
        try changes.update(stored, to: order, Act("recordInsurerAudit", by: party, at: at))
    }

    private mutating func pay(_ stored: Stored<WarrantyClaim>) throws {
        var claim = stored.record
        let party = ActingParty.employee(crew.first("claimsClerk"))
        let at = try orders.at(565)
        // Now and then the manufacturer does not pay.
        if numbers.happens(perMille: 30) {
            let reason = LocalizedText("no defect found in the part sent in", "返厂旧件未检出缺陷")
            try claim.reject("R12", because: reason[house.language], by: party, at: at)
        } else {
            try claim.approve(by: party, at: at)
            try claim.pay(claim.receivable, by: "RM-\(day)", on: day, acting: party, at: at)
        }
        try changes.update(stored, to: claim, Act("pay", by: party, at: at))
    }

    private mutating func complain(about order: RepairOrder) throws {
        let at = try orders.at(570)
        let isAboutPeople = numbers.happens(perMille: 500)
        let complaint = try Complaint(
            RecordKey(house.owner, house.nextComplaint()), by: order.customer, about: order.vehicle,
            order: order.key.id.rawValue, concerning: order.advisor, receivedAt: at, channel: .dealer,
            category: isAboutPeople ? .serviceAttitude : .repairQuality, severity: .ordinary,
            text: LocalizedText("waited too long, and nobody said why", "等待时间过长，无人说明原因")[house.language])
        let stored = try changes.insert(
            complaint, Act("receive", by: .employee(crew.first("receptionist")), at: at))
        house.note(.verdict(stored), on: try day.adding(days: Int(numbers.pick(2...5))))
    }

    private mutating func judge(_ stored: Stored<Complaint>) throws {
        var complaint = stored.record
        let judge = crew.first("serviceManager")
        for (minutes, action) in [(571, ComplaintAction.answer), (700, .putInOrder)] as [(Int64, ComplaintAction)] {
            try complaint.perform(action, by: judge, at: try orders.at(minutes))
        }
        try complaint.judge(justified: numbers.happens(perMille: 300), on: day, by: judge)
        try complaint.perform(.close, by: judge, at: try orders.at(705))
        try changes.update(stored, to: complaint, Act("close", by: .employee(judge), at: try orders.at(705)))
    }

    private mutating func answer(
        _ order: RepairOrder, _ technician: Identifier<Employee>, _ model: String
    ) throws {
        // In one month customers of one dealership are less content than the manufacturer asks for.
        let isPoor = house.dealer.id == "D02" && day.month.year == 2025 && day.month.number == 11
        let yes: Int64 = isPoor ? 760 : 955
        let full: Int64 = isPoor ? 250 : 660
        var answers: [SurveyAnswer] = []
        for question in SampleSurvey.questions {
            switch question.scale {
            case .mark:
                let mark = numbers.happens(perMille: full) ? 5 : numbers.happens(perMille: isPoor ? 450 : 850) ? 4 : 3
                answers.append(SurveyAnswer(question.id, mark))
            case .yesNo: answers.append(SurveyAnswer(question.id, numbers.happens(perMille: yes) ? 1 : 0))
            case .recommendation:
                answers.append(SurveyAnswer(question.id, Int(isPoor ? numbers.pick(4...9) : numbers.pick(7...10))))
            }
        }
        let at = try orders.at(575 + numbers.pick(0...480))
        let response = try SurveyResponse(
            RecordKey(house.owner, Identifier("\(order.key.id)/call")), to: SampleSurvey.id, version: 1,
            wave: day.month.description,
            about: SurveyedVisit(
                order: order.key.id.rawValue, vehicle: order.vehicle, deliveredOn: order.settlement?.on,
                advisor: order.advisor, technician: technician, team: order.team, model: model),
            by: order.customer, channel: .phone, answeredAt: at, on: day, seconds: Int(numbers.pick(95...260)),
            answers: answers)
        try changes.insert(response, Act("answer", by: .employee(crew.first("receptionist")), at: at))
    }
}
