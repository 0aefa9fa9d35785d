import AfterSalesCSI
import AfterSalesCore
import Testing

/// What an interval and what too small a sample say of a requirement.
@Suite struct GateVerdictTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let lower: String
        let upper: String
        let requirement: String
        let outcome: GateOutcome
        var testDescription: String { "[\(lower), \(upper)] of \(requirement): \(outcome)" }

        init(_ lower: String, _ upper: String, _ requirement: String, _ outcome: GateOutcome) {
            self.lower = lower
            self.upper = upper
            self.requirement = requirement
            self.outcome = outcome
        }
    }

    static let cases = [
        Case("831.20", "893.05", "820.00", .met), Case("831.20", "893.05", "831.20", .met),
        Case("831.20", "893.05", "831.21", .inconclusive), Case("831.20", "893.05", "860.00", .inconclusive),
        Case("831.20", "893.05", "893.05", .inconclusive), Case("831.20", "893.05", "893.06", .missed),
        Case("831.20", "893.05", "1000.00", .missed), Case("800.00", "800.00", "800.00", .met),
        Case("800.00", "800.00", "800.01", .missed), Case("0", "1000", "0", .met),
        Case("0", "1000", "1000", .inconclusive),
        Case("-12.50", "-3.00", "-3.00", .inconclusive), Case("-12.50", "-3.00", "-2.99", .missed),
        Case("-12.50", "-3.00", "-12.50", .met),
        // No interval says nothing, whatever is required.
        Case("900.00", "800.00", "700.00", .inconclusive), Case("900.00", "800.00", "1000.00", .inconclusive),
    ]

    @Test(arguments: cases)
    func `an interval`(_ example: Case) throws {
        let interval = ConfidenceInterval(
            lower: try Points(example.lower), upper: try Points(example.upper), level: .ninetyFive, method: .studentT)
        let verdict = interval.verdict(atLeast: try Points(example.requirement))
        #expect(verdict.outcome == example.outcome)
        #expect(verdict.basis == .interval(interval))
        let (english, chinese) = (verdict.text.english, verdict.text.simplifiedChinese)
        #expect(
            english.hasPrefix(example.outcome.text.english) && chinese.hasPrefix(example.outcome.text.simplifiedChinese)
        )
        for text in [english, chinese] {
            #expect(text.contains(verdict.requirement.description) && text.contains("95%"))
        }
    }

    @Test func `too few responses`() throws {
        let verdict = GateVerdict(have: 4, need: 10, atLeast: try Points("820"))
        #expect(verdict.outcome == .inconclusive && verdict.basis == .insufficientSample(have: 4, need: 10))
        #expect(
            verdict.text
                == LocalizedText(
                    "cannot be told: 4 responses, 10 are needed", "无法判定：有效答卷 4 份，至少需要 10 份"))
    }
}
