import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage
import Measuring

/// A dealership's year of orders: six advisors, fifteen technicians in three teams, one or two jobs, two to eight lines, an
/// unknown cost now and then, a credit for one order in a hundred. The same number of the same seed is the same order.
struct YearOfOrders {
    let seed: UInt64
    let count: Int
    private let terms = PriceTerms(.cny, tax: .inclusive)
    private let opening: Timestamp
    private let rate: Rate
    private let shares: [Rate]

    init(seed: UInt64, count: Int) throws {
        self.seed = seed
        self.count = count
        opening = try Timestamp("2026-01-01T00:00:00Z")
        rate = try Rate("13%")
        shares = [try Rate("100%"), try Rate("60%"), try Rate("40%")]
    }

    /// The figures of an order, and of the credit that undoes it where there is one.
    func figures(_ number: Int) throws -> [OrderFigures] {
        var random = SeededRandom(seed: seed &* 1_000_003 &+ UInt64(number))
        let start = try opening.adding(seconds: Int64(number * 365 / count) * 86_400)
        func at(_ minutes: Int64) throws -> Timestamp { try start.adding(seconds: minutes * 60) }
        let advisor = Identifier<Employee>("SA\(random.within(1...6))")
        let party = ActingParty.employee(advisor)
        var order = try RepairOrder(
            RecordKey(dealer: "D01", Identifier("RO-\(number)")), for: Identifier("C\(number % 5_000)"),
            car: Identifier("V\(number % 5_000)"), advisor: advisor, team: "reception", terms: terms, openedAt: start)
        try order.checkIn(
            Reception(kilometres: 10_000, concerns: [Concern("C1", "保养")], signature: "sig"), by: party, at: at(2))
        let jobs = random.happens(400) ? ["J1", "J2"] : ["J1"]
        try order.estimate(
            EstimateDraft(
                newJobs: jobs.map {
                    Job(Identifier($0), "job", about: ["C1"], skill: random.pick([.mechanical, .body]))
                },
                lines: lines(jobs, &random)),
            by: party, at: at(10))
        try order.authorize(by: .customer, with: .signature("sig"), at: at(15))
        for (index, job) in jobs.enumerated() {
            let first = random.within(0...14)
            let who = { (number: Int64) in Identifier<Employee>("T\(number)") }
            let team = Identifier<Team>("team\(first % 3)")
            let isShared = random.happens(200)
            try order.assign(
                Identifier(job),
                to: isShared
                    ? [
                        WorkShare(who(first), shares[1], team: team),
                        WorkShare(who((first + 3) % 15), shares[2], team: team),
                    ] : [WorkShare(who(first), shares[0], team: team)])
            if index == 0 { try order.startWork(by: party, at: at(20)) }
            let minutes = Int64(index) * 40
            try order.record(who(first), on: Identifier(job), from: at(21 + minutes), to: at(50 + minutes))
        }
        try order.finishWork(by: party, at: at(96))
        try order.inspect(.technician, by: order.jobs.first?.shares.first?.technician ?? "T0", at: at(97))
        try order.inspect(.teamLeader, by: "TL", at: at(98))
        try order.inspect(.final, by: "QI", at: at(99))
        try order.settle(by: party, at: at(100), in: .china)
        var figures = [try OrderFigures(of: order.settled())]
        if random.happens(10) {
            let credit = try order.reverse(
                by: RecordKey(dealer: "D01", Identifier("CR-\(number)")), because: "wrong", acting: party,
                at: at(100 + 2_880), in: .china)
            figures.append(try OrderFigures(of: credit.settled()))
        }
        return figures
    }

    private func lines(_ jobs: [String], _ random: inout SeededRandom) throws -> [OrderLine] {
        var lines: [OrderLine] = []
        for index in 0..<Int(random.within(2...8)) {
            let isLabour = index < jobs.count
            let cost = random.within(20_00...600_00)
            lines.append(
                OrderLine(
                    Identifier("L\(index)"), isLabour ? .labour : .part, for: Identifier(jobs[index % jobs.count]),
                    code: "OP-\(random.within(1_000...9_999))", isLabour ? "operation" : "part",
                    unitPrice: Money(minorUnits: isLabour ? 180_00 : cost * 13 / 10, currency: .cny),
                    unitCost: isLabour || random.happens(50) ? nil : Money(minorUnits: cost, currency: .cny),
                    taxRate: rate, payType: random.happens(150) ? .warranty : .customer,
                    hours: isLabour ? LabourHours(sold: Hours(units: random.within(30...250))) : nil,
                    partClass: isLabour ? nil : .maintenance))
        }
        return lines
    }
}
