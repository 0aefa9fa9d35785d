import AfterSales
import AfterSalesTesting

/// Makes orders at random, as far as the last inspection: several jobs, payers, teams, packages, unknown costs, hours that
/// nobody stated, work that is done again, prices with tax and without, two currencies.
struct OrderMaker {
    var random: SeededRandom
    let dealer: Identifier<Dealer>
    /// How many currencies there are.
    var currencies: [Currency] = [.cny, .usd]
    /// The days of which the orders are, from the first on.
    var days = 40
    private var count = 0

    static let technicians: [Identifier<Employee>] = ["T1", "T2", "T3", "T/4", "技师五"]
    private static let teams: [Identifier<Team>?] = ["A", "B", nil]
    private static let payTypes: [PayType] = [
        .customer, .customer, .customer, .warranty, .insurance, .internal, "lessor.x",
        .salesDepartment,
    ]
    private static let kinds: [LineKind] = [
        .labour, .labour, .labour, .part, .part, .accessory, .careProduct, .sublet, .fee,
    ]

    init(seed: UInt64, dealer: Identifier<Dealer> = "D01") {
        random = SeededRandom(seed: seed)
        self.dealer = dealer
    }

    static func at(_ day: Int, minutes: Int) throws -> Timestamp {
        try Timestamp("2026-05-20T00:00:00Z").adding(seconds: Int64(day) * 86_400 + Int64(minutes) * 60)
    }

    /// The next order, ready to be settled on its day.
    mutating func next() throws -> (order: RepairOrder, day: Int) {
        count += 1
        let day = random.number(0...days - 1)
        let number = random.number(1...3)
        let currency = random.pick(currencies)
        let origin = OrderOrigin(
            appointment: random.chance(30) ? "A-1" : nil,
            comeback: random.chance(15) ? ComebackLink(to: "RO-0", as: random.chance(50) ? "c1" : nil) : nil)
        var order = try RepairOrder(
            RecordKey(dealer: dealer, Identifier("RO-\(count)")), for: "C1", car: "V1",
            advisor: Identifier("E\(number)"), team: number == 3 ? nil : random.chance(90) ? "reception" : "A/~",
            terms: PriceTerms(currency, tax: random.chance(50) ? .inclusive : .exclusive), origin: origin,
            openedAt: Self.at(day, minutes: 0))
        let party = ActingParty.employee(order.advisor)
        try order.checkIn(
            Reception(kilometres: 10, concerns: [Concern("c1", "noise"), Concern("c2", "smell")]), by: party,
            at: Self.at(day, minutes: 5))
        let jobs = (1...random.number(1...3)).map { index in
            Job(
                Identifier("J\(index)"), "job \(index)", about: [index == 1 ? "c1" : "c2"],
                skill: random.pick([.mechanical, .body, .paint, "own.skill"]))
        }
        var lines: [OrderLine] = []
        for index in 0..<random.number(1...6) { lines.append(try line("L\(index)", jobs, currency)) }
        lines += try discounts(of: lines, currency)
        try order.estimate(
            EstimateDraft(newJobs: jobs, lines: lines, notToExceed: Money("900000", currency)), by: party,
            at: Self.at(day, minutes: 10))
        try order.authorize(by: .customer, with: .signature("s"), at: Self.at(day, minutes: 15))
        for job in jobs { try order.assign(job.id, to: shares()) }
        try order.startWork(by: party, at: Self.at(day, minutes: 20))
        for (number, job) in jobs.enumerated() {
            // Nobody works on two jobs at once.
            let on = 21 + 20 * number
            for share in order.job(job.id)?.shares ?? [] where random.chance(80) {
                try order.record(
                    share.technician, on: job.id, from: Self.at(day, minutes: on),
                    to: Self.at(day, minutes: on + random.number(1...19)))
            }
        }
        try order.finishWork(by: party, at: Self.at(day, minutes: 95))
        for level in [InspectionLevel.technician, .teamLeader, .final] {
            let by = level == .technician ? order.jobs.first?.shares.first?.technician ?? "T9" : Identifier("\(level)")
            try order.inspect(level, by: by, at: Self.at(day, minutes: 96))
        }
        return (order, day)
    }

