public import AfterSalesCore
public import AfterSalesStorage

/// Where a close is on its way to the payroll.
public enum CloseStatus: String, CaseIterable, Hashable, Sendable, Codable, FieldConvertible {
    /// Computed; nobody has looked at it.
    case draft
    /// Somebody has looked at it.
    case checked
    /// Somebody answers for it.
    case approved
    /// It stands: nothing of it is changed any more, and what is found later becomes a correction of a later month.
    case posted
    /// The payroll has paid it.
    case paid

    /// What may be done in which state, and where it leads.
    public static let lifecycle: Lifecycle<CloseStatus, CloseAction> = [
        .init(from: .draft, on: .revise, to: .draft),
        .init(from: .draft, on: .check, to: .checked),
        .init(from: .checked, on: .revise, to: .draft),
        .init(from: .checked, on: .approve, to: .approved),
        .init(from: .approved, on: .revise, to: .draft),
        .init(from: .approved, on: .post, to: .posted),
        .init(from: .posted, on: .pay, to: .paid),
    ]
}

/// What is done with a close.
public enum CloseAction: String, CaseIterable, Hashable, Sendable, Codable {
    /// Computes it anew from other facts or by another version of the plan.
    case revise
    /// Says that somebody has looked at it.
    case check
    /// Says that somebody answers for it.
    case approve
    /// Makes it stand.
    case post
    /// Says that the payroll has paid it.
    case pay
}
