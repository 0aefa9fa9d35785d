import ArgumentParser

/// What `close` does with a month.
enum CloseStage: String, CaseIterable, ExpressibleByArgument {
    /// Collects the month and keeps the draft.
    case drawUp = "draw-up"
    /// Somebody has looked at it.
    case check
    /// Somebody answers for it.
    case approve
    /// It stands.
    case post
    /// The payroll has paid it.
    case pay
    /// It is not paid for the present.
    case hold
    /// It may be paid again.
    case release
    /// What a posted month turns out to be wrong by.
    case corrections

    /// Whether something is written.
    var writes: Bool { self != .corrections }
    /// Whether nobody may do it without saying why.
    var needsReason: Bool { self == .hold || self == .release }
}
