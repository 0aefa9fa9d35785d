public import AfterSalesCore

extension MeanSums {
    /// The mean, rounded once to the hundredth of a point, an exact half away from zero.
    /// - Parameter scale: What a unit is.
    /// - Returns: The mean; nil without values, or where values lie outside of the scale.
    public func mean(on scale: ValueScale) -> Points? {
        guard let mean = ExactFigure(self, on: scale) else { return nil }
        return Points(exactly: mean.rounded)
    }

    /// Whether the mean may be one of values of this scale; there has to be a value.
    func fits(_ scale: ValueScale) -> Bool {
        guard count > 0 else { return false }
        let (count, least, most) = (Int128(count), Int128(scale.least), Int128(scale.most))
        guard total >= count * least, total <= count * most else { return false }
        // Of values on [a, b], the sum of (x − a)(b − x) is not below zero.
        let reach = WideNumber(count, times: -least * most).adding(total, times: least + most)
        return reach.adding(squares, times: -1).isNegative == false
    }

    /// `count · squares − total²`, exactly: the variance times `count · (count − 1)`.
    var deviation: WideNumber { WideNumber(Int128(count), times: squares).adding(-total, times: total) }

    /// Whether values differ.
    var hasSpread: Bool { !deviation.isZero }

    /// Whether values may have these sums: that of the squares is not less than for equal values, of a single one it is its
    /// square, and it is odd where the total is.
    static func agree(count: Int64, total: Int128, squares: Int128) -> Bool {
        guard count > 0 else { return total == 0 && squares == 0 }
        guard squares >= 0, total != .min, (squares ^ total) & 1 == 0, squares.magnitude >= total.magnitude else {
            return false
        }
        let deviation = WideNumber(Int128(count), times: squares).adding(-total, times: total)
        return count == 1 ? deviation.isZero : !deviation.isNegative
    }
}
