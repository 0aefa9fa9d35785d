/// What became of a car that was looked at for a recall: an authority asks for either number by itself.
public enum RecallResult: String, Hashable, Sendable, Codable, CaseIterable {
    /// The remedy was made (已维修).
    case repaired
    /// It was inspected and needs no remedy (检查后无需维修).
    case inspected
}
