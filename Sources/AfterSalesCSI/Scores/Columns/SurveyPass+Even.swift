/// Factors all of whose questions count alike: side by side, a lane each.
extension SurveyPass {
    mutating func addEven(_ rows: borrowing SortedRows, _ factors: EvenFactors, _ sums: inout [Int64]) {
        var odd: [OddResponse] = []
        Self.add(
            rows.runs.span, rows.vectors.span, rows.room, kernel.lanes.layers.span, factors,
            factors.multipliers.span, factors.units.span, &sums, &odd)
        for response in odd {
            let run = rows.runs[response.run]
            if isLeft(response, factors, SurveyTable.width(kernel) * run.group, &sums) {
                leave(response.row, of: run, rows)
            }
        }
    }

    /// Adds up all but the indices of responses of which much, or a factor, is missing: those it notes.
    private static func add(
        _ runs: borrowing Span<SortedRows.Run>, _ rows: borrowing Span<SIMD16<UInt8>>, _ room: Int,
        _ layers: borrowing Span<MarkLanes.Layer>, _ factors: borrowing EvenFactors,
        _ multipliers: borrowing Span<SIMD8<UInt16>>, _ units: borrowing Span<Int64>, _ all: inout [Int64],
        _ odd: inout [OddResponse]
    ) {
        let (weights, widths, safe) = (factors.weights, factors.widths, factors.safe)
        let width = SurveyTable.place(ofFactor: units.count)
        var all = all.mutableSpan
        for number in runs.indices {
            let run = runs[number]
            let sums = sum(run.rows, rows, room, layers, multipliers, weights, widths, safe, number, &odd)
            let first = run.group &* width
            all[first] &+= sums.scored
            all[first &+ 1] &+= sums.index
            all[first &+ 2] &+= sums.indexSquares
            for factor in units.indices {
                let place = first &+ SurveyTable.place(ofFactor: factor)
                all[place] &+= Int64(run.rows.count)
                all[place &+ 1] &+= sums.totals[factor] &* units[factor]
                all[place &+ 2] &+= sums.squares[factor] &* (units[factor] &* units[factor])
            }
        }
    }

    /// Settles a response of which much, or a factor, is missing; says whether its index is left to the coefficients.
    private func isLeft(
        _ response: OddResponse, _ factors: EvenFactors, _ first: Int, _ sums: inout [Int64]
    ) -> Bool {
        var share = factors.wholeShare
        var isWhole = true
        for factor in factors.shares.indices {
            let missing = response.missing >> UInt64(8 * factor) & 255
            share -= Int64(missing) * factors.shares[factor]
            guard missing == factors.widths >> UInt64(8 * factor) & 255 else { continue }
            sums[first + SurveyTable.place(ofFactor: factor)] &-= 1
            isWhole = false
        }
        if share < leastShare || share == 0 {
            sums[first + 3] &+= 1
        } else if isWhole {
            sums[first] &+= 1
            sums[first + 1] &+= response.index
            sums[first + 2] &+= response.index &* response.index
        } else {
            return true
        }
        return false
    }

    /// Responses of which much, or a factor, is missing are noted: their index counts among none yet.
    @inline(__always)
    private static func sum(
        _ run: Range<Int>, _ rows: borrowing Span<SIMD16<UInt8>>, _ room: Int,
        _ layers: borrowing Span<MarkLanes.Layer>,
        _ multipliers: borrowing Span<SIMD8<UInt16>>, _ weights: EvenFactors.Wide, _ widths: UInt64, _ safe: UInt64,
        _ number: Int, _ odd: inout [OddResponse]
    ) -> EvenFactors.Sums {
        var sums = EvenFactors.Sums()
        for row in run {
            var (points, missing) = (0 as UInt64, 0 as UInt64)
            for layer in layers.indices {
                let vector = rows[layers[layer].vector &* room &+ row]
                let word = layers[layer].word(unsafeBitCast(vector, to: SIMD2<UInt64>.self))
                points &+= word & 0x7f7f_7f7f_7f7f_7f7f
                missing &+= word &>> 7 & 0x0101_0101_0101_0101
            }
            let gaps = EvenFactors.lanes(missing)
            var multiplier = SIMD8<UInt16>.zero
            for number in multipliers.indices {
                multiplier.replace(
                    with: multipliers[number], where: gaps .== SIMD8(repeating: UInt16(truncatingIfNeeded: number)))
            }
            let values = EvenFactors.wide(EvenFactors.lanes(points) &* multiplier)
            sums.totals.even &+= values.even
            sums.totals.odd &+= values.odd
            sums.squares.even &+= values.even &* values.even
            sums.squares.odd &+= values.odd &* values.odd
            let parts = unsafeBitCast(
                values.even &* weights.even &+ values.odd &* weights.odd, to: SIMD2<UInt64>.self)
            let both = parts.x &+ parts.y
            let index = Int64(bitPattern: both & 0xffff_ffff &+ both &>> 32)
            // A byte that is zero is a factor without answers.
            let gap = missing ^ widths
            let empty = (gap &- 0x0101_0101_0101_0101) & ~gap & 0x8080_8080_8080_8080
            if empty != 0 || (missing &* 0x0101_0101_0101_0101) &>> 56 > safe {
                odd.append(OddResponse(run: number, row: row &- run.lowerBound, missing: missing, index: index))
            } else {
                sums.scored &+= 1
                sums.index &+= index
                sums.indexSquares &+= index &* index
            }
        }
        return sums
    }
}
