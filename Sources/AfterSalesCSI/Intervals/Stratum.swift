/// A part of the customers with its weight in the whole: such as the orders of one pay type, and how many of them there were.
public struct Stratum: Hashable, Sendable {
    /// Its weight; the weights of all strata are taken in proportion, so numbers of orders will do.
    public let weight: Int64
    /// What its answers sum up to.
    public let sums: MeanSums

    /// A stratum.
    /// - Parameters:
    ///   - weight: Its weight, not below zero.
    ///   - sums: What its answers sum up to.
    public init(weight: Int64, sums: MeanSums) {
        self.weight = weight
        self.sums = sums
    }
}
