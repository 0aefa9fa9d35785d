public import AfterSalesCore
public import AfterSalesCustomers

extension RepairOrder {
    /// The customer's coming, as retention is reckoned from it; nil before the car was received, for an order that was
    /// called off and for one that undoes another. Of an order done elsewhere it is the day of its opening, where the customer
    /// is known.
    /// - Parameter zone: The dealership's local time, which tells the day.
    /// - Throws: ``/AfterSalesCore/CalendarError`` where no day is known for the instant.
    public func visit(in zone: CivilZone) throws(CalendarError) -> Visit? {
        if isPast {
            guard !isCredit, status != .cancelled, status != .draft, customer != Self.unknownCustomer else {
                return nil
            }
            return Visit(
                customer, with: vehicle, on: try zone.date(of: openedAt), kilometres: reception?.kilometres)
        }
        guard !isCredit, status != .cancelled, let reception,
            let received = steps.first(where: { $0.action == .checkIn })
        else { return nil }
        return Visit(
            customer, with: vehicle, on: try zone.date(of: received.at), kilometres: reception.kilometres)
    }
}
