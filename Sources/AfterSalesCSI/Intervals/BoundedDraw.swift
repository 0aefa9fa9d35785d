/// Draws a number below a limit from 32 random bits, each equally likely.
///
/// D. Lemire, *Fast random integer generation in an interval*, ACM Transactions on Modeling and Computer Simulation 29
/// (2019): multiplied, and drawn again in those few cases that would make some numbers likelier.
struct BoundedDraw {
    private let limit: UInt64
    /// Below it, the lower half of the product is drawn again.
    private let refused: UInt32

    /// - Parameter limit: Above zero.
    init(below limit: UInt32) {
        self.limit = UInt64(limit)
        refused = (0 &- limit) % limit
    }

    /// The number drawn by these bits; nil where they have to be drawn again.
    @inline(__always)
    func number(from bits: UInt32) -> Int? {
        let product = UInt64(bits) &* limit
        guard UInt32(truncatingIfNeeded: product) >= refused else { return nil }
        return Int(product >> 32)
    }
}
