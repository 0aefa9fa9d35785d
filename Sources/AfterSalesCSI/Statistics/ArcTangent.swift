/// The angle of a tangent.
enum ArcTangent {
    /// `atan(tangent)`, for a tangent that is not below zero; to a few units in the last place.
    static func of(_ tangent: Double) -> Double {
        guard tangent <= 1 else { return Double.pi / 2 - of(1 / tangent) }
        // The angle is halved three times; the series then needs a dozen terms.
        var reduced = tangent
        for _ in 0..<3 { reduced = reduced / (1 + (1 + reduced * reduced).squareRoot()) }
        let square = reduced * reduced
        var series = 0.0
        for term in stride(from: 27, through: 1, by: -2) { series = 1 / Double(term) - square * series }
        return 8 * reduced * series
    }
}
