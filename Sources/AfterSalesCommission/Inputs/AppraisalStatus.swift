public import AfterSalesCore
public import AfterSalesStorage

/// Where an appraisal is on its way to the month's facts.
public enum AppraisalStatus: String, CaseIterable, Hashable, Sendable, Codable, FieldConvertible {
    /// Being written.
    case draft
    /// Somebody answers for it; only then it counts.
    case confirmed
    /// Taken back; it does not count any more.
    case withdrawn

    /// What may be done in which state, and where it leads.
    public static let lifecycle: Lifecycle<AppraisalStatus, AppraisalAction> = [
        .init(from: .draft, on: .confirm, to: .confirmed),
        .init(from: .draft, on: .withdraw, to: .withdrawn),
        .init(from: .confirmed, on: .reopen, to: .draft),
        .init(from: .confirmed, on: .withdraw, to: .withdrawn),
        .init(from: .withdrawn, on: .reopen, to: .draft),
    ]
}

/// What is done with an appraisal.
public enum AppraisalAction: String, CaseIterable, Hashable, Sendable, Codable {
    /// Answers for it.
    case confirm
    /// Makes it a draft again, to be changed.
    case reopen
    /// Takes it back.
    case withdraw
}
