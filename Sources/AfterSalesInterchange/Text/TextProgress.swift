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
        while place + 8 <= bytes.count {
            let word = UInt64(
                littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
            // Few words hold a line end: most have no byte below 0x0E, which takes one look.
            if (word &- 0x0E0E_0E0E_0E0E_0E0E) & ~word & 0x8080_8080_8080_8080 == 0 {
                carriedOver = 0
            } else {
                let feeds = Self.marks(word ^ 0x0A0A_0A0A_0A0A_0A0A)
                let carriages = Self.marks(word ^ 0x0D0D_0D0D_0D0D_0D0D)
                more += (carriages | (feeds & ~(carriages << 8 | carriedOver))).nonzeroBitCount
                carriedOver = carriages >> 56
            }
            place += 8
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
