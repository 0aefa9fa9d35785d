/// What the first line of a file says of its delimiter (分隔符识别).
struct CSVBeginning {
    /// What stands between cells.
    let delimiter: UInt8
    /// How many bytes a line `sep=;` takes, which spreadsheets write and read in front of the header; 0 where there is none.
    let separatorLine: Int

    /// Looks at a beginning.
    /// - Parameters:
    ///   - bytes: The first bytes in UTF-8; enough where ``isEnough(_:)``.
    ///   - given: What the caller says.
    init(_ bytes: [UInt8], given: Unicode.Scalar?) {
        let given = given.flatMap { Self.isDelimiter($0.value) ? UInt8(truncatingIfNeeded: $0.value) : nil }
        let line = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        let word = line.prefix(4).map { $0 | 0x20 }
        // The line of a single column that is called so has nothing behind the sign.
        if line.count == 5, word == Array("sep=".utf8).map({ $0 | 0x20 }), Self.isDelimiter(UInt32(line[4])) {
            let end = bytes[line.endIndex...].prefix(2)
            separatorLine = line.count + (end.elementsEqual([0x0D, 0x0A]) ? 2 : min(end.count, 1))
            delimiter = given ?? line[4]
            return
        }
        separatorLine = 0
        delimiter = given ?? Self.most(bytes)
    }

    /// Whether bytes hold a whole first row, or as much as is looked at.
    static func isEnough(_ bytes: [UInt8]) -> Bool {
        bytes.count >= 1 << 16 || header(bytes).count + 1 < bytes.count
    }

    /// The candidate that stands most often outside quotes; a comma where none does, or as many.
    private static func most(_ bytes: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in header(bytes) {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if !isQuoted { counts[byte, default: 0] += 1 }
        }
        var best = UInt8(ascii: ",")
        for candidate in [UInt8(ascii: ";"), UInt8(ascii: "\t")]
        where counts[candidate, default: 0] > counts[best, default: 0] {
            best = candidate
        }
        return best
    }

    /// The first row that is not blank: up to a line end outside quotes.
    private static func header(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        var isQuoted = false
        var hasBegun = false
        return bytes.prefix(1 << 16).prefix { byte in
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            let isEnd = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
            if !isEnd { hasBegun = true }
            return !isEnd || isQuoted || !hasBegun
        }
    }

    private static func isDelimiter(_ value: UInt32) -> Bool {
        guard value < 0x7F, value >= 0x20 || value == 0x09, value != 0x22 else { return false }
        let letter = value | 0x20
        return !(0x61...0x7A).contains(letter) && !(0x30...0x39).contains(value)
    }
}
