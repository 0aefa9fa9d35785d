public import AfterSalesCore

/// A roll-up that changes line by line (实时汇总): after each line that is added or taken off, the figures are those of a
/// count of all lines anew.
///
/// ```swift
/// var live = LiveRollUp(in: space)
/// try live.add(line)
/// live.sales(advisor: line.advisor, month: 0)
/// ```
public struct LiveRollUp: Sendable {
    /// What the numbers stand for.
    public let space: FigureSpace
    // Copies of what every line needs: through the space's class each look would count references.
    private let monthOfDay: [UInt16]
    private let wordsOfCell: [CellWords]
    let dealerOf: [Int32]
    let dealerCount: Int
    let advisors: Int
    let technicians: Int
    let skills: Int
    private(set) var advisorRows: LiveRows
    private(set) var dealerRows: LiveRows
    private(set) var benches: [SIMD2<Int64>]
    private var orders = OrderRecords()
    /// The magnitudes of all lines that there are; see ``RollUp/largestBound``.
    private var magnitude: UInt64 = 0
    private(set) var gaps: [LineGap: Int64] = [:]

    /// Of no lines.
    public init(in space: FigureSpace) {
        self.space = space
        monthOfDay = space.content.monthOfDay
        wordsOfCell = space.content.wordsOfCell
        let groups = space.content.advisors(by: .dealer)
        dealerOf = groups.groupOf.map { Int32(truncatingIfNeeded: $0) }
        dealerCount = groups.subjects.count
        advisors = space.advisors.count
        technicians = space.technicians.count
        skills = space.skills.count
        advisorRows = LiveRows(space.content.words, rows: space.months.count * advisors)
        dealerRows = LiveRows(space.content.words, rows: space.months.count * dealerCount)
        benches = Array(repeating: .zero, count: space.months.count * technicians * skills)
    }

    /// Makes room for orders with numbers below `orders`, so that none has to be moved later.
    public mutating func reserveCapacity(orders: Int) { self.orders.reserveCapacity(orders) }

    /// Adds a line.
    /// - Returns: Whose figures have changed; nil for a cancelled line.
    /// - Throws: ``LiveRollUpError``; nothing has changed then.
    @discardableResult
    public mutating func add(_ line: SettledLine) throws(LiveRollUpError) -> LiveTouch? {
        try apply(try packed(line), sign: 1)
    }

    /// Takes a line off that was added with the same values: of its order, day, people and words so many lines must be
    /// there. Whether it was of this amount, only the caller can know.
    /// - Returns: Whose figures have changed; nil for a cancelled line.
    /// - Throws: ``LiveRollUpError``; nothing has changed then.
    @discardableResult
    public mutating func remove(_ line: SettledLine) throws(LiveRollUpError) -> LiveTouch? {
        try apply(try packed(line), sign: -1)
    }

    /// Adds one of checked lines; the fastest way.
    /// - Returns: Whose figures have changed; nil for a cancelled line.
    /// - Throws: ``LiveRollUpError``; nothing has changed then.
    @discardableResult
    public mutating func add(_ lines: SettledLines, at index: Int) throws(LiveRollUpError) -> LiveTouch? {
        guard lines.space.content === space.content || lines.space == space else { throw .differentSpace }
        return try apply(lines.packed[index], sign: 1)
    }

    private func packed(_ line: SettledLine) throws(LiveRollUpError) -> PackedLine {
        if let packed = PackedLine(line, in: space.content) { return packed }
        var check = LineCheck()
        check.check(line, in: space.content, at: .document)
        throw .rejected(Rejection(check.findings))
    }

    @inline(__always)
    private mutating func apply(_ line: PackedLine, sign: Int64) throws(LiveRollUpError) -> LiveTouch? {
        if line.has(PackedLine.void) { return nil }
        let magnitude = try magnitude(with: line, sign)
        let month = Int(monthOfDay[line.day])
        let advisor = line.advisor
        let row = month &* advisors &+ advisor
        let dealer = Int(dealerOf[advisor])
        let dealerRow = month &* dealerCount &+ dealer
        let labour = Int64(truncatingIfNeeded: line.word &>> UInt64(PackedLine.labourShift)) & 1
        // What is no labour is nothing to the first bench; all that is added to is asked for at once.
        let bench = (month &* technicians &* skills &+ line.bench) & Int(0 &- labour)
        let work = benches[bench] &+ SIMD2(Int64(line.hours), line.amount) &* SIMD2(repeating: sign &* labour)
        try countOrder(line, row, dealerRow, sign)
        self.magnitude = magnitude
        benches[bench] = work
        let totals = advisorRows.add(line, to: row, sign: sign)
        let dealerTotals = dealerRows.add(line, to: dealerRow, sign: sign)
        if line.has(PackedLine.withoutCost | PackedLine.withoutHours) { noteGaps(line, row, sign) }
        let (technician, skill) = UInt32(truncatingIfNeeded: line.bench).quotientAndRemainder(
            dividingBy: UInt32(truncatingIfNeeded: skills))
        return LiveTouch(
            month: month, advisor: advisor, dealer: dealer, technician: Int(technician), skill: Int(skill),
            isLabour: labour != 0, sales: totals.sales, grossProfit: totals.sales &- totals.cost,
            orders: advisorRows.orders(row), dealerSales: dealerTotals.sales, hours: work.x & (0 &- labour))
    }

