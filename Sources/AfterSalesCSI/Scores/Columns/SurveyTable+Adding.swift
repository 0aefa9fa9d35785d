import AfterSalesCore

extension SurveyTable {
    /// Adds some responses.
    mutating func add(_ columns: SurveyColumns, _ range: Range<Int>) throws(ScoringError) {
        let isFast = kernel.fits(columns.count)
        let each = kernel.lanes.vectors
        var rows = SortedRows(rows: range.count, vectors: each)
        var pass = SurveyPass(kernel, leastShare: scoring.coefficients.leastShare)
        for first in stride(from: range.lowerBound, to: range.upperBound, by: SortedRows.most) {
            let block = first..<min(range.upperBound, first + SortedRows.most)
            rows.take(
                columns.groups.span.extracting(block),
                columns.rows.span.extracting(block.lowerBound * each..<block.upperBound * each))
            touched =
                touched.map { min($0.lowerBound, rows.least)...max($0.upperBound, rows.most) } ?? rows.least...rows.most
            marks.count(rows)
            if isFast { pass.add(rows, &sums) }
            if !isFast { for row in block { try addWhole(columns, row) } }
        }
        for row in pass.left { try addIndex(row.group, row.codes) }
    }

    /// Adds the index of a response that leaves a factor out.
    private mutating func addIndex(_ group: Int, _ codes: IndexCoefficients.Codes) throws(ScoringError) {
        var scores = Array(repeating: nil as Int64?, count: scoring.coefficients.factors.count)
        try ScoringError.fitting { () throws(ArithmeticError) in
            let index = try scoring.coefficients.index(of: codes, factors: &scores)
            try others[group, default: scoring.emptySums].addIndex(index)
        }
    }

    /// Adds index and factors of a response.
    private mutating func addWhole(_ columns: SurveyColumns, _ row: Int) throws(ScoringError) {
        var scores = Array(repeating: nil as Int64?, count: scoring.coefficients.factors.count)
        let codes = columns.codes(ofRow: row)
        try ScoringError.fitting { () throws(ArithmeticError) in
            try others[Int(columns.groups[row]), default: scoring.emptySums]
                .addScores(codes, scoring.coefficients, &scores)
        }
    }

    /// Adds the table of another part of the same columns.
    mutating func merge(_ other: SurveyTable) throws(ScoringError) {
        guard let groups = other.touched else { return }
        touched =
            touched.map { min($0.lowerBound, groups.lowerBound)...max($0.upperBound, groups.upperBound) } ?? groups
        Self.add(other.sums.span, groups.lowerBound * width..<(groups.upperBound + 1) * width, to: &sums)
        marks.merge(other.marks, groups.lowerBound..<groups.upperBound + 1)
        for (group, part) in other.others {
            others[group] = try others[group].map { whole throws(ScoringError) in try whole.merging(part) } ?? part
        }
    }

    /// Sums of all parts together are bounded by ``SurveyKernel/fits(_:)``.
    private static func add(_ part: borrowing Span<Int64>, _ places: Range<Int>, to whole: inout [Int64]) {
        var whole = whole.mutableSpan
        guard part.count == whole.count else { return }
        for place in places { whole[place] &+= part[place] }
    }
}
