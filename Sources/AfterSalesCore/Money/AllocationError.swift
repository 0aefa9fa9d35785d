/// Why an amount cannot be divided by the weights given.
public enum AllocationError: Error, Hashable, Sendable {
    /// There is nobody to divide among, or all weights are zero.
    case noWeight
    /// A weight below zero, with its position in the list.
    case negativeWeight(at: Int)
    /// Amount times weight does not fit.
    case overflow
}
