public import AfterSalesCore
import AfterSalesStorage

/// What is to be done on a day (当日任务清单): what is overdue, the longest first, and then what is due that day.
public struct Worklist: Hashable, Sendable {
    /// The day.
    public let day: LocalDate
    /// Whose tasks.
    public let assignee: CareAssignee
    /// The tasks, in the order in which they are to be done.
    public let items: [Item]

    /// A task of a worklist.
    public struct Item: Hashable, Sendable {
        /// The task.
        public let task: CareTask
        /// Days since it should have been done; 0 for one of the day.
        public let daysOverdue: Int
    }

    /// The worklist of a day out of tasks; those of other people, of later days, and those that are not open are left out.
    /// - Parameters:
    ///   - tasks: The tasks.
    ///   - day: The day.
    ///   - assignee: Whose tasks.
    public init(_ tasks: some Sequence<CareTask>, on day: LocalDate, of assignee: CareAssignee = .everybody) {
        self.day = day
        self.assignee = assignee
        items = tasks.filter { $0.state == .open && $0.dueOn <= day && assignee.contains($0) }
            .sorted(by: Self.isBefore)
            .map { Item(task: $0, daysOverdue: $0.daysOverdue(on: day) ?? 0) }
    }

    /// What should have been done before.
    public var overdue: [Item] { items.filter { $0.daysOverdue > 0 } }
    /// What is due that day.
    public var dueToday: [Item] { items.filter { $0.daysOverdue == 0 } }

    private static func isBefore(_ left: CareTask, _ right: CareTask) -> Bool {
        if left.dueOn != right.dueOn { return left.dueOn < right.dueOn }
        // What has to be done by an hour comes before what has the whole day.
        let (first, second) = (left.dueAt ?? .latest, right.dueAt ?? .latest)
        return first != second ? first < second : left.key.id < right.key.id
    }
}

extension Timestamp {
    /// Later than any that a task has.
    fileprivate static var latest: Timestamp {
        let day = LocalDate.latest.daysSince1970
        let last = try? Timestamp(microsecondsSince1970: Int64(day) * 86_400_000_000)
        guard let last else { preconditionFailure("the calendar's last day has a first instant") }
        return last
    }
}
