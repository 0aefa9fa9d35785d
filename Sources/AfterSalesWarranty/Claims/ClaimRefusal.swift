public import AfterSalesCore

/// Why something cannot be done with a claim. Nothing is changed then.
public enum ClaimRefusal: Error, Hashable, Sendable {
    /// Its state does not allow it; the error says from where, which action and what is allowed.
    case transition(TransitionError<ClaimStatus, ClaimAction>)
    /// It would break a rule; every reason, such as `exceedsOpenAmount`, with its place and figures.
    case rejected(Rejection)

    /// The reasons of ``rejected(_:)``; none of a transition that is not allowed.
    public var findings: [Finding] {
        switch self {
        case .transition: []
        case .rejected(let rejection): rejection.findings
        }
    }
}

extension ClaimRefusal: CustomStringConvertible {
    /// The error in English, for logs.
    public var description: String {
        switch self {
        case .transition(let error): error.description
        case .rejected(let rejection): rejection.description
        }
    }
}
