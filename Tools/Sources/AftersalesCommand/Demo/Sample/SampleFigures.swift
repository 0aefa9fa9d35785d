import AfterSales

/// The figures of a month that people of a sample dealership report: insurance, fleets, washes, paint.
struct SampleFigures {
    /// Metric, whose, and how much.
    private(set) var values: [(String, Subject, DecimalNumeral)] = []
    /// What fleets paid, in fen.
    let fleet: Int64
    /// What insurers paid for claims, in fen.
    let claims: Int64
    private let dealer: SampleDealer
    private let month: Month
    private var numbers: SampleNumbers

    init(_ dealer: SampleDealer, _ month: Month) {
        self.dealer = dealer
        self.month = month
        var numbers = SampleNumbers("\(dealer.id) \(month) figures")
        fleet = numbers.about(210_000_00 * dealer.size / 1_000, within: 200)
        claims = numbers.about(410_000_00 * dealer.size / 1_000, within: 120)
        self.numbers = numbers
    }

    /// Everything that is reported.
    mutating func measure() {
        give("fleetReceipts", .dealer, money: numbers.about(fleet, within: 80))
        give("claimsReceipts", .dealer, money: numbers.about(claims, within: 80))
        let detailing = Subject.team("detailing")
        give("washes", detailing, count: numbers.about(900 * dealer.size / 1_000, within: 80))
        give("detailingSales", detailing, money: numbers.about(46_000_00 * dealer.size / 1_000, within: 120))
        for employee in dealer.staff {
            guard let status = employee.status(in: month), status != .left else { continue }
            measure(employee)
        }
    }

    private mutating func measure(_ employee: SampleEmployee) {
        let subject = Subject.employee(employee.id)
        switch employee.role.position {
        case "paintTechnician": give("materialCostPerHour", subject, money: numbers.pick(4_800...6_800))
        case "carWasher":
            give("carsWashed", subject, count: numbers.about(520 * employee.skill / 1_000, within: 100))
        case "detailingLead", "detailer", "detailingWasher":
            if numbers.happens(perMille: 200) { give("washComplaints", subject, count: numbers.pick(1...2)) }
            if numbers.happens(perMille: 150) { give("untidyHandovers", subject, count: 1) }
            if numbers.happens(perMille: 100) { give("washTimeViolations", subject, count: numbers.pick(1...3)) }
        default: break
        }
        let isInsurer = ["insuranceManager", "claimsAdjuster"].contains(employee.role.position)
        if isInsurer || numbers.happens(perMille: 130) {
            let range: ClosedRange<Int64> = isInsurer ? 6_000_000...26_000_000 : 600_000...7_500_000
            give("insuranceApproved", subject, money: numbers.pick(range))
        }
        if isInsurer || numbers.happens(perMille: 70) {
            give("renewalGrossProfit", subject, money: numbers.pick(30_000...(isInsurer ? 420_000 : 110_000)))
        }
    }

    private mutating func give(_ metric: String, _ subject: Subject, money fen: Int64) {
        values.append((metric, subject, DecimalNumeral(Money(minorUnits: fen, currency: .cny))))
    }

    private mutating func give(_ metric: String, _ subject: Subject, count: Int64) {
        values.append((metric, subject, DecimalNumeral(count)))
    }
}
