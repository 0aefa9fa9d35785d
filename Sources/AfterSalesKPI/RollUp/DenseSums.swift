/// Sums in rows of `width` words, a power of two, so that a word's index needs no check; months are made when they are
/// first met.
struct DenseSums<let width: Int>: Sendable {
    /// Where a month's rows begin; all zero for one that has none yet.
    struct Base: BitwiseCopyable {
        /// Of the advisors' rows that are kept.
        var row: UInt32 = 0
        /// Of the technicians' that are kept.
        var bench: UInt32 = 0
        /// Of the rows as marks name them.
        var mark: UInt32 = 0
    }

    let space: SpaceContent
    private(set) var bound: UInt64 = 0
    private(set) var gaps: [LineGap: Int64] = [:]
    /// By day.
    var bases: [Base]
    /// By month.
    private var monthBases: [Base]
    /// Row 0 is nobody's, so that 0 can mean none.
    var rows: [InlineArray<width, Int64>]
    /// Hours and labour sales by technician and skill; the first is nobody's.
    var benches: [SIMD2<Int64>]

    init(_ space: SpaceContent) {
        self.space = space
        bases = Array(repeating: Base(), count: FigureSpace.Limit.days)
        monthBases = Array(repeating: Base(), count: space.months.count)
        rows = [InlineArray(repeating: 0)]
        benches = [.zero]
        rows.reserveCapacity(space.months.count * space.advisors.count + 1)
        benches.reserveCapacity(space.months.count * benchCount + 1)
    }

    private var benchCount: Int { space.technicians.count * space.skills.count }

    /// Makes the rows of a day's month.
    mutating func touch(day: Int) { touch(month: Int(space.monthOfDay[day])) }

    mutating func touch(month: Int) {
        guard monthBases[month].row == 0 else { return }
        let base = Base(
            row: UInt32(truncatingIfNeeded: rows.count), bench: UInt32(truncatingIfNeeded: benches.count),
            mark: UInt32(truncatingIfNeeded: month * space.advisors.count + 1))
        monthBases[month] = base
        for day in space.monthOfDay.indices where Int(space.monthOfDay[day]) == month { bases[day] = base }
        rows.append(contentsOf: repeatElement(InlineArray(repeating: 0), count: space.advisors.count))
        benches.append(contentsOf: repeatElement(.zero, count: benchCount))
    }

    /// Notes that so many lines have been added whose amounts and costs are no larger than that.
    mutating func raiseBound(_ count: Int, largest: UInt64) {
        let (sum, overflow) = largest.multipliedReportingOverflow(by: UInt64(count) * 2)
        let (total, second) = bound.addingReportingOverflow(sum)
        bound = overflow || second ? .max : total
    }

    /// Notes what a line does not say.
    mutating func addGaps(_ line: PackedLine) {
        let row = bases[line.day].mark + UInt32(truncatingIfNeeded: line.advisor)
        func note(_ word: Int, _ gaps: inout [LineGap: Int64]) {
            let gap = LineGap(row: row, word: UInt32(truncatingIfNeeded: word))
            let sum = gaps[gap, default: 0] &+ line.amount
            gaps[gap] = sum == 0 ? nil : sum
        }
        if line.has(PackedLine.withoutCost) { note(space.words.costWord(line), &gaps) }
        if line.has(PackedLine.withoutHours) { note(space.words.hoursWord(line), &gaps) }
    }

    /// Where an advisor's month is, which has its rows.
    func row(_ month: Int, _ advisor: Int) -> Int { Int(monthBases[month].row) + advisor }

    /// Where a technician's month and skill are, which have their rows.
    func bench(_ month: Int, _ technician: Int, _ skill: Int) -> Int {
        Int(monthBases[month].bench) + technician * space.skills.count + skill
    }

    mutating func setGap(_ month: Int, _ advisor: Int, word: Int, _ units: Int64) {
        let row = UInt32(truncatingIfNeeded: month * space.advisors.count + advisor + 1)
        gaps[LineGap(row: row, word: UInt32(truncatingIfNeeded: word))] = units
    }

    mutating func setBound(_ bound: UInt64) { self.bound = bound }

    mutating func merge(_ other: Self) {
        let (sum, overflow) = bound.addingReportingOverflow(other.bound)
        bound = overflow ? .max : sum
        for (gap, units) in other.gaps { gaps[gap, default: 0] &+= units }
        for month in monthBases.indices where other.monthBases[month].row != 0 {
            touch(month: month)
            let (to, from) = (monthBases[month], other.monthBases[month])
            for advisor in 0..<space.advisors.count {
                for word in 0..<width {
                    rows[Int(to.row) + advisor][word] &+= other.rows[Int(from.row) + advisor][word]
                }
            }
            for bench in 0..<benchCount { benches[Int(to.bench) + bench] &+= other.benches[Int(from.bench) + bench] }
        }
    }

    func advisorSums(_ groups: RollUpGroups) -> [Int64] {
        let words = space.words.count
        var sums = [Int64](repeating: 0, count: space.months.count * groups.subjects.count * words)
        for month in monthBases.indices where monthBases[month].row != 0 {
            for advisor in groups.groupOf.indices {
                let start = (month * groups.subjects.count + groups.groupOf[advisor]) * words
                let row = rows[Int(monthBases[month].row) + advisor]
                for word in 0..<words { sums[start + word] &+= row[word] }
            }
        }
        return sums
    }

    func technicianSums(_ groups: RollUpGroups) -> [SIMD2<Int64>] {
        let skills = space.skills.count
        var sums = [SIMD2<Int64>](repeating: .zero, count: space.months.count * groups.subjects.count * skills)
        for month in monthBases.indices where monthBases[month].row != 0 {
            for technician in groups.groupOf.indices {
                let to = (month * groups.subjects.count + groups.groupOf[technician]) * skills
                let from = Int(monthBases[month].bench) + technician * skills
                for skill in 0..<skills { sums[to + skill] &+= benches[from + skill] }
            }
        }
        return sums
    }
}
