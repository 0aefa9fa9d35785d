public import AfterSalesCore

/// Settled lines added up (汇总): by month and advisor, by month and technician, with every order counted once.
///
/// Parts of the lines can be added up apart, by threads, processes or machines, and merged in any order and grouping: the
/// figures are those of all lines at once.
///
/// ```swift
/// var group = try RollUp(of: north)
/// try group.merge(RollUp(of: south))
/// let june = group.advisors(by: .dealer)
/// ```
public struct RollUp: Sendable {
    /// What the numbers stand for.
    public let space: FigureSpace
    var sums: RowSums
    var marks: OrderMarks
    var counts: OrderCounts

    /// Of no lines.
    public init(in space: FigureSpace) {
        self.space = space
        sums = RowSums(space.content)
        marks = OrderMarks()
        counts = OrderCounts(rows: space.content.rowCount)
    }

    /// Of lines.
    /// - Parameters:
    ///   - lines: The lines; cancelled ones count nowhere.
    ///   - range: Which of them; all unless given.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow`` where the amounts are so many and large that a sum might not
    ///   fit 64 bits.
    public init(of lines: SettledLines, _ range: Range<Int>? = nil) throws(ArithmeticError) {
        self.init(in: lines.space)
        let range = range ?? 0..<lines.count
        sums.add(lines.packed, range, marks: &marks)
        // The quick bound takes every line of a stretch for the largest; few lines ever need the exact one.
        if sums.bound > Self.largestBound { sums.setBound(lines.magnitude(range)) }
        guard sums.bound <= Self.largestBound else { throw .overflow }
        counts.add(marks.marks)
        marks.sortExtras()
    }

    /// Half of what 64 bits hold, so that differences of sums fit too.
    static let largestBound = UInt64(Int64.max) / 2

    /// Adds another part of the same space.
    /// - Throws: ``RollUpError``; nothing has changed then.
    public mutating func merge(_ other: RollUp) throws(RollUpError) {
        guard other.space == space else { throw .differentSpace }
        let (bound, overflow) = sums.bound.addingReportingOverflow(other.sums.bound)
        guard !overflow, bound <= Self.largestBound else { throw .arithmetic(.overflow) }
        sums.merge(other.sums)
        counts.merge(other.counts)
        marks.merge(other.marks, &counts)
        marks.sortExtras()
    }

    /// What advisors sold, put together by a grouping.
    public func advisors(by grouping: RollUpGrouping) -> AdvisorFigures {
        let groups = space.content.advisors(by: grouping)
        return AdvisorFigures(
            space: space, subjects: groups.subjects,
            sums: sums.advisorSums(groups),
            counts: marks.counts(counts, by: groups, months: space.months.count),
            gaps: gaps(groups))
    }

    /// What technicians did, put together by a grouping.
    public func technicians(by grouping: RollUpGrouping) -> TechnicianFigures {
        let groups = space.content.technicians(by: grouping)
        return TechnicianFigures(
            space: space, subjects: groups.subjects,
            sums: sums.technicianSums(groups))
    }

    private func gaps(_ groups: RollUpGroups) -> [Int: [Int: Int64]] {
        var result: [Int: [Int: Int64]] = [:]
        let advisors = space.advisors.count
        for (gap, units) in sums.gaps {
            let row = Int(gap.row) - 1
            let cell = row / advisors * groups.subjects.count + groups.groupOf[row % advisors]
            result[cell, default: [:]][Int(gap.word), default: 0] += units
        }
        return result
    }
}

/// Why parts could not be merged.
public enum RollUpError: Error, Hashable, Sendable {
    /// They are of two spaces: their numbers mean something else.
    case differentSpace
    /// The sums might not fit 64 bits.
    case arithmetic(ArithmeticError)
}

extension SpaceContent {
    /// Rows as marks name them, from 1.
    var rowCount: Int { months.count * advisors.count + 1 }
}
