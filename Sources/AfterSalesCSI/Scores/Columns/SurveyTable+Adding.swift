import AfterSalesCore

/// The hot path: one pass over the bytes.
extension SurveyTable {
    /// Adds some responses.
    mutating func add(_ columns: SurveyColumns, _ range: Range<Int>) throws(ScoringError) {
        let bytes = range.lowerBound * kernel.width..<range.upperBound * kernel.width
        guard kernel.fits(columns.count) else {
            Self.count(
                columns.groups.span.extracting(range), columns.codes.span.extracting(bytes), kernel, &marks)
            for row in range { try addWhole(columns, row) }
            return
        }
        var left: [Int] = []
        Self.add(
            columns.groups.span.extracting(range), columns.codes.span.extracting(bytes), kernel,
            scoring.coefficients.leastShare, &sums, &marks, &left)
        for row in left { try addIndex(columns, range.lowerBound + row) }
    }

    /// Adds responses; of those that leave a factor out without being too empty, all but the index, and notes which they are.
    private static func add(
        _ groups: borrowing Span<UInt32>, _ codes: borrowing Span<UInt8>, _ kernel: SurveyKernel, _ least: Int64,
        _ sums: inout [Int64], _ marks: inout [UInt32], _ left: inout [Int]
    ) {
        let packed = kernel.packed.span
        let widths = kernel.factorWidths.span
        let answered = kernel.answered.span
        let (width, stride, outside) = (kernel.width, kernel.stride, kernel.outside)
        let (sumsWidth, marksWidth) = (4 + 3 * widths.count, width * stride)
        var sums = sums.mutableSpan
        var marks = marks.mutableSpan
        var look = 0
        for row in groups.indices {
            let group = Int(groups[row])
            let first = group &* sumsWidth
            var place = 0
            var count = group &* marksWidth
            var sumPlace = first &+ 4
            var index: Int64 = 0
            var share: Int64 = 0
            var isWhole = true
            for factor in widths.indices {
                var sum: Int64 = 0
                for _ in 0..<widths[factor] {
                    let code = Int(codes[look])
                    sum &+= packed[place &+ code]
                    marks[count &+ code] &+= 1
                    place &+= stride
                    count &+= stride
                    look &+= 1
                }
                let mask = Int(truncatingIfNeeded: sum &>> SurveyKernel.answeredBit) & 255
                let table = answered[factor &<< 8 | mask]
                let points = sum & (1 << SurveyKernel.answeredBit - 1)
                let value = points &* table.factor
                sums[sumPlace] &+= mask == 0 ? 0 : 1
                sums[sumPlace &+ 1] &+= value
                sums[sumPlace &+ 2] &+= value &* value
                sumPlace &+= 3
                isWhole = isWhole && mask != 0
                index &+= points &* table.index
                share &+= table.share
            }
            for _ in 0..<outside {
                marks[count &+ Int(codes[look])] &+= 1
                count &+= stride
                look &+= 1
            }
            if share < least || share == 0 {
                sums[first &+ 1] &+= 1
            } else if isWhole {
                sums[first] &+= 1
                sums[first &+ 2] &+= index
                sums[first &+ 3] &+= index &* index
            } else {
                left.append(row)
            }
        }
    }

    /// Counts marks only.
    private static func count(
        _ groups: borrowing Span<UInt32>, _ codes: borrowing Span<UInt8>, _ kernel: SurveyKernel,
        _ marks: inout [UInt32]
    ) {
        var marks = marks.mutableSpan
        var look = 0
        for row in groups.indices {
            var count = Int(groups[row]) * kernel.width * kernel.stride
            for _ in 0..<kernel.width {
                marks[count + Int(codes[look])] &+= 1
                count += kernel.stride
                look += 1
            }
        }
    }

    /// Adds the index of a response that leaves a factor out.
    private mutating func addIndex(_ columns: SurveyColumns, _ row: Int) throws(ScoringError) {
        var scores = Array(repeating: nil as Int64?, count: scoring.coefficients.factors.count)
        let codes = columns.codes(ofRow: row)
        try ScoringError.fitting { () throws(ArithmeticError) in
            let index = try scoring.coefficients.index(of: codes, factors: &scores)
            try others[Int(columns.groups[row]), default: scoring.emptySums].addIndex(index)
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
        Self.add(other.sums.span, to: &sums)
        Self.add(other.marks.span, to: &marks)
        for (group, part) in other.others {
            others[group] = try others[group].map { whole throws(ScoringError) in try whole.merging(part) } ?? part
        }
    }

    /// Sums of all parts together are bounded by ``SurveyKernel/fits(_:)``, counts by how many responses columns take.
    private static func add<Number: FixedWidthInteger>(_ part: borrowing Span<Number>, to whole: inout [Number]) {
        var whole = whole.mutableSpan
        guard part.count == whole.count else { return }
        for place in whole.indices { whole[place] &+= part[place] }
    }
}
