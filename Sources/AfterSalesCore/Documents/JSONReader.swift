/// Reads JSON (RFC 8259) from UTF-8 bytes, strictly and with bounds.
///
/// A syntax error ends the reading with one finding that names line and column; duplicate keys are findings of their
/// own, and reading goes on, so that everything wrong with a document is said in one run.
package struct JSONReader {
    /// Bytes a key of an object may have.
    private static let longestKey = 1_000

    let bytes: [UInt8]
    private let limits: JSONLimits
    var position = 0
    private var duplicates: [Finding] = []
    private var path: [Step] = []

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    /// Each finding carries its path; reading ends here, or a small document could fill the memory with them.
    private static let mostDuplicates = 100

    private enum Step {
        case key(String)
        case index(Int)
    }

    private init(_ bytes: [UInt8], limits: JSONLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    struct SyntaxError: Error {
        let code: Finding.Code
        let message: LocalizedText
    }

    /// The document, where it could be read, and what is wrong with it.
    package static func read(_ bytes: [UInt8], limits: JSONLimits) -> (value: JSONValue?, findings: [Finding]) {
        if let refusal = limits.refusal(ofByteCount: bytes.count) { return (nil, [refusal]) }
        var reader = JSONReader(bytes, limits: limits)
        do throws(SyntaxError) {
            if bytes.starts(with: byteOrderMark) { reader.position = byteOrderMark.count }
            let value = try reader.value()
            reader.skipSpace()
            if reader.position < bytes.count {
                throw SyntaxError(
                    code: .invalidJSON, message: LocalizedText("something follows the document", "文档之后还有内容"))
            }
            return (value, reader.duplicates)
        } catch {
            return (nil, reader.duplicates + [reader.finding(for: error)])
        }
    }

    private func finding(for error: SyntaxError) -> Finding {
        var line = 1
        var column = 1
        let start = bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
        for byte in bytes[start..<min(position, bytes.count)] {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return Finding(
            .error, error.code, at: .document,
            inputs: [.init("line", String(line)), .init("column", String(column))],
            LocalizedText(
                "line \(line), column \(column): \(error.message.english)",
                "第 \(line) 行第 \(column) 列：\(error.message.simplifiedChinese)"))
    }

    /// Where reading is. Made only for a finding: a path for every value would cost more than the value.
    private var place: Place {
        path.reduce(.document) { place, step in
            switch step {
            case .key(let key): place.field(key)
            case .index(let index): place.element(index)
            }
        }
    }

    func invalid(_ english: String, _ chinese: String) -> SyntaxError {
        SyntaxError(code: .invalidJSON, message: LocalizedText(english, chinese))
    }

    private mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func value() throws(SyntaxError) -> JSONValue {
        skipSpace()
        guard position < bytes.count else { throw invalid("the document ends too early", "文档意外结束") }
        switch bytes[position] {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard path.count < limits.depth else {
                throw SyntaxError(
                    code: .tooDeep,
                    message: LocalizedText("nested deeper than \(limits.depth) levels", "嵌套超过 \(limits.depth) 层"))
            }
            return bytes[position] == UInt8(ascii: "{")
                ? try object() : try array()
        case UInt8(ascii: "\""):
            return .string(try string())
        case UInt8(ascii: "t"):
            return try word("true", .bool(true))
        case UInt8(ascii: "f"):
            return try word("false", .bool(false))
        case UInt8(ascii: "n"):
            return try word("null", .null)
        default:
            return .number(try number())
        }
    }

    private mutating func word(_ text: String, _ value: JSONValue) throws(SyntaxError) -> JSONValue {
        guard bytes[position...].starts(with: text.utf8) else { throw invalid("not a JSON value", "不是 JSON 值") }
        position += text.utf8.count
        return value
    }

    private mutating func array() throws(SyntaxError) -> JSONValue {
        position += 1
        var elements: [JSONValue] = []
        skipSpace()
        if take("]") { return .array([]) }
        while true {
            path.append(.index(elements.count))
            elements.append(try value())
            path.removeLast()
            skipSpace()
            if take("]") { return .array(elements) }
            guard take(",") else { throw invalid("a comma or ] is missing", "缺少逗号或 ]") }
        }
    }

    /// Whether a key stands among the members already. Among few, looking at each is faster than a set.
    ///
    /// Keys are their bytes, as ids are: two spellings of "é" are two keys, where `String` would hold them equal.
    private func isThere(
        _ key: String, in members: [JSONValue.Member], _ keys: inout Set<Identifier<JSONValue>>
    ) -> Bool {
        guard members.count > 16 else {
            return members.contains { $0.key == key && $0.key.utf8.elementsEqual(key.utf8) }
        }
        if keys.isEmpty { keys = Set(members.map { Identifier($0.key) }) }
        return !keys.insert(Identifier(key)).inserted
    }

    private mutating func object() throws(SyntaxError) -> JSONValue {
        position += 1
        var members: [JSONValue.Member] = []
        var keys: Set<Identifier<JSONValue>> = []
        skipSpace()
        if take("}") { return .object([]) }
        while true {
            skipSpace()
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
                throw invalid("a key in quotes is missing", "缺少带引号的键")
            }
            let key = try string()
            // Findings repeat the keys on their path; a key without end would make each of them as long.
            guard key.utf8.count <= Self.longestKey else {
                throw SyntaxError(
                    code: .keyTooLong,
                    message: LocalizedText(
                        "a key has more than \(Self.longestKey) bytes", "键超过 \(Self.longestKey) 字节"))
            }
            if isThere(key, in: members, &keys) {
                guard duplicates.count < Self.mostDuplicates else {
                    throw SyntaxError(
                        code: .duplicateKey,
                        message: LocalizedText("more keys stand twice; reading ends here", "还有更多重复的键，读取到此为止"))
                }
                duplicates.append(
                    Finding(
                        .error, .duplicateKey, at: place.field(key),
                        LocalizedText("the key \(key) stands twice in one object", "同一对象中键 \(key) 出现两次")))
            }
            skipSpace()
            guard take(":") else { throw invalid("a colon is missing", "缺少冒号") }
            path.append(.key(key))
            members.append(.init(key, try value()))
            path.removeLast()
            skipSpace()
            if take("}") { return .object(members) }
            guard take(",") else { throw invalid("a comma or } is missing", "缺少逗号或 }") }
        }
    }
}
