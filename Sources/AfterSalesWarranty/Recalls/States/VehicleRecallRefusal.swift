public import AfterSalesCore

/// Why something cannot be done about a car under a campaign. Nothing is changed then.
public enum VehicleRecallRefusal: Error, Hashable, Sendable {
    /// Its state does not allow it; the error says what is allowed.
    case transition(TransitionError<VehicleRecallStatus, VehicleRecallAction>)
    /// It would break a rule; every reason, such as `orderOfAnother`, with its place and figures.
    case rejected(Rejection)

    /// The reasons of ``rejected(_:)``; none of a transition that is not allowed.
    public var findings: [Finding] {
        switch self {
        case .transition: []
        case .rejected(let rejection): rejection.findings
        }
    }
}

extension VehicleRecallRefusal: CustomStringConvertible {
    /// The error in English, for logs.
    public var description: String {
        switch self {
        case .transition(let error): error.description
        case .rejected(let rejection): rejection.description
        }
    }
}
