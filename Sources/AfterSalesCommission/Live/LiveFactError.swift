/// Why a value cannot be a fact. Nothing has changed.
public enum LiveFactError: Error, Hashable, Sendable {
    /// Below zero, a worse result would attain more.
    case negativeTarget
    /// Facts have eighteen digits at most.
    case tooLarge
}
