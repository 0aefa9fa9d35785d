/// Factors whose questions count differently: one after the other, what each mark is worth looked up.
extension SurveyPass {
    mutating func addTabled(_ rows: borrowing SortedRows, _ run: SortedRows.Run, _ sums: inout [Int64]) {
        let (tables, packed) = (kernel.tables, kernel.packed)
        let first = SurveyTable.width(kernel) * run.group
        for row in 0..<run.rows.count { responses[row] = Response() }
        for factor in kernel.order.indices {
            for (place, lane) in kernel.members(of: factor).enumerated() {
                Self.look(
                    packed.span.extracting(lane << 8..<(lane + 1) << 8), lane % MarkLanes.each, isFirst: place == 0,
                    rows.vectors.span.extracting(rows.places(lane / MarkLanes.each, run)), &responses)
            }
            let sum = Self.sum(tables.span.extracting(factor << 8..<(factor + 1) << 8), run.rows.count, &responses)
            let place = first + SurveyTable.place(ofFactor: factor)
            sums[place] &+= sum.x
            sums[place + 1] &+= sum.y
            sums[place + 2] &+= sum.z
        }
        for row in 0..<run.rows.count {
            let response = responses[row]
            let share = response.share & (AnswerTable.empty - 1)
            if share < leastShare || share == 0 {
                sums[first + 3] &+= 1
            } else if response.share == share {
                sums[first] &+= 1
                sums[first + 1] &+= response.index
                sums[first + 2] &+= response.index &* response.index
            } else {
                leave(row, of: run, rows)
            }
        }
    }

    /// Adds what the marks of a question are worth to the sum of its factor.
    private static func look(
        _ packed: borrowing Span<UInt64>, _ lane: Int, isFirst: Bool, _ rows: borrowing Span<SIMD16<UInt8>>,
        _ responses: inout [Response]
    ) {
        var responses = responses.mutableSpan
        guard rows.count <= responses.count, packed.count == 256 else { return }
        for row in rows.indices {
            let packed = packed[Int(rows[row][lane])]
            let value = packed & (1 << SurveyKernel.missingBit - 1)
            let missing = packed >> SurveyKernel.missingBit
            responses[row].points = isFirst ? value : responses[row].points &+ value
            responses[row].missing = isFirst ? missing : responses[row].missing | missing
        }
    }

    /// How many responses have a factor, its sum and its squares.
    private static func sum(
        _ tables: borrowing Span<AnswerTable>, _ count: Int, _ responses: inout [Response]
    ) -> SIMD4<Int64> {
        var responses = responses.mutableSpan
        guard tables.count == 256, count <= responses.count else { return .zero }
        var (empty, total, squares) = (0 as Int64, 0 as Int64, 0 as Int64)
        for row in 0..<count {
            let table = tables[Int(responses[row].missing & 255)]
            let sum = Int64(bitPattern: responses[row].points)
            let value = sum &* table.factor
            empty &+= table.share &>> AnswerTable.emptyBit
            total &+= value
            squares &+= value &* value
            responses[row].index &+= sum &* table.index
            responses[row].share &+= table.share
        }
        return SIMD4(Int64(count) &- empty, total, squares, 0)
    }
}
