extension ValueScale {
    /// How many hundredths of a point a unit is.
    var hundredths: Double { 100 / Double(unitsPerPoint) }
}
