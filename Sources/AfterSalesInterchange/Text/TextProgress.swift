/// The UTF-8 made of a piece, and where in the file it stands.
struct TextProgress {
    /// What is wrong so far.
    private(set) var faults = TextFaults()
    /// What was made of the piece so far.
    var output: [UInt8] = []
    /// How many bytes of the file stand before those not read yet.
    var offset = 0
    private var line = 1
    private var counted = 0
    private var isAfterCarriage = false

    /// Puts a replacement character and notes why.
    /// - Parameters:
    ///   - kind: What is wrong.
    ///   - offset: Where in the file.
    mutating func replace(_ kind: TextFault.Kind, at offset: Int) {
        countLines(of: output)
        faults.add(TextFault(kind: kind, line: line, offset: offset))
        output += [0xEF, 0xBF, 0xBD]
    }

    /// Gives out what was made.
    mutating func take() -> [UInt8] {
        countLines(of: output)
        counted = 0
        defer { output = [] }
        return output
    }

    /// Hands a piece on that needs no change.
    mutating func pass(_ piece: [UInt8]) -> [UInt8] {
        countLines(of: piece)
        counted = 0
        return piece
    }

    /// Counts the line ends behind those counted before: `\n`, `\r` and `\r\n`.
    private mutating func countLines(of text: [UInt8]) {
        let bytes = text.span
        var more = 0
        // The high bit of the lowest byte where the byte before is a `\r`.
        var carriedOver: UInt64 = isAfterCarriage ? 0x80 : 0
        var place = counted
        while place + 32 <= bytes.count {
            // Most have no byte below 0x0E, and so no line end, which takes one look at four words.
            let words = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: SIMD4<UInt64>.self)
            if Self.low(words[0]) | Self.low(words[1]) | Self.low(words[2]) | Self.low(words[3]) == 0 {
                carriedOver = 0
            } else {
                for word in 0..<4 { more += Self.lineEnds(UInt64(littleEndian: words[word]), &carriedOver) }
            }
            place += 32
        }
        for index in place..<bytes.count {
            let isCarriage = bytes[index] == 0x0D
            if isCarriage || (bytes[index] == 0x0A && carriedOver == 0) { more += 1 }
            carriedOver = isCarriage ? 0x80 : 0
        }
        isAfterCarriage = carriedOver != 0
        line += more
        counted = bytes.count
    }

    /// How many lines end in eight bytes, the first in the lowest place.
    private static func lineEnds(_ word: UInt64, _ carriedOver: inout UInt64) -> Int {
        let feeds = marks(word ^ 0x0A0A_0A0A_0A0A_0A0A)
        let carriages = marks(word ^ 0x0D0D_0D0D_0D0D_0D0D)
        defer { carriedOver = carriages >> 56 }
        return (carriages | (feeds & ~(carriages << 8 | carriedOver))).nonzeroBitCount
    }

    /// Zero where no byte is below 0x0E.
    @inline(__always)
    private static func low(_ word: UInt64) -> UInt64 {
        (word &- 0x0E0E_0E0E_0E0E_0E0E) & ~word & 0x8080_8080_8080_8080
    }

    /// The high bit of each byte that is zero.
    private static func marks(_ word: UInt64) -> UInt64 {
        ~(((word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F) | word) & 0x8080_8080_8080_8080
    }
}

extension TextProgress {
    /// Puts a character.
    /// - Parameter number: Its number in Unicode, no surrogate.
    @inline(__always)
    mutating func append(_ number: UInt32) {
        func byte(_ mark: UInt32, _ shift: UInt32, _ mask: UInt32 = 0x3F) -> UInt8 {
            UInt8(truncatingIfNeeded: mark | (number >> shift) & mask)
        }
        switch number {
        case ..<0x80: output.append(byte(0, 0, 0x7F))
        case ..<0x800:
            output.append(byte(0xC0, 6, 0x1F))
            output.append(byte(0x80, 0))
        case ..<0x10000:
            output.append(byte(0xE0, 12, 0x0F))
            output.append(byte(0x80, 6))
            output.append(byte(0x80, 0))
        default:
            output.append(byte(0xF0, 18, 0x07))
            output.append(byte(0x80, 12))
            output.append(byte(0x80, 6))
            output.append(byte(0x80, 0))
        }
    }
}
