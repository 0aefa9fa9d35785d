extension SurveyColumns {
    /// Adds all responses up, on this thread.
    /// - Throws: ``ScoringError/arithmetic(_:)`` where a sum does not fit.
    public func table() throws(ScoringError) -> SurveyTable {
        var table = SurveyTable(self)
        try table.add(self, 0..<count)
        return table
    }

    /// Adds all responses up on several threads; the table is the same.
    /// - Parameter threads: On how many at most; few responses are not worth more than one.
    /// - Throws: ``ScoringError/arithmetic(_:)`` where a sum does not fit.
    public func table(threads: Int) async throws(ScoringError) -> SurveyTable {
        let parts = max(1, min(threads, count / 4_096))
        guard parts > 1 else { return try table() }
        let results = await withTaskGroup(of: (Int, Result<SurveyTable, ScoringError>).self) { group in
            for part in 0..<parts {
                let range = count * part / parts..<count * (part + 1) / parts
                group.addTask { (part, Result { () throws(ScoringError) in try table(of: range) }) }
            }
            var results: [(Int, Result<SurveyTable, ScoringError>)] = []
            for await result in group { results.append(result) }
            return results.sorted { $0.0 < $1.0 }.map(\.1)
        }
        var whole = try results[0].get()
        for result in results.dropFirst() { try whole.merge(try result.get()) }
        return whole
    }

    private func table(of range: Range<Int>) throws(ScoringError) -> SurveyTable {
        var table = SurveyTable(self)
        try table.add(self, range)
        return table
    }

    /// The marks of a response, as the coefficients take them.
    func codes(ofRow row: Int) -> IndexCoefficients.Codes {
        kernel.codes { rows[row * kernel.lanes.vectors + $0] }
    }
}
