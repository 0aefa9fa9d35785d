public import AfterSalesCore
public import AfterSalesStorage

extension CareTask {
    /// The open tasks that are due by a day, those longest overdue first; an index answers it.
    /// - Parameters:
    ///   - day: The day.
    ///   - assignee: Whose tasks.
    ///   - owner: Whose records.
    public static func due(on day: LocalDate, for assignee: CareAssignee, of owner: RecordOwner) -> Query<CareTask> {
        let isDue = stateKind.is(.open) && dueOn.isAtMost(day)
        let condition: Condition<CareTask> =
            switch assignee {
            case .employee(let id): employee.is(id) && isDue
            case .nobody: employee.isMissing && isDue
            case .everybody: isDue
            }
        return Query(of: owner, where: condition, sortedBy: .ascending(dueOn))
    }
}

extension RecordStore {
    /// The worklist of a day.
    /// - Parameters:
    ///   - owner: Whose records: a dealership's.
    ///   - assignee: Whose tasks.
    ///   - day: The day.
    /// - Returns: All that is due that day or overdue; to read a longer list page by page, ask for
    ///   ``CareTask/due(on:for:of:)``.
    /// - Throws: Whatever the store throws.
    public func dueTasks(
        of owner: RecordOwner, for assignee: CareAssignee = .everybody, on day: LocalDate
    ) async throws(StorageError) -> Worklist {
        var tasks: [CareTask] = []
        for try await stored in records(CareTask.due(on: day, for: assignee, of: owner)) { tasks.append(stored.record) }
        return Worklist(tasks, on: day, of: assignee)
    }
}
