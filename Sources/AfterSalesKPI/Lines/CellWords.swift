/// What a line of a pay type and kind goes to: the words of its row, and the flags of its order's mark.
struct CellWords: Sendable, BitwiseCopyable {
    private let bits: UInt32

    init(_ cell: Int, in words: LineWords) {
        let payType = cell >> words.kindBits
        let kind = cell & (1 << words.kindBits - 1)
        // What is beyond the words of a space is of no line.
        func byte(_ word: Int) -> UInt32 { UInt32(truncatingIfNeeded: word & 0xFF) }
        bits =
            OrderMarks.flags(ofPayType: payType) | byte(words.sales(payType, kind)) << 8 | byte(words.cost(kind)) << 16
            | byte(words.hours(payType)) << 24
    }

    var flags: UInt32 { bits & OrderMarks.flagMask }
    var sales: Int { Int(bits &>> 8 & 0xFF) }
    var cost: Int { Int(bits &>> 16 & 0xFF) }
    var hours: Int { Int(bits &>> 24) }
}
