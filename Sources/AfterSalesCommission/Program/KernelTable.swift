import AfterSalesCore

/// A step table in whole numbers at the scales one formula uses it at.
struct KernelTable: Hashable, Sendable {
    /// Ascending, at the input's scale.
    let from: [Int64]
    /// At ``valueScale``.
    let values: [Int64]
    /// The least and the largest value; below the first step it is 0.
    let leastValue: Int64
    let mostValue: Int64
    let valueScale: Int
    /// At the input's scale.
    let through: Int64?
    /// What step i gives graduated is `values[i] · input + offsets[i]`: the slices below it are in the offset. Empty where
    /// an offset does not fit.
    let offsets: [Int64]

    /// The table for inputs of a scale; nil where its numbers do not fit.
    init?(_ table: StepTable, inputScale: Int) {
        func units(_ value: Rational, _ digits: Int) -> Int64? {
            guard let units = try? value.units(fractionDigits: digits, rounding: .down),
                DecimalNumeral.rational(units: units, fractionDigits: digits) == value
            else { return nil }
            return units
        }
        let scale = table.steps.map(\.value.decimalScale).max() ?? 0
        let from = table.steps.compactMap { units($0.from, inputScale) }
        let values = table.steps.compactMap { units($0.value, scale) }
        guard scale <= 18, from.count == table.steps.count, values.count == table.steps.count else { return nil }
        if let end = table.through {
            guard let end = units(end, inputScale) else { return nil }
            through = end
        } else {
            through = nil
        }
        self.from = from
        self.values = values
        leastValue = values.reduce(0) { min($0, $1) }
        mostValue = values.reduce(0) { max($0, $1) }
        valueScale = scale
        offsets = Self.offsets(from, values)
    }

    private static func offsets(_ from: [Int64], _ values: [Int64]) -> [Int64] {
        var offsets: [Int64] = []
        var last: (value: Int64, offset: Int64) = (0, 0)
        for (from, value) in zip(from, values) {
            // Where two steps meet both give the same.
            let (difference, first) = last.value.subtractingReportingOverflow(value)
            let (product, second) = from.multipliedReportingOverflow(by: difference)
            let (offset, third) = last.offset.addingReportingOverflow(product)
            if first || second || third { return [] }
            offsets.append(offset)
            last = (value, offset)
        }
        return offsets
    }

    /// Decimals that inputs need for every bound of the table to be whole.
    static func inputScale(_ table: StepTable) -> Int {
        (table.steps.map(\.from.decimalScale) + [table.through?.decimalScale ?? 0]).max() ?? 0
    }
}

extension Rational {
    /// Decimals the number needs; 19 where none are enough.
    var decimalScale: Int {
        var power: Int128 = 1
        for digits in 0...18 {
            if power % denominator == 0 { return digits }
            power *= 10
        }
        return 19
    }
}
