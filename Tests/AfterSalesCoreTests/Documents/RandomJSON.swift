import AfterSalesCore

extension SeededGenerator {
    /// Any document, its keys different within an object.
    mutating func json(depth: Int = 4) -> JSONValue {
        switch next() % (depth > 0 ? 8 : 5) {
        case 0: return .null
        case 1: return .bool(once(in: 2))
        case 2, 3: return .number(jsonNumber())
        case 4: return .string(jsonString())
        case 5, 6: return .array((0..<Int(next() % 5)).map { _ in json(depth: depth - 1) })
        default:
            var keys: Set<String> = []
            return .object(
                (0..<Int(next() % 5)).compactMap { _ in
                    let key = jsonString()
                    return keys.insert(key).inserted ? .init(key, json(depth: depth - 1)) : nil
                })
        }
    }

    /// A number in any spelling that RFC 8259 has, small enough for every other reader.
    mutating func jsonNumber() -> String {
        var text = once(in: 3) ? "-" : ""
        text += once(in: 3) ? "0" : String(next() >> (next() % 62 + 2))
        if once(in: 3) { text += "." + String(next() % 100_000) + (once(in: 2) ? "0" : "") }
        if once(in: 4) { text += element(of: ["e", "E"]) + element(of: ["", "+", "-"]) + String(next() % 30) }
        return text
    }

    /// Letters, escapes, controls, combining marks and characters of every UTF-8 length.
    mutating func jsonString() -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int(next() % 8) {
            let range: ClosedRange<UInt32> = element(of: [
                0...0x1F, 0x20...0x7E, 0x20...0x7E, 0x7F...0x7FF, 0x300...0x303, 0x800...0xD7FF, 0xE000...0xFFFF,
                0x1_0000...0x10_FFFF, 0x1F600...0x1F64F,
            ])
            if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) { text.append(scalar) }
        }
        return String(text)
    }

    /// The document in one of its many spellings, with white space and escapes wherever they may stand.
    mutating func spelling(_ value: JSONValue) -> String {
        let text: String
        switch value {
        case .null: text = "null"
        case .bool(let flag): text = flag ? "true" : "false"
        case .number(let number): text = number
        case .string(let string): text = spelling(string)
        case .array(let elements):
            text = "[" + space() + elements.map { spelling($0) }.joined(separator: ",") + "]"
        case .object(let members):
            text =
                "{" + space()
                + members.map { space() + spelling($0.key) + space() + ":" + spelling($0.value) }.joined(separator: ",")
                + "}"
        }
        return space() + text + space()
    }

    private mutating func spelling(_ string: String) -> String {
        let short: [Unicode.Scalar: String] = [
            "\"": "\\\"", "\\": "\\\\", "/": "\\/", "\u{8}": "\\b", "\u{C}": "\\f", "\n": "\\n", "\r": "\\r",
            "\t": "\\t",
        ]
        var text = "\""
        for scalar in string.unicodeScalars {
            let mustEscape = scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
            if let escape = short[scalar], mustEscape || once(in: 2), !once(in: 4) {
                text += escape
            } else if mustEscape || once(in: 4) {
                for unit in UTF16.encode(scalar) ?? .init() { text += "\\u" + hexadecimal(unit) }
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }

    private mutating func hexadecimal(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16, uppercase: once(in: 2))
        return String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }

    private mutating func space() -> String { element(of: ["", "", "", " ", "\n", "\t", "\r\n", "  "]) }

    /// A document damaged in a few bytes.
    mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0...Int(next() % 3) {
            let index = Int(next() % UInt64(bytes.count + 1))
            let byte =
                once(in: 4)
                ? UInt8(truncatingIfNeeded: next()) : element(of: Array("{}[]:,\"\\u0d8-+.eE19tfn \n/".utf8))
            switch next() % 4 {
            case 0: bytes.insert(byte, at: index)
            case 1 where index < bytes.count: bytes.remove(at: index)
            case 2: bytes.removeSubrange(index...)
            default: if index < bytes.count { bytes[index] = byte }
            }
        }
        return bytes
    }
}
