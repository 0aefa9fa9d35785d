import AfterSalesCore

/// The members of the JSON object that a line is, each as the bytes it has there.
///
/// Nothing is built of a value before somebody wants it, so a line costs no more memory than itself; and a record's JSON
/// comes out byte for byte as it went in.
struct LineMembers {
    private let bytes: [UInt8]
    private(set) var keys: [String] = []
    private var ranges: [Range<Int>] = []
    private var position = 0

    /// - Throws: What is wrong with the line, of which only the outermost object is looked at.
    init(_ bytes: [UInt8]) throws(LineFault) {
        self.bytes = bytes
        try take("{")
        skipSpace()
        if byte == UInt8(ascii: "}") {
            position += 1
        } else {
            repeat { try member() } while try isFollowed()
        }
        skipSpace()
        guard position == bytes.count else { throw LineFault(.invalidJSON, "something follows the object", "对象之后还有内容") }
    }

    /// The bytes of a value; nil where there is none of that key.
    func bytes(of key: String) -> ArraySlice<UInt8>? { keys.firstIndex(of: key).map { bytes[ranges[$0]] } }

    /// A value; nil where there is none of that key.
    ///
    /// Read, a value may take twenty times the memory of its text; nothing but a record is long.
    /// - Parameter longest: The most bytes it may have.
    func value(of key: String, longest: Int = 10_000) throws(LineFault) -> JSONValue? {
        guard let bytes = bytes(of: key) else { return nil }
        return try Self.value(of: bytes, longest: longest)
    }

    private static func value(of bytes: ArraySlice<UInt8>, longest: Int = 10_000) throws(LineFault) -> JSONValue {
        guard bytes.count <= longest else {
            throw LineFault(
                .documentTooLarge, inputs: [.init("bytes", String(bytes.count)), .init("limit", String(longest))],
                "a member has \(bytes.count) bytes, at most \(longest) are read",
                "成员有 \(bytes.count) 字节，最多读取 \(longest) 字节")
        }
        let (value, findings) = JSONReader.read(Array(bytes), limits: JSONLimits(bytes: .max))
        guard let value, findings.isEmpty else { throw LineFault(findings: findings) }
        return value
    }

    private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while byte == 0x20 || byte == 0x09 || byte == 0x0D { position += 1 }
    }

    private mutating func take(_ character: Unicode.Scalar) throws(LineFault) {
        skipSpace()
        guard byte == UInt8(ascii: character) else { throw .notJSON }
        position += 1
    }

    private mutating func isFollowed() throws(LineFault) -> Bool {
        skipSpace()
        guard byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") else { throw .notJSON }
        position += 1
        return bytes[position - 1] == UInt8(ascii: ",")
    }

    private mutating func member() throws(LineFault) {
        skipSpace()
        guard byte == UInt8(ascii: "\""), case .string(let key) = try Self.value(of: bytes[try skipString()]) else {
            throw .notJSON
        }
        guard !keys.contains(key) else { throw LineFault(.duplicateKey, "\(key) stands twice", "\(key) 出现两次") }
        // The keys of a line are few; of a line with thousands nothing is wanted.
        guard keys.count < 50 else { throw LineFault(.unknownField, "there are too many members", "成员过多") }
        try take(":")
        skipSpace()
        let start = position
        try skipValue()
        keys.append(key)
        ranges.append(start..<position)
    }

    private mutating func skipValue() throws(LineFault) {
        var depth = 0
        repeat {
            switch byte {
            case nil: throw .notJSON
            case UInt8(ascii: "\""): _ = try skipString()
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                position += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                guard depth > 0 else { throw .notJSON }
                depth -= 1
                position += 1
            case _ where depth > 0: position += 1
            default: try skipScalar()
            }
        } while depth > 0
    }

    private mutating func skipScalar() throws(LineFault) {
        let start = position
        while let byte, byte > 0x20, byte != UInt8(ascii: ","), byte != UInt8(ascii: "}") { position += 1 }
        if position == start { throw .notJSON }
    }

    private mutating func skipString() throws(LineFault) -> Range<Int> {
        let start = position
        position += 1
        while let byte {
            position += byte == UInt8(ascii: "\\") ? 2 : 1
            if byte == UInt8(ascii: "\"") { return start..<position }
        }
        throw .notJSON
    }
}
