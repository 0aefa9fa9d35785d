public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesRepairOrders

/// A car that comes in, and who brings it (接车请求).
public struct CheckInRequest: Sendable {
    /// Which car.
    public enum Car: Hashable, Sendable {
        /// One that the dealership has a file of.
        case known(Identifier<Vehicle>)
        /// The one of this number, of which it has a file.
        case numbered(VIN)
        /// One that is new there: a file of this id is begun, as the customer's car from the day on.
        case new(Identifier<Vehicle>, VehicleDetails)
    }

    /// For whom.
    public enum Client: Hashable, Sendable {
        /// Somebody the dealership has a file of.
        case known(Identifier<Customer>)
        /// The one whose car it is on the day.
        case owner
        /// Somebody who is new there: a file of this id is begun.
        case new(Identifier<Customer>, CustomerDetails)
    }

    /// The number of the order that is opened.
    public var order: Identifier<RepairOrder>
    /// Which car.
    public var car: Car
    /// For whom.
    public var client: Client
    /// The service advisor.
    public var advisor: Identifier<Employee>
    /// The advisor's team.
    public var team: Identifier<Team>?
    /// By which lane it is served.
    public var lane: ServiceLane
    /// How it is reckoned.
    public var terms: PriceTerms
    /// What the order came of.
    public var origin: OrderOrigin
    /// How the car is received.
    public var reception: Reception
    /// What is planned about each concern, by which comebacks are looked for.
    public var work: [Identifier<Concern>: ComebackQuestion.PlannedWork]
    /// Earlier orders that somebody says a concern is a comeback of.
    public var stated: [Identifier<Concern>: Identifier<RepairOrder>]

    /// A car that comes in.
    /// - Parameters:
    ///   - order: The number of the order that is opened.
    ///   - car: Which car.
    ///   - client: For whom; the one whose car it is where it is left out.
    ///   - advisor: The service advisor.
    ///   - team: The advisor's team.
    ///   - lane: By which lane it is served.
    ///   - terms: How it is reckoned.
    ///   - origin: What the order came of.
    ///   - reception: How the car is received.
    ///   - work: What is planned about each concern.
    ///   - stated: Earlier orders that somebody says a concern is a comeback of.
    public init(
        _ order: Identifier<RepairOrder>, car: Car, for client: Client = .owner, advisor: Identifier<Employee>,
        team: Identifier<Team>? = nil, lane: ServiceLane = .normal, terms: PriceTerms,
        origin: OrderOrigin = OrderOrigin(), reception: Reception,
        work: [Identifier<Concern>: ComebackQuestion.PlannedWork] = [:],
        stated: [Identifier<Concern>: Identifier<RepairOrder>] = [:]
    ) {
        self.order = order
        self.car = car
        self.client = client
        self.advisor = advisor
        self.team = team
        self.lane = lane
        self.terms = terms
        self.origin = origin
        self.reception = reception
        self.work = work
        self.stated = stated
    }
}
