public import AfterSalesCore
public import AfterSalesCustomers

/// Something that a customer was given (赠品): a voucher, a service, points.
public struct SurveyGift: Hashable, Sendable {
    /// What was given. An open list.
    public struct Kind: OpenVocabulary {
        /// The name as it is written.
        public let rawValue: String
        /// A kind by its name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A voucher (代金券).
        public static let voucher: Kind = "voucher"
        /// A thing (实物).
        public static let goods: Kind = "goods"
        /// Work without a bill (免费服务).
        public static let service: Kind = "service"
        /// Points of the dealership's club (积分).
        public static let points: Kind = "points"
    }

    /// Who gave it.
    public let dealer: Identifier<Dealer>
    /// For which order; nil where it was for none.
    public let order: String?
    /// To whom; nil where only the order is known.
    public let customer: Identifier<Customer>?
    /// On which day.
    public let on: LocalDate
    /// What was given.
    public let kind: Kind
    /// What it was worth; nil where that is not known.
    public let value: Money?
    /// By whose hand.
    public let by: Identifier<Employee>?

    /// A gift.
    /// - Parameters:
    ///   - dealer: Who gave it.
    ///   - kind: What was given.
    ///   - on: On which day.
    ///   - order: For which order.
    ///   - customer: To whom.
    ///   - value: What it was worth.
    ///   - by: By whose hand.
    public init(
        of dealer: Identifier<Dealer>, _ kind: Kind, on: LocalDate, order: String? = nil,
        to customer: Identifier<Customer>? = nil, worth value: Money? = nil, by: Identifier<Employee>? = nil
    ) {
        self.dealer = dealer
        self.order = order
        self.customer = customer
        self.on = on
        self.kind = kind
        self.value = value
        self.by = by
    }
}
