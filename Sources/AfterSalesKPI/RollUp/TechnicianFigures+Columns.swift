/// Figures of all subjects and months at once: month after month, in a month subject after subject.
extension TechnicianFigures {
    /// Hours sold of a skill, in hundredths.
    public func hours(skill: Int) -> [Int64] { column(skill) { $0.x } }

    /// Labour sales of a skill, in minor units.
    public func labour(skill: Int) -> [Int64] { column(skill) { $0.y } }

    private func column(_ skill: Int, _ value: (SIMD2<Int64>) -> Int64) -> [Int64] {
        precondition(space.skills.indices.contains(skill), "no such skill")
        return stride(from: skill, to: sums.count, by: space.skills.count).map { value(sums[$0]) }
    }
}
