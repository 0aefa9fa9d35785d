/// Where a correction comes from.
public enum CorrectionCause: String, Codable, CaseIterable, Hashable, Sendable {
    /// The month was computed again from what is known now.
    case recomputed
    /// What the month before could not take back: its commission was below zero.
    case carriedForward
    /// Somebody decided it.
    case byHand
}
