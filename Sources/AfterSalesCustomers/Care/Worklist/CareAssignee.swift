public import AfterSalesCore

/// Whose tasks are asked for.
public enum CareAssignee: Hashable, Sendable {
    /// An employee's.
    case employee(Identifier<Employee>)
    /// Those that nobody is named for: the dealership's queue.
    case nobody
    /// All.
    case everybody

    /// Whether a task is among them.
    /// - Parameter task: The task.
    public func contains(_ task: CareTask) -> Bool {
        switch self {
        case .employee(let employee): task.employee == employee
        case .nobody: task.employee == nil
        case .everybody: true
        }
    }
}
