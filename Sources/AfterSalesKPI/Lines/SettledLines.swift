public import AfterSalesCore

/// Settled lines as figures are reckoned from (结算明细): checked once, 32 bytes each.
///
/// ```swift
/// var lines = SettledLines(in: space)
/// try lines.append(
///     SettledLine(
///         order: 0, day: 12, advisor: 3, technician: 7, payType: 0, kind: 0, skill: 0, hours: 150, amount: 27_000,
///         cost: 12_000))
/// let june = try RollUp(of: lines)
/// ```
public struct SettledLines: Sendable {
    /// What the numbers stand for.
    public let space: FigureSpace
    private(set) var packed: [PackedLine] = []
    private(set) var magnitudes = LineMagnitudes()

    /// No lines yet.
    public init(in space: FigureSpace) { self.space = space }

    /// The number of lines, cancelled ones among them.
    public var count: Int { packed.count }

    /// Makes room for so many lines in all.
    public mutating func reserveCapacity(_ count: Int) { packed.reserveCapacity(count) }

    /// Adds a line.
    /// - Throws: Everything that is wrong with it; it is not added then.
    public mutating func append(_ line: SettledLine) throws(Rejection) {
        guard let packed = PackedLine(line, in: space.content) else {
            var check = LineCheck()
            check.check(line, in: space.content, at: Place.document.field("lines").element(count))
            throw Rejection(check.findings)
        }
        magnitudes.add(packed, at: count)
        self.packed.append(packed)
    }

    /// Adds lines, all or none.
    /// - Throws: Everything that is wrong with any of them; none is added then.
    public mutating func append(contentsOf lines: some Sequence<SettledLine>) throws(Rejection) {
        let start = count
        var check = LineCheck()
        for (index, line) in lines.enumerated() {
            if let line = PackedLine(line, in: space.content) {
                packed.append(line)
            } else {
                check.check(line, in: space.content, at: Place.document.field("lines").element(start + index))
            }
        }
        guard check.findings.isEmpty else {
            packed.removeSubrange(start...)
            throw Rejection(check.findings)
        }
        for index in start..<count { magnitudes.add(packed[index], at: index) }
    }
}

extension SettledLines: RandomAccessCollection {
    /// 0.
    public var startIndex: Int { 0 }
    /// The number of lines.
    public var endIndex: Int { packed.count }

    /// A line.
    public subscript(position: Int) -> SettledLine { packed[position].settled(in: space.content) }
}
