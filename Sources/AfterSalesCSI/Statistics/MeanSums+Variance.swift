extension MeanSums {
    /// `s²/n`, in units squared, for two values or more.
    ///
    /// From the exact `n·Σx² − (Σx)²`, so that no digits are lost where values lie close together.
    var varianceOfMean: Double {
        let count = Double(count)
        let wide = deviation
        // 2¹²⁸ times the upper half.
        let sum = Double(wide.high) * 340_282_366_920_938_463_463_374_607_431_768_211_456 + Double(wide.low)
        return sum / count / count / (count - 1)
    }
}
