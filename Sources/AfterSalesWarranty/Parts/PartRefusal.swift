public import AfterSalesCore

/// Why something cannot be done with a replaced part. Nothing is changed then.
public enum PartRefusal: Error, Hashable, Sendable {
    /// Its state does not allow it; the error says from where, which action and what is allowed. So a part that was
    /// released is not released again.
    case transition(TransitionError<PartStatus, PartAction>)
    /// It would break a rule; every reason, such as `heldStill`, with its place and figures.
    case rejected(Rejection)

    /// The reasons of ``rejected(_:)``; none of a transition that is not allowed.
    public var findings: [Finding] {
        switch self {
        case .transition: []
        case .rejected(let rejection): rejection.findings
        }
    }
}

extension PartRefusal: CustomStringConvertible {
    /// The error in English, for logs.
    public var description: String {
        switch self {
        case .transition(let error): error.description
        case .rejected(let rejection): rejection.description
        }
    }
}
