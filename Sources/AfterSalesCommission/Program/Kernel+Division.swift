import AfterSalesCore

/// Divisions that round by the plan's rule.
extension Kernel {
    /// `a` divided by an immediate number.
    mutating func quotient(
        _ a: Int, by divisor: Int64, _ reciprocal: Reciprocal?, _ rule: RoundingRule, into target: Int
    ) {
        let factor = Word(truncatingIfNeeded: divisor)
        let least = rule.quotient(low[a], by: factor)
        let most = rule.quotient(high[a], by: factor)
        guard let reciprocal, rule != .halfEven, Self.isQuick(low[a], high[a], reciprocal) else {
            return checked(a, a, into: target) { value, _ in
                let quotient = rule.quotient(value, by: factor)
                return (quotient, Int64(exactly: quotient) == nil)
            }
        }
        let half = rule == .down ? 0 : reciprocal.half
        if low[a] >= 0 {
            KernelLoops.map(file[a], into: &scratch, rows) {
                Word(truncatingIfNeeded: reciprocal.quotient(UInt64(truncatingIfNeeded: $0) &+ half))
            }
        } else {
            KernelLoops.map(file[a], into: &scratch, rows) { Self.signed($0, reciprocal, half) }
        }
        keep(target, least, most)
    }

    /// `a` times an immediate number, divided by another.
    mutating func scaledQuotient(
        _ a: Int, _ instruction: Instruction, _ reciprocal: Reciprocal?, _ rule: RoundingRule, into target: Int
    ) {
        let factor = Word(truncatingIfNeeded: instruction.immediate)
        let divisor = Word(truncatingIfNeeded: instruction.c)
        guard let reciprocal, rule != .halfEven, let (least, most) = products(low[a], high[a], factor, factor),
            Self.isQuick(least, most, reciprocal)
        else {
            return checked(a, a, into: target) { value, _ in
                let (product, overflow) = value.multipliedReportingOverflow(by: factor)
                let quotient = rule.quotient(overflow ? 0 : product, by: divisor)
                return (quotient, overflow || Int64(exactly: quotient) == nil)
            }
        }
        let half = rule == .down ? 0 : reciprocal.half
        if least >= 0 {
            KernelLoops.map(file[a], into: &scratch, rows) {
                Word(truncatingIfNeeded: reciprocal.quotient(UInt64(truncatingIfNeeded: $0 &* factor) &+ half))
            }
        } else {
            KernelLoops.map(file[a], into: &scratch, rows) {
                Self.signed($0 &* factor, reciprocal, half)
            }
        }
        keep(target, rule.quotient(least, by: divisor), rule.quotient(most, by: divisor))
    }

    /// `a` times `b` times an immediate number, divided by another.
    mutating func productQuotient(
        _ a: Int, _ b: Int, _ instruction: Instruction, _ reciprocal: Reciprocal?, _ rule: RoundingRule,
        into target: Int
    ) {
        let factor = Word(truncatingIfNeeded: instruction.immediate)
        let divisor = Word(truncatingIfNeeded: instruction.c)
        guard let reciprocal, rule != .halfEven, let (first, last) = products(low[a], high[a], low[b], high[b]),
            let (least, most) = products(first, last, factor, factor), Self.isQuick(least, most, reciprocal)
        else {
            return checked(a, b, into: target) { left, right in
                let (product, first) = left.multipliedReportingOverflow(by: right)
                let (scaled, second) = product.multipliedReportingOverflow(by: factor)
                let quotient = rule.quotient(first || second ? 0 : scaled, by: divisor)
                return (quotient, first || second || Int64(exactly: quotient) == nil)
            }
        }
        let half = rule == .down ? 0 : reciprocal.half
        if least >= 0 {
            KernelLoops.map(file[a], file[b], into: &scratch, rows) {
                Word(truncatingIfNeeded: reciprocal.quotient(UInt64(truncatingIfNeeded: $0 &* $1 &* factor) &+ half))
            }
        } else {
            KernelLoops.map(file[a], file[b], into: &scratch, rows) {
                Self.signed($0 &* $1 &* factor, reciprocal, half)
            }
        }
        keep(target, rule.quotient(least, by: divisor), rule.quotient(most, by: divisor))
    }

    /// Whether all of a range can be divided by multiplication.
    private static func isQuick(_ least: Word, _ most: Word, _ reciprocal: Reciprocal) -> Bool {
        guard let least = Int64(exactly: least), let most = Int64(exactly: most) else { return false }
        let limit = Int64.max - Int64(reciprocal.half)
        return most <= limit && least >= -limit
    }

    /// Rounding is the same on both sides of zero.
    @inline(__always)
    private static func signed(_ value: Word, _ reciprocal: Reciprocal, _ half: UInt64) -> Word {
        let quotient = reciprocal.quotient(UInt64(truncatingIfNeeded: value.magnitude) &+ half)
        let result = Word(truncatingIfNeeded: quotient)
        return value < 0 ? 0 &- result : result
    }

    /// `a` times an immediate number, divided by `b`, which is above zero.
    mutating func division(_ a: Int, _ factor: Word, _ b: Int, _ rule: RoundingRule, into target: Int) {
        guard rule != .halfEven, low[b] > 0, low[a] >= 0, factor > 0, let reach = Int64(exactly: high[b]),
            let most = products(low[a], high[a], factor, factor)?.1, let most = Int64(exactly: most),
            !most.addingReportingOverflow(reach).overflow
        else {
            return checked(a, b, into: target) { value, divisor in
                let (scaled, overflow) = value.multipliedReportingOverflow(by: factor)
                guard divisor > 0, !overflow else { return (0, true) }
                let quotient = rule.quotient(scaled, by: divisor)
                return (quotient, Int64(exactly: quotient) == nil)
            }
        }
        let scale = UInt64(truncatingIfNeeded: factor)
        let roundsUp = rule != .down
        KernelLoops.map(file[a], file[b], into: &scratch, rows) { value, divisor in
            let divisor = UInt64(truncatingIfNeeded: divisor)
            let half = roundsUp ? divisor &>> 1 : 0
            return Word(truncatingIfNeeded: (UInt64(truncatingIfNeeded: value) &* scale &+ half) / divisor)
        }
        keep(target, 0, rule.quotient(high[a] &* factor, by: low[b]))
    }
}
