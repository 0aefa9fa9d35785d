public import AfterSalesCore

/// What is missing beneath a figure, so that it is not whole (指标缺口). Where its sum is not zero, a warning says so.
public struct KPIGap: Hashable, Sendable {
    /// The warning's code.
    public let code: Finding.Code
    /// What was sold without what is missing. Money.
    public let sum: MeasureSum
    /// What it is and what it does to the figure while the sum is above zero; below zero, credits, it does the opposite.
    public let effect: LocalizedText
    /// What it does while the sum is below zero.
    public let oppositeEffect: LocalizedText

    /// A gap.
    /// - Parameters:
    ///   - code: The warning's code.
    ///   - sum: What was sold without what is missing.
    ///   - effect: What it does to the figure while the sum is above zero.
    ///   - oppositeEffect: What it does while the sum is below zero.
    public init(_ code: Finding.Code, _ sum: MeasureSum, effect: LocalizedText, oppositeEffect: LocalizedText) {
        self.code = code
        self.sum = sum
        self.effect = effect
        self.oppositeEffect = oppositeEffect
    }

    /// Sales whose cost nobody knows, of a line kind or of all.
    /// - Parameter kind: The line kind; nil for all.
    public static func salesWithoutCost(_ kind: LineKind? = nil) -> KPIGap {
        KPIGap(
            .salesWithoutCost, .init(.salesWithoutCost(kind)),
            effect: LocalizedText("the cost of some sales is not known: gross profit is overstated", "部分产值无成本：毛利偏高"),
            oppositeEffect: LocalizedText(
                "the cost of some credits is not known: gross profit is understated", "部分红冲无成本：毛利偏低"))
    }

    /// Labour sold without hours, of a payer or of all.
    /// - Parameter payType: The payer; nil for all.
    public static func labourWithoutHours(_ payType: PayType? = nil) -> KPIGap {
        labourWithoutHours(.init(.labourWithoutHours(payType)))
    }

    /// Labour of a skill sold without hours, where that is known: records of orders keep it, roll-ups do not tell.
    /// - Parameter skill: The skill.
    public static func labourWithoutHours(of skill: Skill) -> KPIGap {
        labourWithoutHours(.init(.labourWithoutHours(skill)))
    }

    private static func labourWithoutHours(_ sum: MeasureSum) -> KPIGap {
        KPIGap(
            .labourWithoutHours, sum,
            effect: LocalizedText("some labour was sold without hours: the rate is overstated", "部分工时产值无工时：工时单价偏高"),
            oppositeEffect: LocalizedText(
                "some labour was credited without hours: the rate is understated", "部分红冲无工时：工时单价偏低"))
    }
}
