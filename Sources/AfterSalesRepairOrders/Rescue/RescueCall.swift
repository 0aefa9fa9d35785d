public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesStorage

/// A roadside rescue (道路救援): who broke down where, who went, when he was there.
///
/// ```swift
/// var call = try RescueCall(
///     RecordKey(dealer: "D01", "R-1"), zone: .urban, place: "Ring Road, exit 7", caller: caller, calledAt: now)
/// try call.dispatch([technician], by: .employee(advisor), at: now)
/// let state = try call.clock(now: later)  // met or missed
/// ```
public struct RescueCall: Hashable, Sendable, Codable {
    /// Whose, and its id there.
    public let key: RecordKey<RescueCall>
    /// How far away it is.
    public let zone: RescueZone
    /// Where; empty once the customer has been forgotten.
    public internal(set) var place: String
    /// Who called; nil once the customer has been forgotten.
    public internal(set) var caller: Caller?
    /// The customer, where he is known.
    public internal(set) var customer: Identifier<Customer>?
    /// The car, where it is known.
    public internal(set) var vehicle: Identifier<Vehicle>?
    /// What was said.
    public internal(set) var note: String?
    /// When he called.
    public let calledAt: Timestamp
    /// Where it is on its way.
    public private(set) var status: RescueStatus
    /// The transitions so far.
    public internal(set) var steps: [RescueStep]
    /// Who was sent last.
    public internal(set) var crew: [Identifier<Employee>]
    /// The order that it led to.
    public internal(set) var order: Identifier<RepairOrder>?

    /// A call that has come in.
    /// - Parameters:
    ///   - key: Whose, and its id there.
    ///   - zone: How far away it is.
    ///   - place: Where.
    ///   - caller: Who calls.
    ///   - customer: The customer, where he is known.
    ///   - vehicle: The car, where it is known.
    ///   - note: What was said.
    ///   - calledAt: When he calls.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with what is wrong with the words.
    public init(
        _ key: RecordKey<RescueCall>, zone: RescueZone, place: String, caller: Caller,
        for customer: Identifier<Customer>? = nil, car vehicle: Identifier<Vehicle>? = nil, note: String? = nil,
        calledAt: Timestamp
    ) throws(Rejection) {
        var check = OrderCheck()
        check.text(zone.rawValue, .name, at: Place.document.field("zone"))
        check.text(place, .statement, at: Place.document.field("place"))
        check.text(caller.name, .name, at: Place.document.field("caller").field("name"))
        check.text(note, .note, at: Place.document.field("note"))
        guard check.errorCount == 0 else { throw Rejection(check.findings) }
        self.key = key
        self.zone = zone
        self.place = place
        self.caller = caller
        self.customer = customer
        self.vehicle = vehicle
        self.note = note
        self.calledAt = calledAt
        status = .called
        steps = []
        crew = []
    }

    /// When somebody was there; nil while nobody is.
    public var arrivedAt: Timestamp? { steps.first { $0.action == .arrive }?.at }

    /// Takes the step that has been found possible.
    mutating func take(
        _ action: RescueAction, to next: RescueStatus, by party: ActingParty, at: Timestamp, note: String?
    ) {
        status = next
        steps.append(RescueStep(action: action, to: next, by: party, at: at, note: note))
    }
}
