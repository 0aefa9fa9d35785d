import AfterSalesCore

extension ScoreSums {
    /// Adds a response; nothing has changed where it overflows, but the caller throws all of it away.
    mutating func add(
        _ codes: IndexCoefficients.Codes, _ coefficients: IndexCoefficients, _ scores: inout [Int64?]
    ) throws(ArithmeticError) {
        let index = try coefficients.index(of: codes, factors: &scores)
        _ = try Self.sum(responses, 1)
        if let index {
            try self.index.add(index)
            values?[index, default: 0] += 1
        } else {
            unscored += 1
        }
        for (factor, score) in scores.enumerated() {
            if let score { try factors[factor].add(score) }
        }
        for (slot, code) in codes.enumerated() where code != QuestionSlot.missing {
            marks[slot][Int(code)] += 1
        }
    }
}
