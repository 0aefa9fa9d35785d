/// A whole number of 256 bits in two's complement: what products of two sums need, so that a difference of them is exact.
///
/// Used for sums of a few products of 128-bit numbers, which it always holds.
struct WideNumber: Hashable, Sendable {
    /// Carries the sign.
    private(set) var high: Int128
    private(set) var low: UInt128

    /// `left · right`.
    init(_ left: Int128, times right: Int128) {
        (high, low) = left.multipliedFullWidth(by: right)
    }

    /// The number plus `left · right`.
    func adding(_ left: Int128, times right: Int128) -> WideNumber {
        let product = WideNumber(left, times: right)
        var sum = self
        let (low, carry) = low.addingReportingOverflow(product.low)
        sum.low = low
        sum.high = high &+ product.high &+ (carry ? 1 : 0)
        return sum
    }

    var isNegative: Bool { high < 0 }
    var isZero: Bool { high == 0 && low == 0 }
}
