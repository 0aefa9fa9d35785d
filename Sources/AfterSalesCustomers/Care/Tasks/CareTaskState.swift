public import AfterSalesCore
public import AfterSalesStorage

/// Where a care task stands. Whether an open one is overdue is told by the day, and not kept.
public enum CareTaskState: Hashable, Sendable {
    /// To be done (待办).
    case open
    /// Done, in this contact (已完成).
    case done(Identifier<Interaction>, at: Timestamp)
    /// Left undone, for a reason (已跳过).
    case skipped(because: String, at: Timestamp)
    /// Taken back, as nothing makes it due any more (已撤回).
    case withdrawn(CareWithdrawal)

    /// The state without what belongs to it.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable, FieldConvertible {
        /// To be done.
        case open
        /// Done.
        case done
        /// Left undone.
        case skipped
        /// Taken back.
        case withdrawn

        /// What may be done in which state, and where it leads.
        public static let lifecycle: Lifecycle<Kind, CareTaskAction> = [
            .init(from: .open, on: .complete, to: .done),
            .init(from: .open, on: .skip, to: .skipped),
            .init(from: .open, on: .replan, to: .open),
            .init(from: .open, on: .withdraw, to: .withdrawn),
            .init(from: .withdrawn, on: .replan, to: .open),
        ]
    }

    /// The state without what belongs to it.
    public var kind: Kind {
        switch self {
        case .open: .open
        case .done: .done
        case .skipped: .skipped
        case .withdrawn: .withdrawn
        }
    }

    /// When it was done or skipped.
    public var closedAt: Timestamp? {
        switch self {
        case .done(_, let at), .skipped(_, let at): at
        case .open, .withdrawn: nil
        }
    }
}

/// What is done with a care task.
public enum CareTaskAction: String, CaseIterable, Hashable, Sendable, Codable {
    /// Says in which contact it was done.
    case complete
    /// Leaves it undone.
    case skip
    /// Plans it anew: another day, another employee, another channel.
    case replan
    /// Takes it back.
    case withdraw
}
