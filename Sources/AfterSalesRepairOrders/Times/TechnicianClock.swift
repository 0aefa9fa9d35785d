public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesStorage

/// What a technician is clocked on to now (在岗计时).
///
/// Every commit that clocks him writes it. So two hosts that clock him at the same time meet here, also where the one writes
/// today's sheet and the other tomorrow's.
public struct TechnicianClock: Hashable, Sendable, Codable {
    /// Whose, and the technician as its id.
    public let key: RecordKey<TechnicianClock>
    /// The stretch that runs; nil while none does.
    public internal(set) var running: TimeStretch?
    /// The sheet that it stands in; nil while none runs.
    public internal(set) var sheet: LocalDate?

    /// The technician.
    public var technician: Identifier<Employee> { Identifier(key.id.rawValue) }

    /// The clock of a technician that does not run.
    init(_ key: RecordKey<TechnicianClock>) { self.key = key }

    /// The key of a technician's clock.
    /// - Parameters:
    ///   - technician: The technician.
    ///   - owner: Whose.
    public static func key(of technician: Identifier<Employee>, at owner: RecordOwner) -> RecordKey<TechnicianClock> {
        RecordKey(owner, Identifier(technician.rawValue))
    }
}

extension TechnicianClock: StoredRecord {
    /// The order that he works on.
    public static let order = Maybe<Identifier<RepairOrder>>("repair_order", "The order he is clocked on to now.") {
        $0.running?.order
    }
    /// Since when.
    public static let since = Maybe<Timestamp>("since", "Since when he is clocked on.") { $0.running?.on }

    /// How stores keep technicians' clocks.
    public static let schema = RecordSchema<TechnicianClock>(
        "technician_clock", "What a technician is clocked on to now.", fields: [order.declared, since.declared],
        indexes: [.on(order), .on(since)])
}

extension TechnicianClock: ClassifiedRecord {
    /// The classes of a clock's fields: the workshop has to know who works on what.
    public static let fieldRules: [FieldRule] = .open(
        "key.dealer", "key.id", "running.order", "running.job", "running.on", "running.off", "sheet")

    /// Nobody: orders name their customers.
    public var customersConcerned: [Identifier<Customer>] { [] }
}
