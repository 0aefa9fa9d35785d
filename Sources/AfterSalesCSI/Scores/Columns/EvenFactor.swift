import AfterSalesCore

/// A factor all of whose questions count alike; see ``EvenFactors``.
struct EvenFactor {
    /// What one mark more is worth.
    let step: Int64
    /// What of the index's weight a question has.
    let share: Int64
    /// By how many questions are missing what the sum of marks is multiplied by.
    let multipliers: [Int64]
    /// How many of the kernel's units one of its value is.
    let unit: Int64
    /// What one of its value adds to the index, in the kernel's units.
    let weight: Int64
    /// The greatest value.
    let greatest: Int64

    /// - Parameter grain: How many units of the index are one of the kernel.
    /// - Returns: Nil for a factor that is none such.
    init?(_ factor: FactorCoefficients, _ slots: [QuestionSlot], grain: Int64) {
        let members = factor.questions.map { slots[$0] }
        guard let first = members.first, let step = first.values.dropFirst().first.map({ $0 - first.values[0] }),
            step > 0,
            members.allSatisfy({ Self.isEven($0, step) && $0.share == first.share }),
            members.reduce(0 as Int64, { $0 + ($1.values.last ?? 0) / step }) <= 255
        else { return nil }
        self.step = step
        share = first.share
        var byCount: [FactorCoefficients.Multiplier] = []
        for missing in members.indices {
            let ways = (1..<1 << members.count).filter { $0.nonzeroBitCount == members.count - missing }
            guard let one = factor.multipliers[ways[0]], ways.allSatisfy({ factor.multipliers[$0] == one }) else {
                return nil
            }
            byCount.append(one)
        }
        let unit = byCount.reduce(UInt128(0)) {
            Rational.greatestCommonDivisor($0, UInt128(($1.factor / grain * step).magnitude))
        }
        guard unit > 0 else { return nil }
        self.unit = Int64(unit)
        let multipliers = byCount.map { $0.factor / grain * step / Int64(unit) }
        self.multipliers = multipliers
        // The index is in proportion: what the factor weighs of it does not depend on its answers.
        let weight = byCount[0].index / grain * step / multipliers[0]
        self.weight = weight
        guard zip(byCount, multipliers).allSatisfy({ $0.index / grain * step == weight * $1 }) else { return nil }
        greatest =
            zip(multipliers, 0...).map { multiplier, missing in
                let marks = members.map { ($0.values.last ?? 0) / step }.sorted(by: >)
                return multiplier * marks.dropLast(missing).reduce(0, +)
            }.max() ?? 0
    }

    /// Whether each mark more is worth a step, and the marks, each as many steps as it is worth, are below the missing one.
    private static func isEven(_ slot: QuestionSlot, _ step: Int64) -> Bool {
        slot.values[0] % step == 0 && zip(slot.values.dropFirst(), slot.values).allSatisfy { $0 - $1 == step }
            && (slot.values.last ?? 0) / step < Int64(MarkLanes.missing)
    }
}
