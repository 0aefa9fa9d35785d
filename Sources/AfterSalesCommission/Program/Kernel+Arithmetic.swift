import AfterSalesCore

/// Instructions that compute from registers.
extension Kernel {
    static func compute(
        _ instruction: Instruction, into target: Int, _ rule: RoundingRule, _ rows: Int,
        _ values: inout MutableSpan<Word>, _ traps: inout MutableSpan<Bool>
    ) {
        let a = instruction.a * rows
        let b = instruction.b * rows
        let factor = Word(truncatingIfNeeded: instruction.immediate)
        switch instruction.operation {
        case .constant:
            for row in 0..<rows { values[target &+ row] = factor }
        case .add:
            checked(a, b, into: target, rows, &values, &traps) { $0.addingReportingOverflow($1) }
        case .subtract:
            checked(a, b, into: target, rows, &values, &traps) { $0.subtractingReportingOverflow($1) }
        case .multiply:
            checked(a, b, into: target, rows, &values, &traps) { $0.multipliedReportingOverflow(by: $1) }
        case .scale:
            checked(a, a, into: target, rows, &values, &traps) { value, _ in
                value.multipliedReportingOverflow(by: factor)
            }
        case .negate:
            checked(a, a, into: target, rows, &values, &traps) { value, _ in
                (0 as Word).subtractingReportingOverflow(value)
            }
        case .magnitude:
            checked(a, a, into: target, rows, &values, &traps) { value, _ in
                value < 0 ? (0 as Word).subtractingReportingOverflow(value) : (value, false)
            }
        case .withSign:
            checked(a, b, into: target, rows, &values, &traps) { value, sign in
                sign < 0 ? (0 as Word).subtractingReportingOverflow(value) : (value, false)
            }
        case .roundedQuotient:
            roundedQuotient(a, by: factor, into: target, rule, rows, &values)
            if Word.bitWidth > Int64.bitWidth { trap(target, rows, values, &traps, where: isWide) }
        case .roundedDivision:
            checked(a, b, into: target, rows, &values, &traps) { value, divisor in
                let (scaled, overflow) = value.multipliedReportingOverflow(by: factor)
                guard divisor > 0, !overflow else { return (0, true) }
                let quotient = rule.quotient(scaled, by: divisor)
                return (quotient, isWide(quotient))
            }
        case .less: plain(a, b, into: target, rows, &values) { $0 < $1 ? 1 : 0 }
        case .lessOrEqual: plain(a, b, into: target, rows, &values) { $0 <= $1 ? 1 : 0 }
        case .equal: plain(a, b, into: target, rows, &values) { $0 == $1 ? 1 : 0 }
        case .notEqual: plain(a, b, into: target, rows, &values) { $0 != $1 ? 1 : 0 }
        case .and: plain(a, b, into: target, rows, &values) { $0 & $1 }
        case .or: plain(a, b, into: target, rows, &values) { $0 | $1 }
        case .not: plain(a, a, into: target, rows, &values) { value, _ in 1 - value }
        case .minimum: plain(a, b, into: target, rows, &values) { min($0, $1) }
        case .maximum: plain(a, b, into: target, rows, &values) { max($0, $1) }
        case .select:
            let c = instruction.c * rows
            for row in 0..<rows {
                values[target &+ row] = values[a &+ row] != 0 ? values[b &+ row] : values[c &+ row]
            }
        case .trapUnlessPositive: trap(a, rows, values, &traps) { $0 <= 0 }
        case .trapIfZero: trap(a, rows, values, &traps) { $0 == 0 }
        case .trapIfNegative: trap(a, rows, values, &traps) { $0 < 0 }
        case .trapIfWide:
            if Word.bitWidth > Int64.bitWidth { trap(a, rows, values, &traps, where: isWide) }
        case .trapIfTrue: trap(a, rows, values, &traps) { $0 != 0 }
        case .loadOwn, .loadOwnOrZero, .loadTeam, .loadTeamOrZero, .loadDealer, .loadDealerOrZero, .input,
            .trapWithoutTeam, .step, .graduated:
            // Done by load and lookUp.
            break
        }
    }

    /// Whether a value that has been rounded, and so has a name, is larger than a named value can be.
    @inline(__always)
    private static func isWide(_ value: Word) -> Bool {
        Word.bitWidth > Int64.bitWidth && Int64(exactly: value) == nil
    }

    @inline(__always)
    private static func checked(
        _ a: Int, _ b: Int, into target: Int, _ rows: Int, _ values: inout MutableSpan<Word>,
        _ traps: inout MutableSpan<Bool>, _ operation: (Word, Word) -> (partialValue: Word, overflow: Bool)
    ) {
        for row in 0..<rows {
            let (value, overflow) = operation(values[a &+ row], values[b &+ row])
            values[target &+ row] = value
            if overflow { traps[row] = true }
        }
    }

    @inline(__always)
    private static func plain(
        _ a: Int, _ b: Int, into target: Int, _ rows: Int, _ values: inout MutableSpan<Word>,
        _ operation: (Word, Word) -> Word
    ) {
        for row in 0..<rows { values[target &+ row] = operation(values[a &+ row], values[b &+ row]) }
    }

    @inline(__always)
    private static func trap(
        _ a: Int, _ rows: Int, _ values: borrowing MutableSpan<Word>, _ traps: inout MutableSpan<Bool>,
        where condition: (Word) -> Bool
    ) {
        for row in 0..<rows where condition(values[a &+ row]) { traps[row] = true }
    }

    private static func roundedQuotient(
        _ a: Int, by divisor: Word, into target: Int, _ rule: RoundingRule, _ rows: Int,
        _ values: inout MutableSpan<Word>
    ) {
        // The powers that plans meet most are spelt out, so that the division becomes a multiplication.
        switch divisor {
        case 100: plain(a, a, into: target, rows, &values) { value, _ in rule.quotient(value, by: 100) }
        case 10_000: plain(a, a, into: target, rows, &values) { value, _ in rule.quotient(value, by: 10_000) }
        default: plain(a, a, into: target, rows, &values) { value, _ in rule.quotient(value, by: divisor) }
        }
    }
}
