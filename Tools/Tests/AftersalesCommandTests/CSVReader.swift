/// Reads RFC 4180 byte by byte, for tests.
enum CSVReader {
    static func rows(_ text: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        var bytes = Array(text.utf8)[...]
        while let byte = bytes.popFirst() {
            switch byte {
            case UInt8(ascii: "\"") where isQuoted && bytes.first == UInt8(ascii: "\""):
                bytes.removeFirst()
                field.append(byte)
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ",") where !isQuoted:
                row.append(String(decoding: field, as: UTF8.self))
                field = []
            case UInt8(ascii: "\r") where !isQuoted:
                precondition(bytes.popFirst() == UInt8(ascii: "\n"))
                rows.append(row + [String(decoding: field, as: UTF8.self)])
                row = []
                field = []
            default: field.append(byte)
            }
        }
        return rows
    }
}
