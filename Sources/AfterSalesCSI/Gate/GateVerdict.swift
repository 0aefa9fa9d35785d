public import AfterSalesCore

/// Whether a score reaches a requirement, as far as its sample can tell, and why (满意度达标判定).
public struct GateVerdict: Hashable, Sendable {
    /// What it is judged by.
    public enum Basis: Hashable, Sendable {
        /// The interval in which the score lies.
        case interval(ConfidenceInterval)
        /// Too few responses for any score (样本不足): how many there are, and how many it takes.
        case insufficientSample(have: Int64, need: Int64)
    }

    /// Met, missed, or not to be told.
    public let outcome: GateOutcome
    /// What is required at least, in the score's points.
    public let requirement: Points
    /// What it is judged by.
    public let basis: Basis

    /// The verdict of an interval. One whose bounds are crossed tells nothing.
    /// - Parameters:
    ///   - interval: The interval.
    ///   - requirement: What is required at least, in the interval's points.
    public init(_ interval: ConfidenceInterval, atLeast requirement: Points) {
        outcome =
            GateOutcome(lower: interval.lower, upper: interval.upper, atLeast: requirement) ?? .inconclusive
        self.requirement = requirement
        basis = .interval(interval)
    }

    /// The verdict where there are too few responses: it cannot be told.
    /// - Parameters:
    ///   - have: How many responses there are.
    ///   - need: How many it takes.
    ///   - requirement: What is required at least.
    public init(have: Int64, need: Int64, atLeast requirement: Points) {
        outcome = .inconclusive
        self.requirement = requirement
        basis = .insufficientSample(have: have, need: need)
    }

    /// The verdict with its reason: `cannot be told: 820.00 lies between 805.10 and 831.20`.
    public var text: LocalizedText {
        let (word, required) = (outcome.text, requirement.description)
        switch (basis, outcome) {
        case (.insufficientSample(let have, let need), _):
            return LocalizedText(
                "\(word.english): \(have) responses, \(need) are needed",
                "\(word.simplifiedChinese)：有效答卷 \(have) 份，至少需要 \(need) 份")
        case (.interval(let interval), .met):
            return LocalizedText(
                "\(word.english): lower bound \(interval.lower) >= requirement \(required) at \(interval.level)",
                "\(word.simplifiedChinese)：下限 \(interval.lower) ≥ 要求 \(required)（置信水平 \(interval.level)）")
        case (.interval(let interval), .missed):
            return LocalizedText(
                "\(word.english): upper bound \(interval.upper) < requirement \(required) at \(interval.level)",
                "\(word.simplifiedChinese)：上限 \(interval.upper) < 要求 \(required)（置信水平 \(interval.level)）")
        case (.interval(let interval), .inconclusive) where interval.lower > interval.upper:
            return LocalizedText(
                "\(word.english): lower bound \(interval.lower) above upper bound \(interval.upper), requirement \(required), at \(interval.level)",
                "\(word.simplifiedChinese)：下限 \(interval.lower) 高于上限 \(interval.upper)，要求 \(required)（置信水平 \(interval.level)）"
            )
        case (.interval(let interval), .inconclusive):
            return LocalizedText(
                "\(word.english): lower bound \(interval.lower) < requirement \(required) <= upper bound \(interval.upper) at \(interval.level)",
                "\(word.simplifiedChinese)：下限 \(interval.lower) < 要求 \(required) ≤ 上限 \(interval.upper)（置信水平 \(interval.level)）"
            )
        }
    }
}

extension ConfidenceInterval {
    /// Whether the figure reaches a requirement, as far as the interval can tell.
    /// - Parameter requirement: What is required at least, in the figure's points.
    public func verdict(atLeast requirement: Points) -> GateVerdict { GateVerdict(self, atLeast: requirement) }
}
