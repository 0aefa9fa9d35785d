public import AfterSalesCore

/// A mean with the interval that it lies in.
public struct MeanScore: Hashable, Sendable {
    /// How many values it is the mean of.
    public let responses: Int64
    /// The mean, rounded once to hundredths, half away from zero.
    public let mean: Points
    /// The interval.
    public let interval: ConfidenceInterval
}
