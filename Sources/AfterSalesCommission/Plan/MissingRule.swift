/// What it means that a month's facts have no value for a metric.
public enum MissingRule: String, Codable, CaseIterable, Hashable, Sendable {
    /// Whoever reads it gets a `missingMetric` error; nothing is paid until the value is there.
    case error
    /// It counts as zero, and an explanation says so.
    case zero
}
