public import AfterSalesCore

/// Figures of technicians, put together by a grouping: for every subject, month and skill hours sold and labour sales.
public struct TechnicianFigures: Sendable {
    /// What the numbers stand for.
    public let space: FigureSpace
    /// Whose figures they are.
    public let subjects: [RollUpSubject]
    /// Month after month, in a month subject after subject, skill after skill.
    let sums: [SIMD2<Int64>]

    private func index(_ subject: Int, _ month: Int, _ skill: Int) -> Int {
        precondition(
            subjects.indices.contains(subject) && space.months.indices.contains(month)
                && space.skills.indices.contains(skill), "no such figures")
        return (month * subjects.count + subject) * space.skills.count + skill
    }

    /// Hours sold in a subject's month, in hundredths.
    public func hours(_ subject: Int, month: Int, skill: Int) -> Int64 { sums[index(subject, month, skill)].x }

    /// Labour sales in a subject's month, in minor units, also of labour without hours.
    public func labour(_ subject: Int, month: Int, skill: Int) -> Int64 { sums[index(subject, month, skill)].y }

    /// Everything of a subject's month by name, to be made KPIs of. How much of the labour was sold without hours is told by
    /// payer, in the figures of advisors, and not by skill: a rate by skill is too high by it.
    public func sums(_ subject: Int, month: Int) throws(ArithmeticError) -> FigureSums {
        var sums = FigureSums(in: space.currency)
        for (number, skill) in space.skills.enumerated() {
            try sums.add(hours(subject, month: month, skill: number), to: .hoursOf(skill))
            try sums.add(labour(subject, month: month, skill: number), to: .labourOf(skill))
        }
        return sums
    }
}
