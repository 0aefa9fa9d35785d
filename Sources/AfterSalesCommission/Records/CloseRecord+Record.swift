public import AfterSalesCore
public import AfterSalesStorage

extension CloseRecord: StoredRecord {
    /// The month that was closed.
    public static let storedMonth = One<Month>("month", "The month that was closed.") { $0.month }
    /// The plan that closed it.
    public static let storedPlan = One<String>("plan_id", "The id of the plan it was closed by.") { $0.plan.id }
    /// The version of the plan.
    public static let storedVersion = One<Int>("plan_version", "The version of the plan it was closed by.") {
        $0.plan.version
    }
    /// Where it is on its way.
    public static let storedStatus = One<CloseStatus>("status", "draft, checked, approved, posted or paid.") {
        $0.status
    }
    /// Whether it is held.
    public static let storedHold = One<Bool>("is_held", "Whether something keeps it from being paid.") {
        !$0.openHolds.isEmpty
    }
    /// What it pays out.
    public static let storedPayable = One<Int64>(
        "payable", "What all statements together pay out, in minor units of the currency."
    ) { $0.payable.minorUnits }
    /// The currency.
    public static let storedCurrency = One<String>("currency", "The ISO 4217 code of every amount.") {
        $0.currency.code
    }

    /// How stores keep closes: one record for each dealership, month and plan.
    public static let schema = RecordSchema<CloseRecord>(
        "commission_close", "A month's commissions on their way to the payroll.",
        fields: [
            storedMonth.declared, storedPlan.declared, storedVersion.declared, storedStatus.declared,
            storedHold.declared, storedPayable.declared, storedCurrency.declared,
        ],
        indexes: [.unique(storedMonth, storedPlan), .on(storedStatus, storedMonth)])

    /// The key of a dealership's close of a month by a plan.
    /// - Parameters:
    ///   - dealer: The dealership.
    ///   - month: The month.
    ///   - plan: The plan's id.
    public static func key(dealer: Identifier<Dealer>, month: Month, plan: String) -> RecordKey<CloseRecord> {
        RecordKey(dealer: dealer, Identifier("\(month)/\(plan)"))
    }

    /// Dealership, month and plan.
    public var key: RecordKey<CloseRecord> { Self.key(dealer: dealer, month: month, plan: plan.id) }

    /// The close with its plan and its facts.
    public func recordJSON() -> String {
        JSONWriter.text(
            .object([
                .init("status", .string(status.rawValue)),
                .init("payable", .string(payable.amountText)),
                .init("drawnUp", drawnUp.document),
                .init("steps", .array(steps.map(\.document))),
                .init("holds", .array(holds.map(\.document))),
                .init("close", document),
                .init("plan", plan.document),
                .init("facts", facts.document),
            ]))
    }

    /// What happened to the close; of its plan, its facts and its document, which are long, the digests.
    public func changes(from earlier: CloseRecord) throws -> [AuditEvent.Change]? {
        try JSONDifference.changes(from: earlier.summary, to: summary)
    }

    private var summary: String {
        JSONWriter.line(
            .object([
                .init("status", .string(status.rawValue)),
                .init("payable", .string(payable.amountText)),
                .init("planVersion", .integer(plan.version)),
                .init("drawnUp", drawnUp.document),
                .init("steps", .array(steps.map(\.document))),
                .init("holds", .array(holds.map(\.document))),
                .init("close", .string(Digest(of: closeJSON.utf8).description)),
                .init("plan", .string(Digest(of: plan.json().utf8).description)),
                .init("facts", .string(Digest(of: facts.json().utf8).description)),
            ]))
    }
}
