public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesStorage

/// A repair order (托修单、委托书、维修工单), from the drive-in to the follow-up.
///
/// ```swift
/// var order = try RepairOrder(
///     RecordKey(dealer: "D01", "RO-1"), for: "C1", car: "V1", advisor: advisor,
///     terms: PriceTerms(.cny, tax: .inclusive), openedAt: now)
/// try order.checkIn(reception, by: .employee(advisor), at: now)
/// try order.estimate(draft, by: .employee(advisor), at: now)
/// try order.authorize(by: .customer, with: .signature("sig-88"), at: now)
/// ```
///
/// Its status moves only by its own functions, along ``OrderStatus/lifecycle``. What is refused changes nothing and says
/// every reason. Once it is settled nothing of what was done and sold is edited: another order undoes it, whole or by
/// line. Only a settled order gives a ``SettledOrder``, from which figures are taken.
public struct RepairOrder: Hashable, Sendable, Codable {
    /// Whose, and its number there.
    public let key: RecordKey<RepairOrder>
    /// The customer.
    public internal(set) var customer: Identifier<Customer>
    /// The car.
    public let vehicle: Identifier<Vehicle>
    /// The service advisor (服务顾问).
    public let advisor: Identifier<Employee>
    /// The advisor's team.
    public let team: Identifier<Team>?
    /// By which lane it is served.
    public let lane: ServiceLane
    /// How it is reckoned.
    public let terms: PriceTerms
    /// What it came of.
    public internal(set) var origin: OrderOrigin
    /// When it was opened.
    public let openedAt: Timestamp
    /// What whoever opened it was told of the car: open recalls, how near the lemon rules are (接车提醒).
    public internal(set) var advisories: [Finding]
    /// Where it is on its way.
    public private(set) var status: OrderStatus
    /// The transitions so far.
    public internal(set) var steps: [OrderStep]
    /// How the car was received; nil before it was.
    public internal(set) var reception: Reception?
    /// Road tests and looks from below together with the customer.
    public internal(set) var jointChecks: [JointCheck]
    /// What is to be done, job by job.
    public internal(set) var jobs: [Job]
    /// What it is made up of now. Those of declined jobs are kept and do not count.
    public internal(set) var lines: [OrderLine]
    /// What payers take over from each other.
    public internal(set) var transfers: [PayerTransfer]
    /// The versions of the estimate.
    public internal(set) var estimates: [Estimate]
    /// What the customer agreed to.
    public internal(set) var authorizations: [Authorization]
    /// When the car was promised to be ready; the last one counts.
    public internal(set) var promises: [Promise]
    /// What it waited for.
    public internal(set) var holds: [OrderHold]
    /// What the workshop told the advisor on the way.
    public internal(set) var progress: [ProgressReport]
    /// Parts issued and returned.
    public internal(set) var partMovements: [PartMovement]
    /// The inspections.
    public internal(set) var inspections: [Inspection]
    /// What was paid.
    public internal(set) var payments: [Payment]
    /// When it was invoiced.
    public internal(set) var settlement: Settlement?
    /// What the insurer found owed (定审); the last one counts.
    public internal(set) var insurerAudits: [InsurerAudit]
    /// How the car was handed back.
    public internal(set) var delivery: Delivery?
    /// The orders that undid lines of this one.
    public internal(set) var reversals: [ReversalNote]
    /// What another system says of it, where it was done there and is only kept here; nil of an order of the dealership's own.
    public internal(set) var past: PastOrder?

    /// An order that is opened.
    /// - Parameters:
    ///   - key: Whose, and its number there.
    ///   - customer: The customer.
    ///   - vehicle: The car.
    ///   - advisor: The service advisor.
    ///   - team: The advisor's team.
    ///   - lane: By which lane it is served.
    ///   - terms: How it is reckoned.
    ///   - origin: What it came of.
    ///   - openedAt: When it is opened.
    ///   - advisories: What whoever opens it is told of the car.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with what is wrong with its words, `originIsSelf`,
    ///   `faultOfNobody`.
    public init(
        _ key: RecordKey<RepairOrder>, for customer: Identifier<Customer>, car vehicle: Identifier<Vehicle>,
        advisor: Identifier<Employee>, team: Identifier<Team>? = nil, lane: ServiceLane = .normal, terms: PriceTerms,
        origin: OrderOrigin = OrderOrigin(), openedAt: Timestamp, advisories: [Finding] = []
    ) throws(Rejection) {
        var check = OrderCheck()
        check.text(lane.rawValue, .name, at: Place.document.field("lane"))
        check.id(advisor.rawValue, at: Place.document.field("advisor"))
        check.id(team?.rawValue, at: Place.document.field("team"))
        check.id(vehicle.rawValue, at: Place.document.field("vehicle"))
        check.origin(origin, of: key.id)
        guard check.errorCount == 0 else { throw Rejection(check.findings) }
        self.init(
            known: key, customer, vehicle, advisor, team, lane, terms, origin, openedAt)
        self.advisories = advisories
    }

    init(
        known key: RecordKey<RepairOrder>, _ customer: Identifier<Customer>, _ vehicle: Identifier<Vehicle>,
        _ advisor: Identifier<Employee>, _ team: Identifier<Team>?, _ lane: ServiceLane, _ terms: PriceTerms,
        _ origin: OrderOrigin, _ openedAt: Timestamp, past: PastOrder? = nil, status: OrderStatus = .draft
    ) {
        self.key = key
        self.customer = customer
        self.vehicle = vehicle
        self.advisor = advisor
        self.team = team
        self.lane = lane
        self.terms = terms
        self.origin = origin
        self.openedAt = openedAt
        advisories = []
        self.status = status
        steps = []
        reception = nil
        jointChecks = []
        jobs = []
        lines = []
        transfers = []
        estimates = []
        authorizations = []
        promises = []
        holds = []
        progress = []
        partMovements = []
        inspections = []
        payments = []
        settlement = nil
        insurerAudits = []
        delivery = nil
        reversals = []
        self.past = past
    }

    /// The state that an action leads to.
    /// - Throws: ``OrderRefusal/transition(_:)``.
    func next(on action: OrderAction) throws(OrderRefusal) -> OrderStatus {
        do throws(TransitionError<OrderStatus, OrderAction>) {
            return try OrderStatus.lifecycle.next(from: status, on: action)
        } catch {
            throw .transition(error)
        }
    }

    /// Takes the step that has been found possible.
    mutating func take(
        _ action: OrderAction, to next: OrderStatus, by party: ActingParty, at: Timestamp, because reason: String? = nil
    ) {
        status = next
        steps.append(OrderStep(action: action, to: next, by: party, at: at, reason: reason))
    }
}
