import AfterSalesCore

/// A share, and that of the others to which it is compared.
struct SharePair {
    /// How many of the group.
    var part = 0
    /// How many the group has.
    var whole = 0
    /// How many of the others.
    var otherPart = 0
    /// How many the others are.
    var otherWhole = 0

    /// How likely the group has so many by chance alone, if it is as the others are (Fisher's exact test, one-sided).
    var chance: TailChance {
        ExactTail.hypergeometric(
            atLeast: part, drawn: whole, marked: part + otherPart, of: whole + otherWhole)
    }

    /// Whether the group's share is above that of the others by at least a margin.
    func isAbove(by margin: Rate) -> Bool {
        guard whole > 0, otherWhole > 0,
            let share = try? Rational(Int128(part), over: Int128(whole)),
            let other = try? Rational(Int128(otherPart), over: Int128(otherWhole)),
            let above = try? share - other
        else { return false }
        return above >= margin.rational
    }

    /// The figures, for a finding.
    var inputs: [Finding.Input] {
        [
            .init("part", String(part)), .init("whole", String(whole)), .init("otherPart", String(otherPart)),
            .init("otherWhole", String(otherWhole)), .init("chance", chance.description),
        ]
    }
}
