public import AfterSalesCore

/// How a ``ServiceClock`` stands. Seconds are counted as the clock counts them, whole ones, what is left over cut off.
public enum ClockState: Hashable, Sendable {
    /// Not stopped, and there is time until it is due.
    case running(due: Timestamp, left: Int64)
    /// Stopped in time, so many seconds before it was due.
    case met(due: Timestamp, inTimeBy: Int64)
    /// Not stopped in time: by so many seconds when it was stopped, or until now where it is still open.
    case missed(due: Timestamp, by: Int64, isOpen: Bool)

    /// When the time is up.
    public var due: Timestamp {
        switch self {
        case .running(let due, _), .met(let due, _), .missed(let due, _, _): due
        }
    }

    /// Whether what was promised is still to be done.
    public var isOpen: Bool {
        switch self {
        case .running: true
        case .met: false
        case .missed(_, _, let isOpen): isOpen
        }
    }

    /// Whether it was not done in time, or can no longer be.
    public var isMissed: Bool {
        if case .missed = self { true } else { false }
    }
}
