public import AfterSalesCore

/// How often each value was seen (分布): wash times in minutes, stays, days open. Its median and quantiles are those of all
/// values, not averages of parts.
///
/// Values are whole numbers, counted in cells of a ``Resolution``; with the grid of 1 everything is exact. Parts merge by
/// adding their counts, so any order and grouping gives the same distribution, and what was added can be removed. Count and
/// sum have 64 bits, also on the way to the whole: parts whose sums leave them for a while are refused in that order.
public struct Distribution: Hashable, Sendable {
    /// How finely values are told apart.
    public enum Resolution: Hashable, Sendable {
        /// Cells of so many values, at least 1, from every multiple of it: `grid(1)` is exact, `grid(5)` tells within 5.
        case grid(Int64)
        /// Exact up to 255 either side of zero; beyond it in cells whose width is at most 1/128 of the values in them. The
        /// number of cells is below 15 000 whatever is added.
        case relative
    }

    /// How finely values are told apart.
    public let resolution: Resolution
    /// The first values of cells that hold any, ascending.
    private(set) var cells: [Int64]
    /// How many values each of them holds, never zero.
    private(set) var counts: [Int64]
    /// How many values there are.
    public private(set) var count: Int64
    /// What they add up to, exactly, whatever the resolution.
    public private(set) var sum: Int64

    /// No values yet.
    /// - Parameter resolution: How finely they are told apart; a grid below 1 is taken as 1.
    public init(_ resolution: Resolution = .grid(1)) {
        if case .grid(let width) = resolution, width < 1 {
            self.resolution = .grid(1)
        } else {
            self.resolution = resolution
        }
        cells = []
        counts = []
        count = 0
        sum = 0
    }

    init(_ resolution: Resolution, cells: [Int64], counts: [Int64], count: Int64, sum: Int64) {
        self.resolution = resolution
        self.cells = cells
        self.counts = counts
        self.count = count
        self.sum = sum
    }

    /// Whether there is no value.
    public var isEmpty: Bool { count == 0 }

    /// Adds a value.
    /// - Parameters:
    ///   - value: In the host's unit: minutes, days.
    ///   - times: How often it was seen; 0 or more.
    /// - Throws: ``DistributionError``; nothing has changed then.
    public mutating func add(_ value: Int64, times: Int64 = 1) throws(DistributionError) {
        guard times >= 0 else { throw .negativeCount(times) }
        try change(resolution.cell(of: value).lowerBound, by: times, sum: try Self.product(value, times))
    }

    /// Takes a value out that was added before.
    /// - Parameters:
    ///   - value: The value.
    ///   - times: How often; 0 or more.
    /// - Throws: ``DistributionError/notThere(_:)`` where its cell does not hold as many, ``DistributionError/otherValue(_:)``
    ///   where those it holds must be others; nothing has changed then.
    public mutating func remove(_ value: Int64, times: Int64 = 1) throws(DistributionError) {
        guard times >= 0 else { throw .negativeCount(times) }
        let taken = try Self.product(value, times)
        guard taken != .min else { throw .arithmetic(.overflow) }
        let cell = resolution.cell(of: value).lowerBound
        try change(cell, by: -times, sum: -taken)
        // Exact cells hold one value each, which cannot be another.
        guard resolution == .grid(1) || isPossible else {
            try change(cell, by: times, sum: taken)
            throw .otherValue(value)
        }
    }

    /// Adds another part.
    /// - Parameter other: Values of the same resolution.
    /// - Throws: ``DistributionError``; nothing has changed then.
    public mutating func merge(_ other: Distribution) throws(DistributionError) {
        try combine(other, sign: 1)
    }

    /// Takes a part out that was merged before.
    /// - Parameter other: Values of the same resolution.
    /// - Throws: ``DistributionError``; nothing has changed then.
    public mutating func subtract(_ other: Distribution) throws(DistributionError) {
        try combine(other, sign: -1)
    }

    private mutating func combine(_ other: Distribution, sign: Int64) throws(DistributionError) {
        guard resolution == other.resolution else { throw .otherResolution(resolution, other.resolution) }
        guard other.sum != .min else { throw .arithmetic(.overflow) }
        var result = Distribution(resolution)
        result.count = try Self.sum(count, sign * other.count)
        result.sum = try Self.sum(sum, sign * other.sum)
        result.cells.reserveCapacity(cells.count + other.cells.count)
        var (mine, theirs) = (0, 0)
        while mine < cells.count || theirs < other.cells.count {
            let next = min(
                mine < cells.count ? cells[mine] : .max, theirs < other.cells.count ? other.cells[theirs] : .max)
            var held: Int64 = 0
            if mine < cells.count, cells[mine] == next {
                held = counts[mine]
                mine += 1
            }
            if theirs < other.cells.count, other.cells[theirs] == next {
                held = try Self.sum(held, sign * other.counts[theirs])
                theirs += 1
            }
            guard held >= 0 else { throw .notThere(next) }
            guard held > 0 else { continue }
            result.cells.append(next)
            result.counts.append(held)
        }
        guard sign > 0 || result.isPossible else { throw .otherValues }
        self = result
    }

    private mutating func change(_ cell: Int64, by times: Int64, sum change: Int64) throws(DistributionError) {
        let index = firstIndex(atLeast: cell)
        let isThere = index < cells.count && cells[index] == cell
        let held = try Self.sum(isThere ? counts[index] : 0, times)
        guard held >= 0 else { throw .notThere(cell) }
        let newCount = try Self.sum(count, times)
        sum = try Self.sum(sum, change)
        count = newCount
        switch (isThere, held) {
        case (true, 0):
            cells.remove(at: index)
            counts.remove(at: index)
        case (true, _): counts[index] = held
        case (false, 0): break
        case (false, _):
            cells.insert(cell, at: index)
            counts.insert(held, at: index)
        }
    }

    /// By halving: where a cell is, or would be put.
    private func firstIndex(atLeast cell: Int64) -> Int {
        var (low, high) = (0, cells.count)
        while low < high {
            let middle = (low + high) / 2
            if cells[middle] < cell { low = middle + 1 } else { high = middle }
        }
        return low
    }

    static func sum(_ left: Int64, _ right: Int64) throws(DistributionError) -> Int64 {
        let (sum, overflow) = left.addingReportingOverflow(right)
        guard !overflow else { throw .arithmetic(.overflow) }
        return sum
    }

    private static func product(_ left: Int64, _ right: Int64) throws(DistributionError) -> Int64 {
        let (product, overflow) = left.multipliedReportingOverflow(by: right)
        guard !overflow else { throw .arithmetic(.overflow) }
        return product
    }
}

/// Why values could not be added or removed.
public enum DistributionError: Error, Hashable, Sendable {
    /// A value cannot be seen less than never.
    case negativeCount(Int64)
    /// Fewer values are in the cell that begins here than were to be removed.
    case notThere(Int64)
    /// Without this value what is left could not add up to its sum: another one of its cell was added.
    case otherValue(Int64)
    /// Without this part what is left could not add up to its sum: other values of the same cells were merged.
    case otherValues
    /// The parts tell values apart differently.
    case otherResolution(Distribution.Resolution, Distribution.Resolution)
    /// A count or the sum does not fit 64 bits, or would not on the way to the whole.
    case arithmetic(ArithmeticError)
}
