import AfterSalesCore

/// Instructions that compute from registers.
extension Kernel {
    mutating func compute(_ instruction: Instruction, _ slots: [Int], into target: Int, _ rule: RoundingRule) {
        let a = slots[instruction.a]
        let b = slots[instruction.b]
        switch instruction.operation {
        case .add: sum(a, b, into: target)
        case .subtract: difference(a, b, into: target)
        case .multiply: product(a, b, into: target)
        case .scale: scale(a, Word(truncatingIfNeeded: instruction.immediate), into: target)
        case .negate, .magnitude, .withSign: signed(instruction.operation, a, b, into: target)
        case .roundedDivision:
            division(a, Word(truncatingIfNeeded: instruction.immediate), b, rule, into: target)
        case .less: condition(a, b, into: target) { $0 < $1 }
        case .lessOrEqual: condition(a, b, into: target) { $0 <= $1 }
        case .equal: condition(a, b, into: target) { $0 == $1 }
        case .notEqual: condition(a, b, into: target) { $0 != $1 }
        case .and:
            KernelLoops.map(file[a], file[b], into: &scratch, rows) { $0 & $1 }
            keep(target, 0, 1)
        case .or:
            KernelLoops.map(file[a], file[b], into: &scratch, rows) { $0 | $1 }
            keep(target, 0, 1)
        case .not:
            KernelLoops.map(file[a], into: &scratch, rows) { 1 &- $0 }
            keep(target, 0, 1)
        case .minimum:
            KernelLoops.map(file[a], file[b], into: &scratch, rows) { min($0, $1) }
            keep(target, min(low[a], low[b]), min(high[a], high[b]))
        case .maximum:
            KernelLoops.map(file[a], file[b], into: &scratch, rows) { max($0, $1) }
            keep(target, max(low[a], low[b]), max(high[a], high[b]))
        case .select:
            let c = slots[instruction.c]
            KernelLoops.map(file[a], file[b], file[c], into: &scratch, rows) { $0 != 0 ? $1 : $2 }
            keep(target, min(low[b], low[c]), max(high[b], high[c]))
        default:
            // Loads, look-ups, traps and quotients are told apart by run.
            break
        }
    }

    @inline(__always)
    private mutating func condition(_ a: Int, _ b: Int, into target: Int, _ holds: (Word, Word) -> Bool) {
        KernelLoops.map(file[a], file[b], into: &scratch, rows) { holds($0, $1) ? 1 : 0 }
        keep(target, 0, 1)
    }

    private mutating func sum(_ a: Int, _ b: Int, into target: Int) {
        let (least, first) = low[a].addingReportingOverflow(low[b])
        let (most, second) = high[a].addingReportingOverflow(high[b])
        guard !first, !second else {
            return checked(a, b, into: target) { $0.addingReportingOverflow($1) }
        }
        KernelLoops.map(file[a], file[b], into: &scratch, rows) { $0 &+ $1 }
        keep(target, least, most)
    }

    private mutating func difference(_ a: Int, _ b: Int, into target: Int) {
        let (least, first) = low[a].subtractingReportingOverflow(high[b])
        let (most, second) = high[a].subtractingReportingOverflow(low[b])
        guard !first, !second else {
            return checked(a, b, into: target) { $0.subtractingReportingOverflow($1) }
        }
        KernelLoops.map(file[a], file[b], into: &scratch, rows) { $0 &- $1 }
        keep(target, least, most)
    }

    private mutating func product(_ a: Int, _ b: Int, into target: Int) {
        guard let (least, most) = products(low[a], high[a], low[b], high[b]) else {
            return checked(a, b, into: target) { $0.multipliedReportingOverflow(by: $1) }
        }
        KernelLoops.map(file[a], file[b], into: &scratch, rows) { $0 &* $1 }
        keep(target, least, most)
    }

    private mutating func scale(_ a: Int, _ factor: Word, into target: Int) {
        guard let (least, most) = products(low[a], high[a], factor, factor) else {
            return checked(a, a, into: target) { value, _ in value.multipliedReportingOverflow(by: factor) }
        }
        KernelLoops.map(file[a], into: &scratch, rows) { $0 &* factor }
        keep(target, least, most)
    }

    /// The range of the products of two ranges; nil where one does not fit.
    func products(_ a: Word, _ b: Word, _ c: Word, _ d: Word) -> (Word, Word)? {
        let (first, one) = a.multipliedReportingOverflow(by: c)
        let (last, two) = b.multipliedReportingOverflow(by: d)
        if a >= 0 && c >= 0 { return one || two ? nil : (first, last) }
        let (second, three) = a.multipliedReportingOverflow(by: d)
        let (third, four) = b.multipliedReportingOverflow(by: c)
        guard !one, !two, !three, !four else { return nil }
        return (min(min(first, second), min(third, last)), max(max(first, second), max(third, last)))
    }

    private mutating func signed(_ operation: Instruction.Operation, _ a: Int, _ b: Int, into target: Int) {
        switch operation {
        case .magnitude where low[a] >= 0, .withSign where low[b] >= 0:
            KernelLoops.map(file[a], into: &scratch, rows) { $0 }
            keep(target, low[a], high[a])
        case .negate:
            checked(a, a, into: target) { value, _ in (0 as Word).subtractingReportingOverflow(value) }
        case .magnitude:
            checked(a, a, into: target) { value, _ in
                value < 0 ? (0 as Word).subtractingReportingOverflow(value) : (value, false)
            }
        default:
            checked(a, b, into: target) { value, sign in
                sign < 0 ? (0 as Word).subtractingReportingOverflow(value) : (value, false)
            }
        }
    }

    /// An operation that may fail in a row: the row is marked and has 0 from there on.
    @inline(__always)
    mutating func checked(
        _ a: Int, _ b: Int, into target: Int,
        _ operation: (Word, Word) -> (partialValue: Word, overflow: Bool)
    ) {
        for row in 0..<rows {
            let (value, overflow) = operation(file[a][row], file[b][row])
            scratch[row] = overflow ? 0 : value
            if overflow { mark(row) }
        }
        keep(target)
    }

    /// Looks for rows that a register's value rules out.
    mutating func trap(_ operation: Instruction.Operation, _ a: Int) {
        switch operation {
        case .trapUnlessPositive: if low[a] <= 0 { trap(a) { $0 <= 0 } }
        case .trapIfZero: if low[a] <= 0 && high[a] >= 0 { trap(a) { $0 == 0 } }
        case .trapIfNegative: if low[a] < 0 { trap(a) { $0 < 0 } }
        case .trapIfTrue: trap(a) { $0 != 0 }
        default:
            // A value that has been rounded, and so has a name, has to fit 64 bits.
            if Int64(exactly: low[a]) == nil || Int64(exactly: high[a]) == nil { trap(a) { Int64(exactly: $0) == nil } }
        }
    }

    private mutating func trap(_ a: Int, where condition: (Word) -> Bool) {
        for row in 0..<rows where condition(file[a][row]) { mark(row) }
    }
}
