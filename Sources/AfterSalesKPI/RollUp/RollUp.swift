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
    /// What no sum exceeds: the magnitudes of all that has been added.
    private(set) var magnitude: UInt64 = 0
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
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow`` where the magnitudes of amounts, costs and hours together are
    ///   so large that a sum might not fit 64 bits, however the lines are divided.
    public init(of lines: SettledLines, _ range: Range<Int>? = nil) throws(ArithmeticError) {
        self.init(in: lines.space)
        let range = range ?? 0..<lines.count
        magnitude = lines.magnitudes.of(range, in: lines.packed)
        guard magnitude <= Self.largestBound else { throw .overflow }
        sums.add(lines.packed.span.extracting(range), marks: &marks)
        countOrders()
    }

    /// Counts the orders that are marked.
    private mutating func countOrders() {
        counts = OrderCounts(rows: space.content.rowCount)
        for pages in [marks.own] + marks.adopted { pages.count(in: &counts) }
        marks.sortExtras()
    }

    /// Takes sums and marks of elsewhere.
    init(in space: FigureSpace, magnitude: UInt64, _ sums: RowSums, _ marks: OrderMarks) {
        self.init(in: space)
        self.magnitude = magnitude
        self.sums = sums
        self.marks = marks
        countOrders()
    }

    /// Half of what 64 bits hold, so that differences of sums fit too.
    static let largestBound = UInt64(Int64.max) / 2

    /// Adds another part of the same space.
    /// - Throws: ``RollUpError``; nothing has changed then.
    public mutating func merge(_ other: RollUp) throws(RollUpError) {
        guard other.space == space else { throw .differentSpace }
        let (sum, overflow) = magnitude.addingReportingOverflow(other.magnitude)
        guard !overflow, sum <= Self.largestBound else { throw .arithmetic(.overflow) }
        magnitude = sum
        sums.merge(other.sums)
        let shared = marks.sharedPages(with: other.marks)
        // Where few orders can be in both, all others stay counted as they are.
        guard shared.count <= 64 else {
            marks.merge(other.marks)
            return countOrders()
        }
        counts.merge(other.counts)
        for page in shared {
            counts.remove(marks.marks(of: page))
            counts.remove(other.marks.marks(of: page))
        }
        marks.merge(other.marks)
        for page in shared { counts.add(marks.marks(of: page)) }
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
