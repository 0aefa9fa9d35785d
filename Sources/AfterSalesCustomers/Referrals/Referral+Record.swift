public import AfterSalesCore
public import AfterSalesStorage

extension Referral: StoredRecord {
    /// Who brought somebody.
    public static let introducer = One<Identifier<Customer>>("introducer", "Who brought somebody.") { $0.introducer }
    /// Whom he brought.
    public static let introduced = One<Identifier<Customer>>("introduced", "Whom he brought.") { $0.introduced }
    /// Both.
    public static let customers = Many<Identifier<Customer>>("customers", "Who brought somebody, and whom.") {
        [$0.introducer, $0.introduced]
    }
    /// The day.
    public static let on = One<LocalDate>("introduced_on", "The day.") { $0.on }
    /// The day it came to a sale.
    public static let convertedOn = Maybe<LocalDate>("converted_on", "The day it came to a sale or a first order.") {
        $0.convertedOn
    }

    /// How stores keep referrals.
    public static let schema = RecordSchema<Referral>(
        "referral", "That a customer brought another.",
        fields: [introducer.declared, introduced.declared, customers.declared, on.declared, convertedOn.declared],
        indexes: [.on(introducer), .on(introduced), .on(customers), .on(on), .on(convertedOn)], keepsHistory: true)
}

extension Referral: CustomerLinked {
    /// The referrals by and of a customer.
    public static func linked(to customer: Identifier<Customer>) -> Condition<Referral> {
        customers.is(customer)
    }
    /// Both.
    public var linkedCustomers: [Identifier<Customer>] { [introducer, introduced] }
    /// None.
    public var linkedVehicles: [Identifier<Vehicle>] { [] }

    /// The referral with another customer in place of one.
    public func redirected(from old: Identifier<Customer>, to new: Identifier<Customer>) -> Referral {
        var referral = self
        if introducer == old { referral.introducer = new }
        if introduced == old { referral.introduced = new }
        return referral
    }

    /// The referral as it is, as there are only ids, days and an amount; why it was noted is forgotten.
    public func forgetting(_ customer: Identifier<Customer>) -> Referral? { self }
}
