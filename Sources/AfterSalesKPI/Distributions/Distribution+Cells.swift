extension Distribution {
    /// Whether the values can add up to the sum, each cell at its lowest and at its highest.
    var isPossible: Bool {
        // Counts add up to 64 bits, so these fit 128.
        var (least, most) = (0 as Int128, 0 as Int128)
        for (start, held) in zip(cells, counts) {
            let cell = resolution.cell(of: start)
            least += Int128(cell.lowerBound) * Int128(held)
            most += Int128(cell.upperBound) * Int128(held)
        }
        return least <= Int128(sum) && Int128(sum) <= most
    }
}

extension Distribution.Resolution {
    /// The values that are not told apart from this one. At the ends of what 64 bits hold, the cell is cut there.
    func cell(of value: Int64) -> ClosedRange<Int64> {
        switch self {
        case .grid(let width):
            // Division truncates toward zero; cells go on evenly across it.
            var start = value - value % width
            if value % width < 0 {
                let (lower, overflow) = start.subtractingReportingOverflow(width)
                if overflow { return .min...(start - 1) }
                start = lower
            }
            let (end, overflow) = start.addingReportingOverflow(width - 1)
            return start...(overflow ? .max : end)
        case .relative:
            let size = value.magnitude
            guard size >= 256 else { return value...value }
            // The first eight bits are kept: what the others hold is less than 1/128 of the value.
            let shift = UInt64(63 - size.leadingZeroBitCount - 7)
            let low = (size >> shift) << shift
            let high = low + (1 << shift) - 1
            if value > 0 { return Int64(low)...Int64(min(high, UInt64(Int64.max))) }
            return Int64(truncatingIfNeeded: 0 &- min(high, Int64.min.magnitude))...Int64(truncatingIfNeeded: 0 &- low)
        }
    }
}
