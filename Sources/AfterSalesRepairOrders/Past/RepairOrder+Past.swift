public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesStorage

extension RepairOrder {
    /// Stands for the customer of an order done elsewhere of which nobody says whose it was.
    public static let unknownCustomer: Identifier<Customer> = "unknown"
    /// Stands for the advisor of an order done elsewhere of which nobody says who it was.
    public static let unknownAdvisor: Identifier<Employee> = "unknown"

    /// Whether it was done elsewhere and is only kept here.
    public var isPast: Bool { past != nil }

    /// When the car was back with its owner, as far as that is known.
    var backAt: Timestamp? { deliveredAt ?? (status.isSettled ? past?.completedAt : nil) }

    /// An order that was done elsewhere, as it stands there.
    ///
    /// It has gone through no step here, so it has none. Invoiced, delivered or closed, with a day of completion, it counts on
    /// that day. Without one it stays out of all figures.
    ///
    /// Where prices are not known, `terms` are left out: all its amounts are zero of no currency (``PriceTerms/unpriced``), so
    /// that it counts as an order and changes no average of money.
    /// - Parameters:
    ///   - key: Whose, and its number there.
    ///   - vehicle: The car.
    ///   - past: What the other system says of it.
    ///   - status: Where it is on its way.
    ///   - customer: The customer; nil where nobody knows.
    ///   - advisor: The service advisor; nil where nobody knows.
    ///   - terms: How it is reckoned; nil where no price is known.
    ///   - openedAt: When it was opened.
    ///   - jobs: What was done.
    ///   - lines: What it is made up of.
    ///   - holds: What it waits for.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that is wrong: `duplicateJob`, `duplicateLine`, `unknownJob`,
    ///   `endBeforeStart`, and what a line can have.
    public init(
        _ key: RecordKey<RepairOrder>, car vehicle: Identifier<Vehicle>, doneElsewhere past: PastOrder,
        status: OrderStatus, for customer: Identifier<Customer>? = nil, advisor: Identifier<Employee>? = nil,
        terms: PriceTerms? = nil, openedAt: Timestamp, jobs: [Job] = [], lines: [OrderLine] = [],
        waitingFor holds: [HoldReason] = []
    ) throws(Rejection) {
        let terms = terms ?? .unpriced
        var check = OrderCheck()
        check.past(past, openedAt: openedAt, of: jobs, with: lines)
        check.lines(lines, by: terms)
        check.id(vehicle.rawValue, at: Place.document.field("vehicle"))
        check.id(advisor?.rawValue, at: Place.document.field("advisor"))
        guard check.errorCount == 0 else { throw Rejection(check.findings) }
        var kept = past
        if past.odometerIn != nil { kept.concerns = [] }
        self.init(
            known: key, customer ?? Self.unknownCustomer, vehicle, advisor ?? Self.unknownAdvisor, nil, .normal, terms,
            OrderOrigin(), openedAt, past: kept, status: status)
        if let odometer = past.odometerIn {
            reception = Reception(kilometres: odometer.kilometres, concerns: past.concerns)
        }
        self.jobs = jobs
        self.lines = lines
        self.holds = holds.map { OrderHold(reason: $0, job: nil, note: nil, since: openedAt, until: nil) }
        guard let on = past.completedOn, let at = past.completedAt else { return }
        for index in self.jobs.indices { self.jobs[index].finishedAt = at }
        guard status.isSettled else { return }
        guard let totals = try? totals() else {
            check.tooLarge(at: Place.document.field("lines"))
            throw Rejection(check.findings)
        }
        settlement = Settlement(
            on: on, at: at, by: .system(past.system), payers: totals.payers, total: totals.total)
    }
}

extension PriceTerms {
    /// Of an order whose prices nobody knows: in no currency (XXX of ISO 4217), so that what is reckoned in money leaves it
    /// alone (金额不详).
    public static let unpriced = PriceTerms(.noCurrency, tax: .exclusive)
}

extension Currency {
    /// No currency: XXX of ISO 4217, for what nobody has priced (无币种).
    public static let noCurrency = Currency.xxx
    private static var xxx: Currency {
        guard let none = try? Currency(code: "XXX", minorUnitDigits: 0) else {
            preconditionFailure("XXX is in no table")
        }
        return none
    }
}

extension PayType {
    /// Nobody says who pays (付费方不详).
    public static let unstated: PayType = "unstated"
}

extension HoldReason {
    /// Nobody says what for (原因不详).
    public static let unstated: HoldReason = "unstated"
}
