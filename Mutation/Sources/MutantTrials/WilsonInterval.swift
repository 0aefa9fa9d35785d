/// Between which shares the true one lies, at 95 %, when a sample has shown one (Wilson 1927).
public struct WilsonInterval: Equatable, Sendable {
    /// The bounds, from 0 to 1.
    public let lower, upper: Double

    /// - Precondition: the sample is not empty.
    public init(successes: Int, of count: Int) {
        let normal = 1.959963984540054
        let (total, share) = (Double(count), Double(successes) / Double(count))
        let square = normal * normal / total
        let middle = (share + square / 2) / (1 + square)
        let spread = normal / (1 + square) * (share * (1 - share) / total + square / (4 * total)).squareRoot()
        lower = max(0, middle - spread)
        upper = min(1, middle + spread)
    }
}
