import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesStorage

extension ChangeSet {
    /// Adds the figures of an order that is settled by this commit.
    /// - Parameters:
    ///   - settled: The proof that it is settled.
    ///   - act: What is done, by whom, when. Its reason is not noted with the figures: what was said about a customer
    ///     stays with the record that names him, where it can be erased.
    /// - Throws: ``/AfterSalesCore/ArithmeticError``; what ``/AfterSalesStorage/ChangeSet/insert(_:_:)`` throws.
    public mutating func insertFigures(of settled: SettledOrder, _ act: Act) throws {
        // Figures name no customer, so no erasure reaches their trail; why, the order says.
        try insert(try OrderFigures(of: settled, recordedAt: act.at), act.unexplained)
    }

    /// Adds what a care plan makes of an order: the follow-up of its delivery (72 小时回访).
    ///
    /// An order that is settled and not handed over yet is followed up from the settlement on; when it is handed over, the
    /// same tasks move to that time.
    /// - Parameters:
    ///   - order: The order.
    ///   - care: The plan, the window for new tasks, and what else holds.
    ///   - store: Where the customer's file and his tasks are.
    ///   - act: What is done, by whom, when.
    /// - Throws: Whatever the store throws, where the customer is missing above all.
    public mutating func followUp(
        _ order: RepairOrder, by care: CareRequest, in store: some RecordStore, _ act: Act
    ) async throws {
        guard let delivery = order.careDelivery else { return }
        try await deriveCare(
            care, of: RecordKey(order.key.owner, order.customer), in: store, deliveries: [delivery], act)
    }
}

extension ChangeSet {
    /// Takes the follow-up of an order back that is undone as a whole by this commit.
    mutating func withdrawFollowUp(
        of order: RepairOrder, in store: some RecordStore, _ act: Act
    ) async throws(StorageError) {
        guard order.isUndone, let delivery = order.careDelivery else { return }
        do throws(StorageError) {
            try await withdrawCare(after: delivery, of: order.key.owner, in: store, act)
        } catch {
            // A store that keeps no tasks has none to take back.
            guard error.code == .unknownKind else { throw error }
        }
    }
}

extension RepairOrder {
    /// The delivery as care plans follow it up, or take their tasks back where the order was undone as a whole; nil where it
    /// is not settled, or undoes another.
    public var careDelivery: RepairDelivery? {
        guard !isCredit, let settlement else { return nil }
        return RepairDelivery(
            order: Identifier(key.id.rawValue), customer: customer, vehicle: vehicle,
            at: deliveredAt ?? settlement.at, isUndone: isUndone)
    }
}
