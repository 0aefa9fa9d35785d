public import AfterSalesCore
public import AfterSalesStorage

extension Customer: CustomerLinked {
    /// The customers whom a customer introduced.
    public static func linked(to customer: Identifier<Customer>) -> Condition<Customer> { introducer.is(customer) }
    /// Who introduced him.
    public var linkedCustomers: [Identifier<Customer>] { [details.introducedBy].compactMap(\.self) }
    /// None.
    public var linkedVehicles: [Identifier<Vehicle>] { [] }

    /// The customer with another one as who introduced him.
    public func redirected(from old: Identifier<Customer>, to new: Identifier<Customer>) -> Customer {
        var customer = self
        if details.introducedBy == old { customer.details.introducedBy = new }
        return customer
    }

    /// Nothing: of who introduced him there is only the id.
    public func forgetting(_ customer: Identifier<Customer>) -> Customer? { nil }
}
