public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesStorage

extension RepairOrder: CustomerLinked {
    /// The orders of a customer.
    public static func linked(to customer: Identifier<Customer>) -> Condition<RepairOrder> {
        Self.customer.is(customer)
    }
    /// The customer.
    public var linkedCustomers: [Identifier<Customer>] { [customer] }
    /// The car.
    public var linkedVehicles: [Identifier<Vehicle>] { [vehicle] }

    /// The order with another customer in place of one.
    public func redirected(from old: Identifier<Customer>, to new: Identifier<Customer>) -> RepairOrder {
        var order = self
        if customer == old { order.customer = new }
        return order
    }

    /// The order without what the customer said, left and signed, and without anything written in somebody's own words on
    /// the way; what was done and sold, by whom, when and for how much stays, as books and warranties are by it.
    ///
    /// A text that has to be there is empty then, and so tells that there was one. A reference to a signature or another
    /// proof is ``forgottenReference``.
    public func forgetting(_ customer: Identifier<Customer>) -> RepairOrder? {
        var order = self
        order.origin.reversal?.reason = ""
        order.steps = steps.map { $0.forgotten }
        order.reception = reception?.forgotten
        for index in order.jointChecks.indices {
            order.jointChecks[index].finding = ""
            order.jointChecks[index].signature = jointChecks[index].signature.map { _ in Self.forgottenReference }
        }
        for index in order.jobs.indices {
            order.jobs[index].diagnosis?.cause = ""
            order.jobs[index].diagnosis?.correction = ""
            if case .declined(_, let at) = jobs[index].consent {
                order.jobs[index].consent = .declined(because: "", at: at)
            }
        }
        order.transfers = transfers.map(\.forgotten)
        order.estimates = estimates.map(\.forgotten)
        order.authorizations = authorizations.map(\.forgotten)
        order.promises = promises.map(\.forgotten)
        for index in order.holds.indices { order.holds[index].note = nil }
        for index in order.progress.indices { order.progress[index].note = "" }
        for index in order.inspections.indices {
            order.inspections[index].note = nil
            for item in order.inspections[index].items.indices { order.inspections[index].items[item].note = nil }
        }
        order.payments = payments.map(\.forgotten)
        order.settlement = settlement?.forgotten
        order.insurerAudits = insurerAudits.map(\.forgotten)
        order.delivery = delivery?.forgotten
        order.past = past?.forgotten
        return order
    }

    /// What stands for a reference to a signature, a recording or a message once the customer is forgotten: there was one.
    public static let forgottenReference = "erased"
}

extension RepairOrder: CustomStringConvertible, CustomDebugStringConvertible {
    /// Kind, owner and id: what is in it has no place in a log.
    public var description: String { key.reference.description }
    /// ``description``.
    public var debugDescription: String { description }
}
