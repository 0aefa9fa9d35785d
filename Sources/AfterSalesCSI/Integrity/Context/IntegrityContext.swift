public import AfterSalesCore

/// What is known beside the responses: by what they are doubted.
///
/// Nil is what the host does not know, and then what would need it is reported as not judged; an empty list says that
/// there is nothing.
public struct IntegrityContext: Sendable {
    /// The day as of which it is known.
    public var asOf: LocalDate
    /// The surveys that were answered, each version once.
    public var instruments: [SurveyInstrument]
    /// The employees' telephone numbers and addresses.
    public var staff: [StaffContact]?
    /// The dealerships' networks.
    public var networks: [DealerNetwork]?
    /// What customers were given.
    public var gifts: [SurveyGift]?
    /// All settled orders of the period about which is asked.
    public var orders: [KnownOrder]?
    /// The invitations about these orders.
    public var invitations: [SurveyInvitation]?

    /// A context.
    /// - Parameters:
    ///   - asOf: The day as of which it is known.
    ///   - instruments: The surveys that were answered.
    ///   - staff: The employees' telephone numbers and addresses.
    ///   - networks: The dealerships' networks.
    ///   - gifts: What customers were given.
    ///   - orders: All settled orders of the period.
    ///   - invitations: The invitations about these orders.
    public init(
        asOf: LocalDate, instruments: [SurveyInstrument] = [], staff: [StaffContact]? = nil,
        networks: [DealerNetwork]? = nil, gifts: [SurveyGift]? = nil, orders: [KnownOrder]? = nil,
        invitations: [SurveyInvitation]? = nil
    ) {
        self.asOf = asOf
        self.instruments = instruments
        self.staff = staff
        self.networks = networks
        self.gifts = gifts
        self.orders = orders
        self.invitations = invitations
    }
}
