/// The loops over the rows of a block. All lists are at least as long as the block, and are asked so once.
enum KernelLoops {
    @inline(__always)
    static func map<Word>(_ a: [Word], into out: inout [Word], _ rows: Int, _ operation: (Word) -> Word) {
        precondition(rows <= a.count && rows <= out.count)
        let a = a.span
        var out = out.mutableSpan
        for row in 0..<rows { out[row] = operation(a[row]) }
    }

    @inline(__always)
    static func map<Word>(
        _ a: [Word], _ b: [Word], into out: inout [Word], _ rows: Int, _ operation: (Word, Word) -> Word
    ) {
        precondition(rows <= a.count && rows <= b.count && rows <= out.count)
        let a = a.span
        let b = b.span
        var out = out.mutableSpan
        for row in 0..<rows { out[row] = operation(a[row], b[row]) }
    }

    @inline(__always)
    static func map<Word>(
        _ a: [Word], _ b: [Word], _ c: [Word], into out: inout [Word], _ rows: Int,
        _ operation: (Word, Word, Word) -> Word
    ) {
        precondition(rows <= a.count && rows <= b.count && rows <= c.count && rows <= out.count)
        let a = a.span
        let b = b.span
        let c = c.span
        var out = out.mutableSpan
        for row in 0..<rows { out[row] = operation(a[row], b[row], c[row]) }
    }

    /// Puts one value into the first rows.
    @inline(__always)
    static func fill<Word>(_ out: inout [Word], _ rows: Int, _ value: Word) {
        precondition(rows <= out.count)
        var out = out.mutableSpan
        for row in 0..<rows { out[row] = value }
    }

    /// Puts the first `rows` values at a place of a longer list.
    static func copy(_ a: [Int64], _ rows: Int, to out: inout [Int64], at start: Int) {
        precondition(rows <= a.count && start >= 0 && start + rows <= out.count)
        let a = a.span
        var all = out.mutableSpan
        #if compiler(>=6.3)
        var out = all._mutatingExtracting(start..<start + rows)
        #else
        var out = all.extracting(start..<start + rows)
        #endif
        for row in out.indices { out[row] = a[row] }
    }

    /// The least and the largest value; 0 where there are no rows.
    @inline(__always)
    static func range<Word: FixedWidthInteger>(_ a: [Word], _ rows: Int) -> (Word, Word) {
        guard rows > 0 else { return (0, 0) }
        precondition(rows <= a.count)
        let a = a.span
        var least = a[0]
        var most = least
        for row in 0..<rows {
            least = min(least, a[row])
            most = max(most, a[row])
        }
        return (least, most)
    }
}
