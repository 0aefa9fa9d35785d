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

    /// Rows of some months.
    struct Block: Sendable {
        /// Row 0 is nobody's, so that 0 can mean none.
        var rows: [InlineArray<width, Int64>] = [InlineArray(repeating: 0)]
        /// Hours and labour sales by technician and skill; the first is nobody's.
        var benches: [SIMD2<Int64>] = [.zero]
    }

    /// Where a month is.
    struct Home: BitwiseCopyable {
        /// The block: 0 for its own, then those taken over from other parts; −1 for none.
        var block = -1
        var row = 0
        var bench = 0
    }

    let space: SpaceContent
    private(set) var gaps: [LineGap: Int64] = [:]
    /// By day, where lines are added.
    var bases: [Base]
    var homes: [Home]
    var own = Block()
    /// Means nothing: keeps what is read only to be near from not being read at all.
    var fetched: Int64 = 0
    /// Of other parts, as they are: whole months need no adding up.
    var adopted: [Block] = []

    init(_ space: SpaceContent) {
        self.space = space
        bases = Array(repeating: Base(), count: FigureSpace.Limit.days)
        homes = Array(repeating: Home(), count: space.months.count)
    }

    private var benchCount: Int { space.technicians.count * space.skills.count }

    /// Makes the rows of a day's month.
    mutating func touch(day: Int) { touch(month: Int(space.monthOfDay[day])) }

    /// Makes the rows of a month, here; those taken over are copied.
    mutating func touch(month: Int) {
        let old = homes[month]
        guard old.block != 0 else { return }
        homes[month] = Home(block: 0, row: own.rows.count, bench: own.benches.count)
        if old.block > 0 {
            let block = adopted[old.block - 1]
            own.rows.append(contentsOf: block.rows[old.row..<old.row + space.advisors.count])
            own.benches.append(contentsOf: block.benches[old.bench..<old.bench + benchCount])
        } else {
            own.rows.append(contentsOf: repeatElement(InlineArray(repeating: 0), count: space.advisors.count))
            own.benches.append(contentsOf: repeatElement(.zero, count: benchCount))
        }
        let base = Base(
            row: UInt32(truncatingIfNeeded: homes[month].row), bench: UInt32(truncatingIfNeeded: homes[month].bench),
            mark: UInt32(truncatingIfNeeded: month * space.advisors.count + 1))
        for day in space.monthOfDay.indices where Int(space.monthOfDay[day]) == month { bases[day] = base }
    }

    /// Adds what another part's lines do not say.
    mutating func addGaps(_ other: [LineGap: Int64]) {
        for (gap, units) in other {
            let sum = gaps[gap, default: 0] &+ units
            gaps[gap] = sum == 0 ? nil : sum
        }
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
}
