import AfterSalesCSI
import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTesting

/// A dealership group of half a year, made of a seed: four dealerships of twelve advisors, as honest as people are. Happy
/// customers give the best marks throughout, invitations go out in batches and are answered in the evening, couples share a
/// telephone, some people click through, here and there an order's number is lost.
struct DoubtGroup {
    struct Order {
        var id: String
        var dealer: Int
        var advisor: Int
        var delivered: Int
        var complaint: Int?
        var isComeback: Bool
        var isLate: Bool
        var customer: Int
        var isInvited: Bool
        var isAtRisk: Bool { complaint != nil || isComeback || isLate }
    }

    struct Draft {
        var id: String
        var dealer: Int
        var order: String?
        var customer: Int
        var advisor: Int
        var delivered: Int
        var channel: SurveyChannel = .textMessage
        /// Seconds behind the first midnight.
        var at: Int
        var seconds: Int?
        var phone: Int
        var network: String
        var answers: [SurveyAnswer]
        /// Rounded down, so that the second before the first midnight is of the day before.
        var day: Int { (at + 86_400 * 1_000) / 86_400 - 1_000 }
    }

    static let dealers = 4
    static let advisors = 12
    static let days = 180
    var random: SeededRandom
    var orders: [Order] = []
    var drafts: [Draft] = []
    var gifts: [SurveyGift] = []
    private var customers: [(phone: Int, network: String)] = []

    init(seed: UInt64) throws {
        random = SeededRandom(seed: seed)
        for dealer in 0..<Self.dealers {
            for advisor in 0..<Self.advisors { try work(dealer, advisor) }
        }
    }

    static func advisorId(_ dealer: Int, _ advisor: Int) -> Identifier<Employee> { Identifier("A\(dealer)-\(advisor)") }
    static func dealerId(_ dealer: Int) -> Identifier<Dealer> { Identifier("D\(dealer)") }
    static func staffPhone(_ dealer: Int, _ advisor: Int) -> Int { 9_000_000 + dealer * 100 + advisor }

    /// Half a year of one advisor: his orders, who was asked about them, and who answered.
    private mutating func work(_ dealer: Int, _ advisor: Int) throws {
        let ordersPerDay = random.number(1...3)
        let happy = random.number(45...70)
        for day in 0..<Self.days where day % 7 != 3 {
            for _ in 0..<random.number(max(0, ordersPerDay - 2)...ordersPerDay + 1) {
                let order = makeOrder(dealer, advisor, day)
                orders.append(order)
                guard order.isInvited, random.chance(order.isAtRisk ? 28 : 34) else { continue }
                drafts.append(answer(to: order, happy: order.isAtRisk ? happy / 3 : happy))
            }
        }
    }

    private mutating func makeOrder(_ dealer: Int, _ advisor: Int, _ day: Int) -> Order {
        let id = "O\(dealer)-\(orders.count)"
        let customer = makeCustomer(dealer)
        let complaint: Int? = random.chance(4) ? day + random.number(0...12) : nil
        // A gift now and then: a birthday, or to make good for something.
        if random.chance(1) { addGift(dealer, id, customer, day: random.number(0...Self.days), advisor) }
        if complaint != nil, random.chance(10) { addGift(dealer, id, customer, day: day, advisor) }
        return Order(
            id: id, dealer: dealer, advisor: advisor, delivered: day, complaint: complaint,
            isComeback: random.chance(4), isLate: random.chance(8), customer: customer, isInvited: random.chance(90))
    }

    mutating func addGift(_ dealer: Int, _ order: String, _ customer: Int, day: Int, _ advisor: Int) {
        guard let on = try? DoubtSample.day(day) else { return }
        gifts.append(
            SurveyGift(
                of: Self.dealerId(dealer), .voucher, on: on, order: order, to: Identifier("C\(customer)"),
                worth: Money(minorUnits: 10_000, currency: .cny), by: Self.advisorId(dealer, advisor)))
    }

    /// A new customer, one known from before, or the husband of one.
    private mutating func makeCustomer(_ dealer: Int) -> Int {
        if !customers.isEmpty, random.chance(25) {
            return random.number(max(0, customers.count - 500)...customers.count - 1)
        }
        let line: String =
            switch random.number(1...10) {
            case 1...3: "2001:db8:\(random.number(1...60_000)):1::\(random.number(1...9_999))"
            case 4...5: "100.64.\(dealer).\(random.number(1...30))"  // shared by many behind a carrier's translation
            default: "100.\(random.number(65...120)).\(random.number(0...255)).\(random.number(1...254))"
            }
        customers.append((customers.count, line))
        if customers.count > 1, random.chance(6), customers[customers.count - 2].phone == customers.count - 2 {
            customers[customers.count - 1] = customers[customers.count - 2]
        }
        return customers.count - 1
    }

