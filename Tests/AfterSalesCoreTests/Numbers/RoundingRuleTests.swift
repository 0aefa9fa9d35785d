import AfterSalesCore
import Testing

@Suite struct RoundingRuleTests {
    @Test(arguments: [
        // dividend, divisor, half away from zero, half even, down
        (0, 7, 0, 0, 0), (1, 2, 1, 0, 0), (-1, 2, -1, 0, 0), (1, -2, -1, 0, 0), (-1, -2, 1, 0, 0),
        (3, 2, 2, 2, 1), (-3, 2, -2, -2, -1), (5, 2, 3, 2, 2), (-5, 2, -3, -2, -2), (5, -2, -3, -2, -2),
        (7, 2, 4, 4, 3), (-7, -2, 4, 4, 3), (9, 10, 1, 1, 0), (-9, 10, -1, -1, 0), (4, 10, 0, 0, 0),
        (5, 10, 1, 0, 0), (15, 10, 2, 2, 1), (25, 10, 3, 2, 2), (-25, 10, -3, -2, -2), (6, 3, 2, 2, 2),
        (10, 3, 3, 3, 3), (11, 3, 4, 4, 3), (-11, 3, -4, -4, -3), (1, 3, 0, 0, 0), (2, 3, 1, 1, 0),
    ])
    func roundsAsItsName(dividend: Int, divisor: Int, away: Int, even: Int, down: Int) {
        #expect(RoundingRule.halfAwayFromZero.quotient(dividend, by: divisor) == away)
        #expect(RoundingRule.halfEven.quotient(dividend, by: divisor) == even)
        #expect(RoundingRule.down.quotient(dividend, by: divisor) == down)
    }

    @Test(arguments: RoundingRule.allCases)
    func everySmallQuotient(rule: RoundingRule) {
        for dividend in -60...60 {
            for divisor in -13...13 where divisor != 0 {
                let result = rule.quotient(dividend, by: divisor)
                guard Self.isRounded(result, dividend, divisor, rule) else {
                    Issue.record("\(dividend) / \(divisor) by \(rule) became \(result)")
                    return
                }
            }
        }
    }

    @Test(arguments: RoundingRule.allCases, 0..<4 as Range<UInt64>)
    func randomQuotientsOf64Bits(rule: RoundingRule, seed: UInt64) {
        checkRandom(Int64.self, rule, seed)
    }

    @Test(arguments: RoundingRule.allCases, 0..<4 as Range<UInt64>)
    func randomQuotientsOf128Bits(rule: RoundingRule, seed: UInt64) {
        checkRandom(Int128.self, rule, seed)
    }

    @Test(arguments: RoundingRule.allCases)
    func extremes(rule: RoundingRule) {
        #expect(rule.quotient(Int64.min, by: 1) == .min)
        #expect(rule.quotient(Int64.max, by: -1) == -Int64.max)
        #expect(rule.quotient(Int64.min, by: .min) == 1)
        #expect(rule.quotient(Int128.min, by: .min) == 1)
        #expect(rule.quotient(Int128.min, by: 1) == .min)
        #expect(rule.quotient(Int64.max, by: .min) == (rule == .down ? 0 : -1))
        #expect(rule.quotient(Int64.min, by: .max) == -1)
        // Exactly half of the smallest number there is.
        let half: Int64 = rule == .halfAwayFromZero ? -1 : 0
        #expect(rule.quotient(Int64.max / 2 + 1, by: .min) == half)
        #expect(rule.quotient(Int64.max / 2, by: .min) == 0)
    }

    @Test func isItsNameInJSON() throws {
        #expect(RoundingRule.allCases.map(\.rawValue) == ["halfAwayFromZero", "halfEven", "down"])
        for rule in RoundingRule.allCases {
            #expect(try CodingText.decode(CodingText.encode(rule)) == rule)
        }
        #expect(throws: DecodingError.self) { try CodingText.decode(RoundingRule.self, #""up""#) }
    }

    private func checkRandom<Integer>(_ type: Integer.Type, _ rule: RoundingRule, _ seed: UInt64)
    where Integer: FixedWidthInteger & SignedInteger {
        var random = SeededGenerator(seed)
        for _ in 0..<400 {
            var dividend = random.integer(type)
            let divisor = random.integer(type)
            if random.once(in: 3) { dividend = divisor / 2 &* (random.integer(type) % 9 | 1) }
            guard divisor != 0, !(dividend == .min && divisor == -1) else { continue }
            let result = rule.quotient(dividend, by: divisor)
            guard Self.isRounded(result, dividend, divisor, rule) else {
                Issue.record("\(dividend) / \(divisor) by \(rule) became \(result)")
                return
            }
        }
    }

    /// What rounding means, without dividing: how far `result · divisor` may be from the dividend.
    static func isRounded<Integer: FixedWidthInteger & SignedInteger>(
        _ result: Integer, _ dividend: Integer, _ divisor: Integer, _ rule: RoundingRule
    ) -> Bool {
        isRounded(WideInteger(result), WideInteger(dividend), WideInteger(divisor), rule)
    }

    static func isRounded(
        _ result: WideInteger, _ dividend: WideInteger, _ divisor: WideInteger, _ rule: RoundingRule
    ) -> Bool {
        let back = result * divisor
        let missing = (dividend - back).magnitude
        let overshoots = dividend.magnitude < back.magnitude
        let twice = missing + missing
        switch rule {
        case .down: return !overshoots && missing < divisor.magnitude && back.magnitude + missing == dividend.magnitude
        case .halfAwayFromZero: return twice < divisor.magnitude || twice == divisor.magnitude && overshoots
        case .halfEven: return twice < divisor.magnitude || twice == divisor.magnitude && !result.isOdd
        }
    }
}
