extension CSVMarks {
    /// Goes from one byte that matters to the next.
    struct Walk {
        private var block: Int
        private let last: Int
        private var left: UInt64

        /// A walk that begins at a place.
        /// - Parameters:
        ///   - start: The place, one of the bytes.
        ///   - limit: The last place that is of interest; it need not be one of the bytes.
        @inline(__always)
        init(_ blocks: Span<UInt64>, from start: Int, through limit: Int) {
            block = start / CSVMarks.block
            last = min(limit / CSVMarks.block, blocks.count - 1)
            left = blocks[block] & (.max << UInt64(truncatingIfNeeded: start % CSVMarks.block))
        }

        /// The next place; nil where there is none. Some may be behind the limit.
        @inline(__always)
        mutating func next(_ blocks: Span<UInt64>) -> Int? {
            while left == 0 {
                guard block < last else { return nil }
                block += 1
                left = blocks[block]
            }
            let place = block &* CSVMarks.block &+ left.trailingZeroBitCount
            left &= left &- 1
            return place
        }
    }
}
