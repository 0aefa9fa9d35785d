/// Writes JSON the same way every time: members in their order, two spaces, one line for what is short.
package enum JSONWriter {
    /// The document, with a line break at its end.
    package static func text(_ value: JSONValue) -> String {
        var text = ""
        write(value, indent: 0, to: &text)
        text += "\n"
        return text
    }

    /// The document on one line.
    package static func line(_ value: JSONValue) -> String {
        // Bytes, which are appended faster than texts.
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512)
        writeLine(value, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A string in quotes, escaped as JSON wants it.
    package static func quoted(_ string: String) -> String {
        var bytes: [UInt8] = []
        write(string, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func write(_ string: String, to bytes: inout [UInt8]) {
        var string = string
        bytes.append(UInt8(ascii: "\""))
        string.withUTF8 { text in
            // Most strings need no escape, and are appended in one piece.
            if text.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
                for byte in text { writeEscaped(byte, to: &bytes) }
            } else {
                bytes.append(contentsOf: text)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func writeEscaped(_ byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
        case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
        case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
        case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
        case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
        case 0..<0x20:
            bytes.append(contentsOf: (byte < 0x10 ? "\\u000" : "\\u00").utf8)
            bytes.append(contentsOf: String(byte, radix: 16).utf8)
        default: bytes.append(byte)
        }
    }

    /// Objects and lists that hold no other ones stay on a line up to this length.
    private static let shortLine = 100

    private static func write(_ value: JSONValue, indent: Int, to text: inout String) {
        let children: [(key: String?, value: JSONValue)]
        let brackets: (String, String)
        switch value {
        case .array(let elements) where !elements.isEmpty:
            children = elements.map { (nil, $0) }
            brackets = ("[", "]")
        case .object(let members) where !members.isEmpty:
            children = members.map { ($0.key, $0.value) }
            brackets = ("{", "}")
        default:
            text += line(value)
            return
        }
        if !children.contains(where: { $0.value.isNested }) {
            let short = line(value)
            if short.utf8.count <= shortLine {
                text += short
                return
            }
        }
        text += brackets.0
        for (index, child) in children.enumerated() {
            text += index == 0 ? "\n" : ",\n"
            text += String(repeating: "  ", count: indent + 1)
            if let key = child.key { text += quoted(key) + ": " }
            write(child.value, indent: indent + 1, to: &text)
        }
        text += "\n" + String(repeating: "  ", count: indent) + brackets.1
    }

    private static func writeLine(_ value: JSONValue, to bytes: inout [UInt8]) {
        switch value {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        case .number(let number): bytes.append(contentsOf: number.utf8)
        case .string(let string): write(string, to: &bytes)
        case .array(let elements):
            bytes.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { bytes.append(contentsOf: ", ".utf8) }
                writeLine(element, to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { bytes.append(contentsOf: ", ".utf8) }
                write(member.key, to: &bytes)
                bytes.append(contentsOf: ": ".utf8)
                writeLine(member.value, to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }
}

extension JSONValue {
    fileprivate var isNested: Bool {
        switch self {
        case .array(let elements): !elements.isEmpty
        case .object(let members): !members.isEmpty
        default: false
        }
    }
}