    @inline(__always)
    private func magnitude(with line: PackedLine, _ sign: Int64) throws(LiveRollUpError) -> UInt64 {
        guard sign > 0 else {
            let (rest, overflow) = magnitude.subtractingReportingOverflow(line.magnitude)
            guard !overflow else { throw .notAdded }
            return rest
        }
        let (sum, overflow) = magnitude.addingReportingOverflow(line.magnitude)
        guard !overflow, sum <= RollUp.largestBound else { throw .arithmetic(.overflow) }
        return sum
    }

    /// Counts the line's order in its rows, once each.
    @inline(__always)
    private mutating func countOrder(
        _ line: PackedLine, _ row: Int, _ dealerRow: Int, _ sign: Int64
    ) throws(LiveRollUpError) {
        let place = orders.place(line.order)
        let flags = wordsOfCell[line.cell].flags | (line.has(PackedLine.comeback) ? OrderMarks.comeback : 0)
        let name = UInt32(truncatingIfNeeded: row) &+ 1
        let known = orders.records[place]
        guard sign > 0, known.row == name || known.row == 0, !known.tally.isFull else {
            return try countSlowly(line.order, place, name, flags, dealerRow, sign)
        }
        var tally = known.tally
        tally.add(flags)
        let came = flags & ~known.tally.flags
        orders.records[place] = OrderRecords.Record(row: name, tally: tally)
        if came != 0 {
            advisorRows.count(row, came: came, went: 0)
            dealerRows.count(dealerRow, came: came, went: 0)
        }
    }

    /// An order that is in several rows, or a line taken off.
    @inline(never)
    private mutating func countSlowly(
        _ order: UInt32, _ place: Int, _ name: UInt32, _ flags: UInt32, _ dealerRow: Int, _ sign: Int64
    ) throws(LiveRollUpError) {
        let record = orders.records[place]
        var spread = orders.apart[order] ?? SpreadOrder(row: record.row, record.tally)
        let row = Int(name) - 1
        let ofAdvisor = { (other: UInt32) in other == name }
        let (advisors, dealers, dealerOf) = (advisors, dealerCount, dealerOf)
        let ofDealer = { (other: UInt32) in
            let (month, advisor) = (Int(other) - 1).quotientAndRemainder(dividingBy: advisors)
            return month * dealers + Int(dealerOf[advisor]) == dealerRow
        }
        let before = (spread.flags(where: ofAdvisor), spread.flags(where: ofDealer))
        guard spread.count(name, flags, sign: Int32(sign)) else { throw .notAdded }
        let after = (spread.flags(where: ofAdvisor), spread.flags(where: ofDealer))
        advisorRows.count(row, came: after.0 & ~before.0, went: before.0 & ~after.0)
        dealerRows.count(dealerRow, came: after.1 & ~before.1, went: before.1 & ~after.1)
        if spread.lines.isEmpty {
            orders.apart[order] = nil
            orders.records[place] = OrderRecords.Record()
        } else {
            orders.apart[order] = spread
            orders.records[place] = OrderRecords.Record(row: OrderRecords.spread)
        }
    }

    private mutating func noteGaps(_ line: PackedLine, _ row: Int, _ sign: Int64) {
        let name = UInt32(truncatingIfNeeded: row)
        func note(_ word: Int, _ gaps: inout [LineGap: Int64]) {
            let gap = LineGap(row: name, word: UInt32(truncatingIfNeeded: word))
            let sum = gaps[gap, default: 0] &+ line.amount &* sign
            gaps[gap] = sum == 0 ? nil : sum
        }
        if line.has(PackedLine.withoutCost) { note(space.content.words.costWord(line), &gaps) }
        if line.has(PackedLine.withoutHours) { note(space.content.words.hoursWord(line), &gaps) }
    }
}

/// Why a line could not be added or taken off.
public enum LiveRollUpError: Error, Hashable, Sendable {
    /// The line is not of the space.
    case rejected(Rejection)
    /// A line is taken off that cannot have been added.
    case notAdded
    /// Lines are of another space: their numbers mean something else.
    case differentSpace
    /// A sum might not fit 64 bits.
    case arithmetic(ArithmeticError)
}
