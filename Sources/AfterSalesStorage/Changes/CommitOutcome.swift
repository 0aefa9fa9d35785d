/// How a commit went that was not refused.
public enum CommitOutcome: Hashable, Sendable {
    /// The changes were made.
    case applied
    /// They had been made before, by a commit with the same key.
    case alreadyApplied
}
