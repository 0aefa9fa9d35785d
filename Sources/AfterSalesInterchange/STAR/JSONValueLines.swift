/// On which line each value of a JSON document begins, in the order in which they stand there: an object or a list in front of
/// what is in it.
struct JSONValueLines {
    /// The lines, from 1.
    private(set) var lines: [Int] = []

    /// The lines of a document that is known to be JSON.
    init(of bytes: [UInt8]) {
        var line = 1
        var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\n"): line += 1
            case 0x20, 0x09, 0x0D, UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "]"), UInt8(ascii: "}"): break
            case UInt8(ascii: "{"), UInt8(ascii: "["): lines.append(line)
            case UInt8(ascii: "\""):
                index = Self.end(ofStringAt: index, in: bytes)
                if !Self.isKey(endingAt: index, in: bytes) { lines.append(line) }
            default:
                lines.append(line)
                while index + 1 < bytes.count, !Self.endsWord(bytes[index + 1]) { index += 1 }
            }
            index += 1
        }
    }

    private static func end(ofStringAt start: Int, in bytes: [UInt8]) -> Int {
        var index = start + 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return index
    }

    private static func isKey(endingAt end: Int, in bytes: [UInt8]) -> Bool {
        let rest = bytes[min(end + 1, bytes.count)...]
        return rest.first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 } == UInt8(ascii: ":")
    }

    private static func endsWord(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
    }
}
