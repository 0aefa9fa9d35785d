import AfterSalesCore

extension ScoreSums {
    /// Adds a response; where it overflows, the caller throws all of it away.
    mutating func add(
        _ codes: IndexCoefficients.Codes, _ coefficients: IndexCoefficients, _ scores: inout [Int64?]
    ) throws(ArithmeticError) {
        try addScores(codes, coefficients, &scores)
        for (slot, code) in codes.enumerated() where code != QuestionSlot.missing { marks[slot][Int(code)] += 1 }
    }

    /// Adds index and factors of a response, not its marks.
    mutating func addScores(
        _ codes: IndexCoefficients.Codes, _ coefficients: IndexCoefficients, _ scores: inout [Int64?]
    ) throws(ArithmeticError) {
        try addIndex(try coefficients.index(of: codes, factors: &scores))
        for (factor, score) in scores.enumerated() {
            if let score { try factors[factor].add(score) }
        }
    }

    /// Adds the index of a response, or that it has none.
    mutating func addIndex(_ index: Int64?) throws(ArithmeticError) {
        _ = try Self.sum(responses, 1)
        guard let index else {
            unscored += 1
            return
        }
        try self.index.add(index)
        values?[index, default: 0] += 1
    }
}
