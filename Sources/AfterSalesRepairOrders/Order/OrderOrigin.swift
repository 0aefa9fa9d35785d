public import AfterSalesCore
public import AfterSalesCustomers

/// What an order came of: an appointment, a rescue, a complaint, an earlier order.
public struct OrderOrigin: Hashable, Sendable, Codable {
    /// The appointment that was kept.
    public var appointment: Identifier<Appointment>?
    /// The rescue that brought the car in.
    public var rescue: Identifier<RescueCall>?
    /// The complaint that it is about.
    public var complaint: Identifier<Complaint>?
    /// The earlier order whose work it does again (外返).
    public var comeback: ComebackLink?
    /// The order whose lines it undoes.
    public internal(set) var reversal: ReversalLink?

    /// What an order came of; of nothing but the customer's coming where all is left out.
    public init(
        appointment: Identifier<Appointment>? = nil, rescue: Identifier<RescueCall>? = nil,
        complaint: Identifier<Complaint>? = nil, comeback: ComebackLink? = nil
    ) {
        self.appointment = appointment
        self.rescue = rescue
        self.complaint = complaint
        self.comeback = comeback
        reversal = nil
    }
}

extension OrderCheck {
    mutating func origin(_ origin: OrderOrigin, of order: Identifier<RepairOrder>) {
        guard let comeback = origin.comeback else { return }
        let place = Place.document.field("origin").field("comeback")
        text(comeback.fault?.rawValue, .name, at: place.field("fault"))
        if comeback.order == order {
            report(
                .originIsSelf, at: place.field("order"), inputs: [.init("order", order.rawValue)],
                "an order is no comeback of itself", "工单不能是自身的返修")
        }
        fault(comeback.fault, comeback.employee)
    }
}
