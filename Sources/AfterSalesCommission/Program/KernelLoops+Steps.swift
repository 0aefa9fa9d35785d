/// Step tables over the rows of a block. Tables mostly have up to four steps; those are spelt out, so that no row is
/// decided by a branch.
extension KernelLoops {
    /// The value of the step that each input reaches; 0 below the first.
    static func steps<Word: FixedWidthInteger>(
        _ a: [Word], _ from: [Int64], _ values: [Int64], into out: inout [Word], _ rows: Int
    ) {
        guard from.count <= 4 else {
            return map(a, into: &out, rows) { input in
                var value: Word = 0
                for index in from.indices {
                    guard input >= Word(truncatingIfNeeded: from[index]) else { break }
                    value = Word(truncatingIfNeeded: values[index])
                }
                return value
            }
        }
        let bounds = four(from) as (Word, Word, Word, Word)
        let results = four(values) as (Word, Word, Word, Word)
        map(a, into: &out, rows) { input in
            var value: Word = 0
            if input >= bounds.0 { value = results.0 }
            if input >= bounds.1 { value = results.1 }
            if input >= bounds.2 { value = results.2 }
            if input >= bounds.3 { value = results.3 }
            return value
        }
    }

    /// What each input gives slice by slice, `rate · input + offset` of its step; nothing of it overflows.
    static func graduated<Word: FixedWidthInteger>(
        _ a: [Word], _ from: [Int64], _ rates: [Int64], _ offsets: [Int64], into out: inout [Word], _ rows: Int
    ) {
        guard from.count <= 4 else {
            return map(a, into: &out, rows) { input in
                var value: Word = 0
                for index in from.indices {
                    guard input >= Word(truncatingIfNeeded: from[index]) else { break }
                    value = Word(truncatingIfNeeded: rates[index]) &* input
                    value &+= Word(truncatingIfNeeded: offsets[index])
                }
                return value
            }
        }
        let bounds = four(from) as (Word, Word, Word, Word)
        let factors = four(rates) as (Word, Word, Word, Word)
        let summands = four(offsets) as (Word, Word, Word, Word)
        map(a, into: &out, rows) { input in
            var rate: Word = 0
            var offset: Word = 0
            if input >= bounds.0 { (rate, offset) = (factors.0, summands.0) }
            if input >= bounds.1 { (rate, offset) = (factors.1, summands.1) }
            if input >= bounds.2 { (rate, offset) = (factors.2, summands.2) }
            if input >= bounds.3 { (rate, offset) = (factors.3, summands.3) }
            return rate &* input &+ offset
        }
    }

    /// Four numbers of a list of one to four: the last one stands for those behind it.
    private static func four<Word: FixedWidthInteger>(_ list: [Int64]) -> (Word, Word, Word, Word) {
        func number(_ index: Int) -> Word { Word(truncatingIfNeeded: list[min(index, list.count - 1)]) }
        return (number(0), number(1), number(2), number(3))
    }
}
