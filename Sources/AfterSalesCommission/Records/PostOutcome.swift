public import AfterSalesStorage

/// How posting a close went.
public enum PostOutcome: Sendable {
    /// It is posted now.
    case posted(Stored<CloseRecord>)
    /// The same close was posted before.
    case alreadyPosted(Stored<CloseRecord>)

    /// The close as it stands.
    public var close: Stored<CloseRecord> {
        switch self {
        case .posted(let close), .alreadyPosted(let close): close
        }
    }
}

/// Another close of the same dealership, month and plan is there already. Nothing was changed.
public struct DifferentClosePosted: Error, Sendable {
    /// The one that is there.
    public let present: CloseRecord
    /// The one that was to be posted.
    public let refused: CloseRecord
}
