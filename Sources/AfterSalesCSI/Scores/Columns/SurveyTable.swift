import AfterSalesCore

/// What responses in columns add up to, group by group; tables of parts merge to that of all.
public struct SurveyTable: Sendable {
    /// How responses are scored.
    public let scoring: SurveyScoring
    /// How many numbers each key has.
    public let keys: [Int]
    let kernel: SurveyKernel
    /// Group after group: of the index, then of each factor, how many responses have it, their sum and squares in the kernel's
    /// unit; with the index how many have none.
    var sums: [SIMD4<Int64>]
    /// How often each mark was given.
    var marks: MarkCounts
    /// By group the responses that the kernel leaves to the coefficients, without their marks.
    var others: [Int: ScoreSums] = [:]

    /// How many sums a group has.
    var width: Int { Self.width(scoring) }
    static func width(_ scoring: SurveyScoring) -> Int { 1 + scoring.coefficients.factors.count }

    /// Of no responses.
    init(_ columns: SurveyColumns) {
        scoring = columns.scoring
        keys = columns.keys
        kernel = columns.kernel
        sums = Array(repeating: .zero, count: columns.groupCount * Self.width(columns.scoring))
        marks = MarkCounts(groups: columns.groupCount)
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
        result.index = try mean(first)
        result.unscored = sums[first].w
        for factor in result.factors.indices { result.factors[factor] = try mean(first + 1 + factor) }
        for (number, slot) in kernel.order.enumerated() {
            for mark in result.marks[slot].indices {
                result.marks[slot][mark] = marks[group, kernel.places[number] + mark]
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
    func mean(_ place: Int) throws(ScoringError) -> MeanSums {
        let grain = Int128(kernel.grain)
        let squares = try ScoringError.product(Int128(sums[place].z), grain * grain)
        do throws(IntervalInputError) {
            return try MeanSums(count: sums[place].x, total: Int128(sums[place].y) * grain, squares: squares)
        } catch {
            throw .interval(error)
        }
    }
}