    private mutating func shares() throws -> [WorkShare] {
        let people = Self.technicians.shuffled(using: &random)
        let team = random.pick(Self.teams)
        if random.chance(50) { return [WorkShare(people[0], try Rate("100%"), team: team)] }
        let first = random.number(1...99)
        return [
            WorkShare(people[0], try Rate("\(first)%"), team: team),
            WorkShare(people[1], try Rate("\(100 - first)%"), team: random.chance(50) ? team : random.pick(Self.teams)),
        ]
    }

    private mutating func sellers() throws -> [SalesShare] {
        guard random.chance(60) else { return [] }
        if random.chance(40) { return [SalesShare("S/1", try Rate("100%"))] }
        return try [SalesShare("S/1", Rate("33.33%")), SalesShare("T1", Rate("66.67%"))]
    }

    private mutating func line(_ id: String, _ jobs: [Job], _ currency: Currency) throws -> OrderLine {
        let job = random.pick(jobs).id
        if random.chance(15) { return try package(id, job, currency) }
        let kind = random.pick(Self.kinds)
        let price = Money(minorUnits: Int64(random.number(0...500_00)), currency: currency)
        let hours =
            kind == .labour && random.chance(80)
            ? LabourHours(
                sold: Hours(units: Int64(random.number(0...400))), paid: Hours(units: Int64(random.number(0...400))))
            : nil
        return OrderLine(
            Identifier(id), kind, for: kind == .fee ? nil : job, "line", unitPrice: price,
            unitCost: random.chance(60) ? Money(minorUnits: price.minorUnits * 7 / 10, currency: currency) : nil,
            taxRate: try Rate(random.pick(["13%", "6%", "0%"])), payType: random.pick(Self.payTypes),
            discount: random.chance(30) ? .rate(try Rate("\(random.number(0...50))%")) : nil, hours: hours,
            partClass: kind == .part ? .wear : nil, sellers: kind == .accessory ? try sellers() : [])
    }

    /// Discount lines of the order as a whole, of less than what their payers pay.
    private mutating func discounts(of lines: [OrderLine], _ currency: Currency) throws -> [OrderLine] {
        guard random.chance(40) else { return [] }
        let terms = PriceTerms(currency, tax: .exclusive)
        var owed: [PayType: Int64] = [:]
        for line in lines { owed[line.payType, default: 0] += try line.amounts(by: terms).amount.net.minorUnits }
        return try owed.sorted { $0.key < $1.key }.filter { $0.value > 0 }.prefix(2).enumerated().map { index, payer in
            OrderLine(
                Identifier("D\(index)"), .discount, for: nil, "discount",
                unitPrice: Money(minorUnits: payer.value * Int64(random.number(1...80)) / 100, currency: currency),
                taxRate: try Rate("0%"), payType: payer.key)
        }
    }

    private mutating func package(
        _ id: String, _ job: Identifier<Job>, _ currency: Currency
    ) throws -> OrderLine {
        var line = OrderLine(
            Identifier(id), .package, for: job, "package",
            unitPrice: Money(minorUnits: Int64(random.number(0...900_00)), currency: currency),
            taxRate: try Rate("13%"),
            payType: random.pick(Self.payTypes), discount: random.chance(30) ? .rate(try Rate("30%")) : nil)
        line.components = (0...2).map { index in
            let kind: LineKind = [.labour, .part, .accessory][index]
            return PackageComponent(
                Identifier("\(id)C\(index)"), kind, "component",
                listAmount: Money(minorUnits: Int64(random.number(1...300_00)), currency: currency),
                unitCost: kind != .labour && random.chance(70) ? Money(minorUnits: 10_00, currency: currency) : nil,
                hours: kind == .labour && random.chance(70) ? LabourHours(sold: Hours(units: 80)) : nil)
        }
        return line
    }

    /// Undoes an order in random portions; not always all of it.
    mutating func undo(_ order: inout RepairOrder, on day: Int, completely: Bool) throws -> [RepairOrder] {
        var credits: [RepairOrder] = []
        repeat {
            let left = order.unreversedLines
            guard !left.isEmpty else { break }
            let some = left.map(\.id).filter { _ in random.chance(40) }
            let id = Identifier<RepairOrder>("\(order.key.id)-C\(order.reversals.count)")
            credits.append(
                try order.reverse(
                    some.isEmpty ? nil : some, by: RecordKey(order.key.owner, id), because: "wrong",
                    acting: .employee("E9"), at: Self.at(day, minutes: 700), in: .china))
        } while completely || random.chance(50)
        return credits
    }
}
