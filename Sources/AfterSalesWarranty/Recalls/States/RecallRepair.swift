public import AfterSalesCore
public import AfterSalesRepairOrders

/// The job of a settled order by which a car was remedied here.
public struct RecallRepair: Hashable, Sendable, Codable {
    /// The order.
    public let order: Identifier<RepairOrder>
    /// The job.
    public let job: Identifier<Job>
    /// The operation that proves it; nil where somebody said that the job is for the recall. The repair stands as long as a
    /// line of this operation does, or without one any line of the job.
    public let operation: String?
    /// What became of the car.
    public let result: RecallResult
}

extension RecallRepair {
    /// Whether the order still holds what proves the repair.
    /// - Parameter order: The order as it stands.
    public func stands(in order: RepairOrder) -> Bool {
        guard let found = order.job(job), found.isAuthorized, !order.isUndone else { return false }
        // A job that was given away has no line that could be undone.
        guard order.countedLines.contains(where: { $0.job == job }) else { return operation == nil }
        return order.unreversedLines.contains { line in
            line.job == job && (operation.map(line.isWork) ?? true)
        }
    }
}

extension LineKind {
    /// Whether a line of the kind may be the operation of a remedy.
    var isWork: Bool { self == .labour || self == .sublet || self == .package }
}

extension OrderLine {
    /// Whether the line is an operation, or a package that has it.
    func isWork(_ operation: String) -> Bool {
        kind.isWork && code == operation || components.contains { $0.kind.isWork && $0.code == operation }
    }
}
