import AfterSalesCore

/// What responses in columns add up to, group by group; tables of parts merge to that of all.
public struct SurveyTable: Sendable {
    /// How responses are scored.
    public let scoring: SurveyScoring
    /// How many numbers each key has.
    public let keys: [Int]
    let kernel: SurveyKernel
    /// Group after group, in the kernel's unit: how many responses have an index, its sum and its squares, and how many have
    /// none; of each factor in the kernel's order how many responses have it, its sum and its squares.
    var sums: [Int64]
    /// How often each mark was given.
    var marks: MarkCounts
    /// Among which groups all that have responses are.
    var touched: ClosedRange<Int>?
    /// By group the responses that the kernel leaves to the coefficients, without their marks.
    var others: [Int: ScoreSums] = [:]

    /// How many sums a group has.
    var width: Int { Self.width(kernel) }
    static func width(_ kernel: SurveyKernel) -> Int { place(ofFactor: kernel.order.count) }
    /// Where among them those of a factor begin, by its place in the kernel's order.
    static func place(ofFactor place: Int) -> Int { 4 + 3 * place }

    /// Of no responses.
    init(_ columns: SurveyColumns) {
        scoring = columns.scoring
        keys = columns.keys
        kernel = columns.kernel
        sums = Array(repeating: .zero, count: columns.groupCount * Self.width(columns.kernel))
        marks = MarkCounts(
            groups: columns.groupCount, marks: columns.kernel.marks, vectors: columns.kernel.lanes.vectors)
    }

    /// How many groups there are.
    public var groupCount: Int { keys.reduce(1, *) }

    /// The sums of a group.
    /// - Parameter group: Its number: the numbers of its keys, each multiplied by how many numbers the keys behind it have.
    /// - Throws: ``ScoringError/arithmetic(_:)`` where a sum does not fit.
    public func sums(ofGroup group: Int) throws(ScoringError) -> ScoreSums {
        precondition(0..<groupCount ~= group, "no such group")
        var result = scoring.emptySums
        let first = group * width
        result.index = mean(first)
        result.unscored = sums[first + 3]
        for (place, factor) in kernel.order.enumerated() {
            result.factors[factor] = mean(first + Self.place(ofFactor: place))
        }
        for (slot, lane) in kernel.lanes.lanes.enumerated() {
            for mark in result.marks[slot].indices {
                result.marks[slot][mark] = marks[group, kernel.offsets[slot] + mark, lane]
            }
        }
        if let others = others[group] { result = try result.merging(others) }
        return result
    }

    /// The sums of all groups of some keys.
    /// - Parameter numbers: By key its number; nil for all of its numbers together.
    /// - Throws: ``ScoringError/arithmetic(_:)`` where a sum does not fit.
    public func sums(of numbers: [Int?]) throws(ScoringError) -> ScoreSums {
        precondition(numbers.count == keys.count, "a number for each key")
        var groups = [0]
        for (number, size) in zip(numbers, keys) {
            let range = number.map { $0..<$0 + 1 } ?? 0..<size
            precondition(range.lowerBound >= 0 && range.upperBound <= size, "no such number")
            groups = groups.flatMap { group in range.map { group * size + $0 } }
        }
        var result = scoring.emptySums
        for group in groups { result = try result.merging(try sums(ofGroup: group)) }
        return result
    }

    /// Sums in units of the index.
    func mean(_ place: Int) -> MeanSums {
        let grain = Int128(kernel.grain)
        // ``SurveyKernel/fits(_:)`` leaves room for it.
        return MeanSums(
            ofValues: sums[place], total: Int128(sums[place + 1]) &* grain,
            squares: Int128(sums[place + 2]) &* (grain &* grain))
    }
}
