public import AfterSalesCore
public import AfterSalesCustomers

extension RepairOrder {
    /// Hands the car back (交车): the work and the bill are explained, the customer has taken it.
    /// - Parameters:
    ///   - explainedBy: Who explained them.
    ///   - accepted: By what it can be proven that the customer took it.
    ///   - nextService: When the next service is due.
    ///   - unpaidApprovedBy: Who lets the car go while the customer owes something.
    ///   - party: By whom.
    ///   - at: When.
    /// - Throws: An ``OrderRefusal``: `customerOwes`, `beforeLastStep`.
    public mutating func deliver(
        explainedBy: Identifier<Employee>, accepted: ConsentProof, nextService: ServiceDue? = nil,
        unpaidApprovedBy: Identifier<Employee>? = nil, by party: ActingParty, at: Timestamp
    ) throws(OrderRefusal) {
        let next = try next(on: .deliver)
        var check = OrderCheck()
        check.order(at, notBefore: steps.last?.at, at: Place.document.field("at"))
        check.text(accepted.kind.rawValue, .name, at: Place.document.field("accepted").field("kind"))
        check.text(accepted.reference, .name, at: Place.document.field("accepted").field("reference"))
        if unpaidApprovedBy == nil { check.customerPaid(self) }
        try check.verdict()
        delivery = Delivery(
            explainedBy: explainedBy, accepted: accepted, nextService: nextService,
            unpaidApprovedBy: unpaidApprovedBy, at: at)
        take(.deliver, to: next, by: party, at: at)
    }

    /// Ends the order (关闭). What others than the customer owe may come later.
    /// - Throws: An ``OrderRefusal``: `customerOwes`, `beforeLastStep`.
    public mutating func close(by party: ActingParty, at: Timestamp) throws(OrderRefusal) {
        let next = try next(on: .close)
        var check = OrderCheck()
        check.order(at, notBefore: steps.last?.at, at: Place.document.field("at"))
        check.customerPaid(self)
        try check.verdict()
        take(.close, to: next, by: party, at: at)
    }

    /// Calls the order off before work began (取消).
    /// - Throws: An ``OrderRefusal``: `emptyText`, `partsOut`, `beforeLastStep`.
    public mutating func cancel(
        because reason: String, by party: ActingParty, at: Timestamp
    ) throws(OrderRefusal) {
        let next = try next(on: .cancel)
        var check = OrderCheck()
        check.order(at, notBefore: steps.last?.at ?? openedAt, at: Place.document.field("at"))
        check.text(reason, .statement, at: Place.document.field("reason"))
        for line in Set(partMovements.map(\.line)).sorted() where issued(on: line).units > 0 {
            check.report(
                .partsOut, at: Place.document.field("partMovements"),
                inputs: [.init("line", line.rawValue), .init("issued", issued(on: line).description)],
                "parts of line \(line) have not come back", "行 \(line) 的配件尚未退库")
        }
        try check.verdict()
        for index in holds.indices where holds[index].until == nil { holds[index].until = at }
        take(.cancel, to: next, by: party, at: at, because: reason)
    }
}

extension OrderCheck {
    /// That the customer owes nothing, on this order and what undid some of it.
    fileprivate mutating func customerPaid(_ order: RepairOrder) {
        guard let balance = try? order.balance(of: .customer) else { return }
        // What was undone he need not pay.
        let owed = (try? balance - order.credited(to: .customer)) ?? balance
        guard owed.minorUnits > 0 else { return }
        report(
            .customerOwes, at: Place.document.field("payments"), inputs: [.init("owed", owed.description)],
            "the customer owes \(owed)", "客户尚欠 \(owed)")
    }
}