    /// One dealership asks on Fridays only, the others on the evening after; more than half answer the same evening.
    private mutating func answer(to order: Order, happy: Int) -> Draft {
        let sent = order.dealer == 1 ? order.delivered + (8 - order.delivered % 7) : order.delivered + 1
        var at = sent * 86_400 + 64_800
        if random.chance(55) {
            at += 60 * (1 << random.number(0...7)) + random.number(0...1_800)
        } else {
            at +=
                86_400 * random.number(1...5)
                + (random.chance(60) ? random.number(0...14_400) : -random.number(0...36_000))
        }
        let customer = customers[order.customer]
        var draft = Draft(
            id: "R\(drafts.count)", dealer: order.dealer, order: order.id, customer: order.customer,
            advisor: order.advisor, delivered: order.delivered, at: at, seconds: seconds(), phone: customer.phone,
            network: customer.network, answers: marks(happy: happy))
        if random.chance(10) { (draft.channel, draft.seconds) = (.phone, nil) }
        // What goes wrong without anybody's intent, in one of some hundred cases each.
        switch random.number(1...1_000) {
        case 1...3: draft.order = nil
        case 4...6: draft.advisor = (draft.advisor + 1) % Self.advisors
        case 7...8: draft.network = "203.0.\(order.dealer).77"
        case 9...10: draft.phone = Self.staffPhone(order.dealer, random.number(0...Self.advisors - 1))
        case 11...40: draft.network = "198.51.100.\(order.dealer)"  // what the dealership lends to those who wait
        default: break
        }
        return draft
    }

    /// Eight seconds a question in the middle, spread by factors; one in two hundred clicks through.
    private mutating func seconds() -> Int {
        if random.number(1...200) == 1 { return random.number(8...23) }
        var seconds = 960
        let steps = random.number(-5...5) + random.number(-5...5) + random.number(-5...5)
        for _ in 0..<abs(steps) { seconds = steps > 0 ? seconds * 11 / 10 : seconds * 10 / 11 }
        return seconds / 10
    }

    private mutating func marks(happy: Int) -> [SurveyAnswer] {
        if random.chance(happy) {
            // Of the happy ones more than half give the best mark to all.
            if random.chance(60) {
                return DoubtSample.answers(
                    Array(repeating: random.chance(92) ? 10 : 9, count: 10), explained: random.chance(98) ? 1 : 0,
                    recommends: random.chance(99) ? random.number(9...10) : random.number(0...8))
            }
            return DoubtSample.answers(
                random.list(10...10) { $0.number(8...10) }, explained: random.chance(95) ? 1 : 0,
                recommends: random.number(8...10))
        }
        if random.chance(75) {
            if random.chance(6) { return DoubtSample.answers(Array(repeating: 8, count: 10), recommends: 8) }
            return DoubtSample.answers(
                random.list(10...10) { $0.number(6...9) }, explained: random.chance(80) ? 1 : 0,
                recommends: random.number(6...9))
        }
        return DoubtSample.answers(
            random.list(10...10) { $0.number(1...7) }, explained: random.chance(50) ? 1 : 0,
            recommends: random.number(0...6))
    }
}

extension DoubtGroup {
    func responses() throws -> [SurveyResponse] {
        try drafts.map { draft in
            try DoubtSample.response(
                draft.id, of: .dealer(Self.dealerId(draft.dealer)), order: draft.order,
                customer: Identifier("C\(draft.customer)"), advisor: Self.advisorId(draft.dealer, draft.advisor),
                deliveredOn: draft.delivered, channel: draft.channel, day: draft.day,
                second: draft.at - draft.day * 86_400,
                seconds: draft.seconds, phone: try DoubtSample.phone(draft.phone), network: draft.network,
                answers: draft.answers)
        }
    }

    func context() throws -> IntegrityContext {
        var context = try DoubtSample.context()
        context.gifts = gifts
        context.staff = try (0..<Self.dealers).flatMap { dealer in
            try (0..<Self.advisors).map { advisor in
                StaffContact(
                    Self.advisorId(dealer, advisor), phones: [try DoubtSample.phone(Self.staffPhone(dealer, advisor))])
            }
        }
        context.networks = try (0..<Self.dealers).map {
            DealerNetwork(Self.dealerId($0), try NetworkPrefix("203.0.\($0).0/24"))
        }
        context.orders = try orders.map { order in
            KnownOrder(
                order.id, of: Self.dealerId(order.dealer), by: Self.advisorId(order.dealer, order.advisor),
                deliveredOn: try DoubtSample.day(order.delivered),
                complaintOpenSince: try order.complaint.map(DoubtSample.day), isComeback: order.isComeback,
                isLate: order.isLate)
        }
        context.invitations = try orders.filter(\.isInvited).map { order in
            try SurveyInvitation(
                RecordKey(dealer: Self.dealerId(order.dealer), Identifier("I\(order.id)")), to: "csi", wave: "2026-01",
                about: SurveyedVisit(order: order.id), by: .textMessage,
                sentAt: try DoubtSample.at(order.delivered + 1, 64_800))
        }
        return context
    }
}
