public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesRepairOrders
public import AfterSalesStorage

/// What a file says of an order, as it was understood (工单事实).
public struct OrderFacts: Hashable, Sendable {
    /// A day as it is written, and the instant that it stands for: the beginning of the day where no time is written.
    public struct Moment: Hashable, Sendable {
        /// The day, by the clock that it was written by.
        public let day: LocalDate
        /// The instant.
        public internal(set) var at: Timestamp
        /// Whether a time is written.
        public let isTimed: Bool
    }

    /// Something that was sold.
    public struct Line: Hashable, Sendable {
        /// What it is.
        public internal(set) var kind: LineKind
        /// The operation code or part number.
        public internal(set) var code: String?
        /// What it is, for people.
        public internal(set) var text: String
        /// How much.
        public internal(set) var quantity: LineQuantity
        /// The hours sold.
        public internal(set) var hours: Hours?
        /// The price of one; nil where that is not known.
        public internal(set) var unitPrice: Money?
        /// Who pays.
        public internal(set) var payType: PayType
    }

    /// Something that was done.
    public struct Job: Hashable, Sendable {
        /// Its number within the order.
        public internal(set) var number: String
        /// What was done.
        public internal(set) var text: String
        /// A second, shorter text.
        public internal(set) var shortText: String?
        /// The code of the operation.
        public internal(set) var operation: String?
        /// The customer's words.
        public internal(set) var concern: String?
        /// Why it failed.
        public internal(set) var cause: String?
        /// What cured it.
        public internal(set) var correction: String?
        /// The hours that it took, as they are stated.
        public internal(set) var hours: Hours?
        /// The hours sold.
        public internal(set) var soldHours: Hours?
        /// Whether it is said to do earlier work again; nil where nothing is said of it.
        public internal(set) var isComeback: Bool?
        /// Who pays.
        public internal(set) var payType: PayType
        /// What was sold with it.
        public internal(set) var lines: [Line]
        /// Whether the file itself gives it its number.
        var isNumbered = false
    }

    /// Whose books it is in.
    public let owner: RecordOwner
    /// Its number there.
    public let number: String
    /// The system that it was done in.
    public let system: String
    /// The car.
    public let vin: VIN
    /// The make; nil where none stands.
    public internal(set) var make: String?
    /// The model; nil where none stands.
    public internal(set) var model: String?
    /// The model year; nil where none stands.
    public internal(set) var modelYear: Int?
    /// The plate; nil where none stands.
    public internal(set) var plate: LicencePlate?
    /// When it was opened.
    public let opened: Moment
    /// When the work was completed; nil where nobody says it.
    public internal(set) var completed: Moment?
    /// What the odometer showed when the car came.
    public internal(set) var odometerIn: StatedDistance?
    /// What it showed when the car left.
    public internal(set) var odometerOut: StatedDistance?
    /// How far it is.
    public let status: OrderStatus
    /// What it waits for.
    public let holds: [HoldReason]
    /// When the car was promised to be ready.
    public internal(set) var promised: Moment?
    /// The dealership, as it is called there.
    public let statedDealer: String?
    /// Its status, as it stands there.
    public let statedStatus: String?
    /// Who pays, as it stands there.
    public internal(set) var statedPayType: String?
    /// The service advisor's name, as it stands there.
    public internal(set) var advisor: String?
    /// The customer's name or number, as it stands there.
    public internal(set) var customer: String?
    /// The customer's words about the whole order.
    public internal(set) var concern: String?
    /// What was done.
    public internal(set) var jobs: [Job]
}
