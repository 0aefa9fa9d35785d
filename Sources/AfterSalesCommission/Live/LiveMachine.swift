import AfterSalesCore

/// Runs instructions over the cells of one record.
enum LiveMachine {
    /// False where an instruction could not be done; what it would have written holds nothing then.
    static func run(
        _ code: Span<LiveInstruction>, _ range: Range<Int>, _ tables: Span<Int64>, _ rule: RoundingRule,
        _ cells: inout MutableSpan<Int64>, _ base: Int
    ) -> Bool {
        for index in range {
            let step = code[index]
            let a = cells[base &+ Int(step.a)]
            var value: Int64
            var trap = false
            switch step.operation {
            case .product1:
                value = scaled(a, step, &trap)
            case .product2:
                value = scaled(product(a, cells[base &+ Int(step.b)], &trap), step, &trap)
            case .product3:
                let both = product(a, cells[base &+ Int(step.b)], &trap)
                value = scaled(product(both, cells[base &+ Int(step.c)], &trap), step, &trap)
            case .quotient1:
                value = quotient(scaled(max(a, step.floor), step, &trap), step, &trap)
            case .quotient2:
                value = quotient(scaled(product(a, cells[base &+ Int(step.b)], &trap), step, &trap), step, &trap)
            case .quotient3:
                let both = product(a, cells[base &+ Int(step.b)], &trap)
                let all = product(both, cells[base &+ Int(step.c)], &trap)
                value = quotient(scaled(all, step, &trap), step, &trap)
            case .quotientByRule:
                value = rule.quotient(a, by: step.divisor)
            case .ratio:
                let divisor = cells[base &+ Int(step.b)]
                let factor = UInt64(bitPattern: cells[base &+ Int(step.c)])
                let above = scaled(max(a, step.floor), step, &trap)
                value = rounded(
                    above, UInt64(bitPattern: divisor) &>> 1, factor, LiveReciprocal.shift(of: divisor), &trap)
            case .ratioByRule:
                let divisor = cells[base &+ Int(step.b)]
                let above = scaled(max(a, step.floor), step, &trap)
                guard divisor > 0, !trap else { return false }
                value = rule.quotient(above, by: divisor)
            case .reciprocal:
                guard a > 0 else { return false }
                value = Int64(bitPattern: LiveReciprocal(a).factor)
            case .difference2:
                value = max(difference(a, cells[base &+ Int(step.b)], &trap), step.floor)
            case .difference3:
                let first = difference(a, cells[base &+ Int(step.b)], &trap)
                value = max(difference(first, cells[base &+ Int(step.c)], &trap), step.floor)
            case .step:
                guard a.magnitude < UInt64(tableReach) else { return false }
                let start = Int(step.divisor)
                let count = Int(step.c)
                value = tables[start &+ count &+ reached(a, tables, start, count)]
                // Past its end a table is for Evaluation, which also says so.
                trap = a > step.factor
            case .graduated:
                guard a.magnitude < UInt64(tableReach) else { return false }
                value = graduated(a, tables, Int(step.divisor), Int(step.c), &trap)
                trap = trap || a > step.factor
            case .copy:
                value = a
            case .trapUnlessPositive:
                guard a > 0 else { return false }
                continue
            case .trapIfZero:
                guard a != 0 else { return false }
                continue
            case .trapIfTrue:
                guard a == 0 else { return false }
                continue
            case .trap:
                return false
            case .select:
                value = cells[base &+ Int(a != 0 ? step.b : step.c)]
            default:
                value = plain(step.operation, a, cells[base &+ Int(step.b)], &trap)
            }
            value = min(value, step.limit)
            if trap || UInt64(bitPattern: value &- step.least) > step.reach { return false }
            cells[base &+ Int(step.target)] = value
        }
        return true
    }

    private static func plain(
        _ operation: LiveInstruction.Operation, _ a: Int64, _ b: Int64, _ trap: inout Bool
    ) -> Int64 {
        switch operation {
        case .add:
            let (sum, overflow) = a.addingReportingOverflow(b)
            trap = overflow
            return sum
        case .negate: return difference(0, a, &trap)
        case .magnitude: return a < 0 ? difference(0, a, &trap) : a
        case .withSign: return b < 0 ? difference(0, a, &trap) : a
        case .less: return a < b ? 1 : 0
        case .lessOrEqual: return a <= b ? 1 : 0
        case .equal: return a == b ? 1 : 0
        case .notEqual: return a != b ? 1 : 0
        case .and: return a & b
        case .or: return a | b
        case .not: return 1 - a
        case .minimum: return min(a, b)
        case .maximum: return max(a, b)
        default:
            trap = true
            return 0
        }
    }

    @inline(__always)
    private static func product(_ a: Int64, _ b: Int64, _ trap: inout Bool) -> Int64 {
        let (product, overflow) = a.multipliedReportingOverflow(by: b)
        trap = trap || overflow
        return product
    }

    @inline(__always)
    private static func scaled(_ value: Int64, _ step: LiveInstruction, _ trap: inout Bool) -> Int64 {
        step.factor == 1 ? value : product(value, step.factor, &trap)
    }

    @inline(__always)
    private static func difference(_ a: Int64, _ b: Int64, _ trap: inout Bool) -> Int64 {
        let (difference, overflow) = a.subtractingReportingOverflow(b)
        trap = trap || overflow
        return difference
    }

    @inline(__always)
    private static func quotient(_ value: Int64, _ step: LiveInstruction, _ trap: inout Bool) -> Int64 {
        rounded(value, UInt64(bitPattern: step.divisor) &>> 1, step.reciprocal, UInt64(step.shift), &trap)
    }

    /// Half away from zero, without a branch. For an odd divisor half of it is not whole, and a half never arises.
    @inline(__always)
    static func rounded(
        _ value: Int64, _ half: UInt64, _ factor: UInt64, _ shift: UInt64, _ trap: inout Bool
    ) -> Int64 {
        let sign = value >> 63
        // A magnitude is at most 2^63 and half a divisor below 2^62: the sum does not wrap.
        let magnitude = UInt64(bitPattern: (value ^ sign) &- sign) &+ half
        trap = trap || magnitude >= 1 << 63
        let quotient = Int64(bitPattern: LiveReciprocal.quotient(magnitude, factor, shift))
        return (quotient ^ sign) &- sign
    }

    /// Inputs and bounds of tables are nearer to zero than this, so that their difference fits.
    static let tableReach: Int64 = 1 << 62

    /// How many steps of a table begin at `input` or before: without a branch, since nobody can guess it.
    @inline(__always)
    static func reached(_ input: Int64, _ tables: Span<Int64>, _ start: Int, _ count: Int) -> Int {
        var above: Int64 = 0
        for index in 0..<count { above &+= (input &- tables[start &+ index]) >> 63 }
        return count &+ Int(above)
    }

    /// The sum of all slices below the step reached, which is in the table, and the last slice.
    @inline(__always)
    static func graduated(
        _ input: Int64, _ tables: Span<Int64>, _ start: Int, _ count: Int, _ trap: inout Bool
    ) -> Int64 {
        let reached = reached(input, tables, start, count)
        guard reached > 0 else { return 0 }
        let values = start &+ count &+ reached
        let width = difference(input, tables[start &+ reached &- 1], &trap)
        let (sum, overflow) = product(width, tables[values], &trap).addingReportingOverflow(
            tables[values &+ count &+ 1])
        trap = trap || overflow
        return sum
    }
}
