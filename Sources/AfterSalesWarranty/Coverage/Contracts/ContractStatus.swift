public import AfterSalesCore
public import AfterSalesStorage

/// Whether an extended contract stands, without the day.
public enum ContractStatus: String, Hashable, Sendable, Codable, CaseIterable, FieldConvertible {
    /// It stands (有效).
    case active
    /// It does not pay for now, such as while it is not paid for (中止).
    case suspended
    /// It was ended before its last day (解约).
    case cancelled

    /// What may be done with a contract in each state.
    public static let lifecycle: Lifecycle<ContractStatus, ContractAction> = [
        .init(from: .active, on: .suspend, to: .suspended),
        .init(from: .active, on: .cancel, to: .cancelled),
        .init(from: .suspended, on: .resume, to: .active),
        .init(from: .suspended, on: .cancel, to: .cancelled),
    ]
}

/// What is done with an extended contract.
public enum ContractAction: String, Hashable, Sendable, Codable, CaseIterable {
    /// Lets it rest.
    case suspend
    /// Lets it stand again.
    case resume
    /// Ends it for good.
    case cancel
}

/// One thing that was done with an extended contract.
public struct ContractStep: Hashable, Sendable, Codable {
    /// What.
    public let action: ContractAction
    /// The first day for which it counts.
    public let from: LocalDate
    /// By whom.
    public let by: ActingParty
    /// When.
    public let at: Timestamp
    /// Why.
    public let reason: String?
}

/// Why something cannot be done with an extended contract. Nothing is changed then.
public enum ContractRefusal: Error, Hashable, Sendable {
    /// Its state does not allow it; the error says what is allowed.
    case transition(TransitionError<ContractStatus, ContractAction>)
    /// Every reason against it.
    case rejected(Rejection)
}
