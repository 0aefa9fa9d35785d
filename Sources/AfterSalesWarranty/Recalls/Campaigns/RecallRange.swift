/// From one bound through another, both included; an end that is not given is open.
///
/// As a campaign states years, serial numbers and days of production. It may be written the wrong way round: the campaign
/// that it stands in is refused then, with everything else that is wrong with it.
public struct RecallRange<Bound: Comparable & Hashable & Sendable>: Hashable, Sendable {
    /// The first inside; nil where there is no first.
    public var from: Bound?
    /// The last inside; nil where there is no last.
    public var through: Bound?

    /// A range.
    /// - Parameters:
    ///   - from: The first inside; nil for no first.
    ///   - through: The last inside; nil for no last.
    public init(from: Bound? = nil, through: Bound? = nil) {
        self.from = from
        self.through = through
    }

    /// A range with both ends.
    /// - Parameter range: The ends.
    public init(_ range: ClosedRange<Bound>) { self.init(from: range.lowerBound, through: range.upperBound) }

    /// The range without any end: whatever there is.
    public static var any: Self { Self() }

    /// Whether it has no end at all.
    public var isAny: Bool { from == nil && through == nil }

    /// Whether it has one end only.
    var isOpen: Bool { (from == nil) != (through == nil) }

    /// Whether it would end before it begins.
    var isInverted: Bool {
        guard let from, let through else { return false }
        return through < from
    }

    /// Whether something lies inside.
    /// - Parameter bound: What is asked about.
    public func contains(_ bound: Bound) -> Bool {
        from.map { $0 <= bound } ?? true && through.map { bound <= $0 } ?? true
    }

    /// Whether anything could lie in both.
    func overlaps(_ other: Self) -> Bool {
        func isBehind(_ start: Bound?, _ end: Bound?) -> Bool {
            guard let start, let end else { return false }
            return end < start
        }
        return !isBehind(from, other.through) && !isBehind(other.from, through)
    }
}

extension RecallRange: CustomStringConvertible {
    /// `from/through`, as a ``/AfterSalesCore/CalendarWindow`` is written; an open end is `..`.
    public var description: String {
        func text(_ bound: Bound?) -> String { bound.map { String(describing: $0) } ?? ".." }
        return "\(text(from))/\(text(through))"
    }
}
