public import AfterSalesCore

/// Figures of all groups at once, in the order of the groups.
extension SurveyTable {
    /// The indices of each group's responses, in units of ``ScoreShape/unitsPerPoint``.
    /// - Throws: ``ScoringError/arithmetic(_:)`` where a sum does not fit.
    public func indices() throws(ScoringError) -> [MeanSums] {
        try column(0) { $0.index }
    }

    /// The scores of a factor of each group's responses, in the same units.
    /// - Parameter factor: The factor, by its place in the instrument.
    /// - Throws: ``ScoringError/arithmetic(_:)`` where a sum does not fit.
    public func scores(ofFactor factor: Int) throws(ScoringError) -> [MeanSums] {
        precondition(scoring.coefficients.factors.indices ~= factor, "no such factor")
        let place = kernel.order.firstIndex(of: factor) ?? 0
        return try column(Self.place(ofFactor: place)) { $0.factors[factor] }
    }

    /// Each group's responses without an index.
    public var unscored: [Int64] {
        var column = (0..<groupCount).map { sums[$0 * width + 3] }
        for (group, sums) in others { column[group] += sums.unscored }
        return column
    }

    /// How often marks of a question were given in each group.
    /// - Parameters:
    ///   - question: The question.
    ///   - range: Which marks; all unless given.
    /// - Returns: Nil for a question that the survey has not, or that is answered in words.
    public func answers(to question: Identifier<SurveyQuestion>, _ range: ClosedRange<Int>? = nil) -> [Int64]? {
        guard let slot = scoring.coefficients.slots.firstIndex(where: { $0.id == question }) else { return nil }
        let marks = scoring.coefficients.slots[slot].range
        let wanted = range.map { $0.clamped(to: marks) } ?? marks
        guard range?.overlaps(marks) ?? true else { return Array(repeating: 0, count: groupCount) }
        let lane = kernel.lanes.lanes[slot]
        let lowest = kernel.offsets[slot]
        let first = lowest + wanted.lowerBound - marks.lowerBound
        // Most of the marks are all answers without the others.
        guard wanted.count * 2 > marks.count else {
            return self.marks.sums(of: first..<first + wanted.count, lane: lane)
        }
        var column = responses
        let others = [lowest..<first, first + wanted.count..<lowest + marks.count, kernel.marks..<kernel.marks + 1]
        for range in others where !range.isEmpty {
            for (group, count) in self.marks.sums(of: range, lane: lane).enumerated() { column[group] -= count }
        }
        return column
    }

    /// Each group's responses.
    private var responses: [Int64] {
        var column = (0..<groupCount).map { sums[$0 * width] + sums[$0 * width + 3] }
        for (group, sums) in others { column[group] += sums.responses }
        return column
    }

    private func column(
        _ place: Int, _ other: (ScoreSums) -> MeanSums
    ) throws(ScoringError) -> [MeanSums] {
        var column: [MeanSums] = []
        column.reserveCapacity(groupCount)
        for group in 0..<groupCount {
            column.append(mean(group * width + place))
        }
        for (group, sums) in others {
            column[group] = try ScoringError.fitting { () throws(ArithmeticError) in
                try column[group].merging(other(sums))
            }
        }
        return column
    }
}
