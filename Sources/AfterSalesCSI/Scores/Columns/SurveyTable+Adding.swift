import AfterSalesCore

/// The hot path: one pass over the bytes.
extension SurveyTable {
    /// Adds some responses.
    mutating func add(_ columns: SurveyColumns, _ range: Range<Int>) throws(ScoringError) {
        let marked = range.lowerBound * kernel.width..<range.upperBound * kernel.width
        guard kernel.fits(columns.count) else {
            marks.count { bytes in
                Self.count(
                    columns.groups.span.extracting(range), columns.codes.span.extracting(marked), kernel.width, &bytes)
            }
            for row in range { try addWhole(columns, row) }
            return
        }
        var left: [Int] = []
        marks.count { bytes in
            Self.add(
                columns.groups.span.extracting(range), columns.codes.span.extracting(marked), kernel,
                scoring.coefficients.leastShare, &sums, &bytes, &left)
        }
        for row in left { try addIndex(columns, range.lowerBound + row) }
    }

    /// Adds responses; of those that leave a factor out without being too empty, all but the index, and notes which they are.
    /// Gives back where a count came round to zero.
    private static func add(
        _ groups: borrowing Span<UInt32>, _ codes: borrowing Span<UInt8>, _ kernel: SurveyKernel, _ least: Int64,
        _ sums: inout [SIMD4<Int64>], _ marks: inout [UInt8], _ left: inout [Int]
    ) -> [Int] {
        let packed = kernel.packed.span
        let widths = kernel.factorWidths.span
        let answered = kernel.answered.span
        let outside = kernel.outside
        var sums = sums.mutableSpan
        var marks = marks.mutableSpan
        var carried: [Int] = []
        var look = 0
        // A known count lets the compiler drop the check of what a byte cannot exceed.
        guard packed.count == 256 else { return [] }
        for row in groups.indices {
            let group = Int(groups[row])
            var sumPlace = group &* (widths.count &+ 1)
            let first = sumPlace
            var index: Int64 = 0
            var share: Int64 = 0
            var isWhole = true
            for factor in widths.indices {
                var sum: Int64 = 0
                for _ in 0..<widths[factor] {
                    let place = Int(codes[look])
                    look &+= 1
                    sum &+= packed[place]
                    let count = marks[group &<< 8 | place] &+ 1
                    marks[group &<< 8 | place] = count
                    if count == 0 { carried.append(group &<< 8 | place) }
                }
                let mask = Int(truncatingIfNeeded: sum &>> SurveyKernel.answeredBit) & 255
                let table = answered[factor &<< 8 | mask]
                let points = sum & (1 << SurveyKernel.answeredBit - 1)
                let value = points &* table.factor
                sumPlace &+= 1
                sums[sumPlace] &+= SIMD4(mask == 0 ? 0 : 1, value, value &* value, 0)
                isWhole = isWhole && mask != 0
                index &+= points &* table.index
                share &+= table.share
            }
            for _ in 0..<outside {
                let place = Int(codes[look])
                look &+= 1
                let count = marks[group &<< 8 | place] &+ 1
                marks[group &<< 8 | place] = count
                if count == 0 { carried.append(group &<< 8 | place) }
            }
            if share < least || share == 0 {
                sums[first].w &+= 1
            } else if isWhole {
                sums[first] &+= SIMD4(1, index, index &* index, 0)
            } else {
                left.append(row)
            }
        }
        return carried
    }

    /// Counts marks only.
    private static func count(
        _ groups: borrowing Span<UInt32>, _ codes: borrowing Span<UInt8>, _ width: Int,
        _ marks: inout [UInt8]
    ) -> [Int] {
        var marks = marks.mutableSpan
        var carried: [Int] = []
        for row in groups.indices {
            let group = Int(groups[row])
            for look in row * width..<(row + 1) * width {
                let place = group << 8 | Int(codes[look])
                marks[place] &+= 1
                if marks[place] == 0 { carried.append(place) }
            }
        }
        return carried
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
        marks.merge(other.marks)
        for (group, part) in other.others {
            others[group] = try others[group].map { whole throws(ScoringError) in try whole.merging(part) } ?? part
        }
    }

    /// Sums of all parts together are bounded by ``SurveyKernel/fits(_:)``.
    private static func add(_ part: borrowing Span<SIMD4<Int64>>, to whole: inout [SIMD4<Int64>]) {
        var whole = whole.mutableSpan
        guard part.count == whole.count else { return }
        for place in whole.indices { whole[place] &+= part[place] }
    }
}
