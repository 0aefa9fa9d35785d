import AfterSalesCore

/// What stands between tags.
extension XMLReader {
    /// Bytes that are read one like the other: no markup, no line end, no control, ASCII.
    private static let plain: [Bool] = (0...255).map {
        $0 >= 0x20 && $0 < 0x80 && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: "&") || $0 == 0x09
    }
    /// `&#x10FFFF;` with a few zeros.
    private static let longestReference = 16

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    /// Whether a text stands at a place.
    func isAt(_ text: StaticString, _ index: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        guard index + count <= bytes.count else { return false }
        return text.withUTF8Buffer { wanted in
            for offset in 0..<count where bytes[index + offset] != wanted[offset] { return false }
            return true
        }
    }

    /// Reads up to the next `<`, and whether there is one.
    mutating func characters() throws(XMLFault) -> Bool {
        let bytes = self.bytes
        let plain = Self.plain
        var index = position
        while index < bytes.count {
            let start = index
            while index < bytes.count, plain[Int(bytes[index])] { index += 1 }
            if open.isEmpty || text.count + index - start > limits.textBytes || isTextCut {
                try take(bytes[start..<index])
            } else {
                // Nearly all text comes this way.
                bytes.withUnsafeBufferPointer {
                    text.append(contentsOf: UnsafeBufferPointer(rebasing: $0[start..<index]))
                }
            }
            position = index
            guard index < bytes.count else { break }
            let byte = bytes[index]
            if byte == UInt8(ascii: "<") { return true }
            if byte == UInt8(ascii: "&") {
                guard let length = try reference() else { return false }
                index += length
            } else {
                guard let length = try letter() else { return false }
                index += length
            }
            position = index
        }
        guard isFinished else { return false }
        if !open.isEmpty || roots == 0 { throw truncated() }
        return false
    }

    /// That the document ends before its elements do.
    func truncated() -> XMLFault {
        guard let last = open.last else {
            return roots == 0
                ? fault(code: .truncatedXML, at: bytes.count, "the file has no element", "文件中没有元素")
                : fault(code: .truncatedXML, at: bytes.count, "the file ends inside of markup", "文件在标记内中断")
        }
        return fault(
            code: .truncatedXML, at: bytes.count, "the file ends inside <\(names.local[last])>",
            "文件在 <\(names.local[last])> 元素内中断")
    }

    /// Reads up to what ends a comment, a CDATA section or an instruction, and whether it is there.
    mutating func section(until terminator: StaticString) throws(XMLFault) -> Bool {
        let first = terminator.withUTF8Buffer { $0[0] }
        let isText = mode == .cdata
        while position < bytes.count {
            let byte = bytes[position]
            if byte == first {
                if isAt(terminator, position) {
                    position += terminator.utf8CodeUnitCount
                    mode = .content
                    return true
                }
                // The rest of the terminator may be still to come.
                guard isFinished || position + terminator.utf8CodeUnitCount <= bytes.count else { return false }
            }
            if byte >= 0x80 || byte < 0x20 && byte != 0x09 {
                guard let length = try letter(isText: isText) else { return false }
                position += length
            } else {
                if isText { try take(bytes[position...position]) }
                position += 1
            }
        }
        if isFinished { throw truncated() }
        return false
    }

    /// Takes text over. Outside of all elements there is only space.
    /// - Parameter place: Where it stands in the file, where it is no part of that.
    private mutating func take(_ part: ArraySlice<UInt8>, at place: Int? = nil) throws(XMLFault) {
        if open.isEmpty {
            guard let first = part.firstIndex(where: { !Self.isSpace($0) }) else { return }
            let index = place ?? first
            throw roots == 0
                ? fault(at: index, "text stands in front of the first element", "首个元素之前有文本")
                : fault(at: index, "something follows the document", "文档之后还有内容")
        }
        if text.count + part.count > limits.textBytes {
            isTextCut = true
            text.removeAll(keepingCapacity: true)
        } else if !isTextCut {
            text += part
        }
    }

    /// Reads a line end or a letter beyond ASCII, and gives its length; nil where it is not all there.
    private mutating func letter(isText: Bool = true) throws(XMLFault) -> Int? {
        let byte = bytes[position]
        switch byte {
        case 0x0A:
            if isText { try take([0x0A]) }
            endLine(after: position)
            return 1
        case 0x0D:
            // The feed that belongs to it may be still to come.
            guard isFinished || position + 1 < bytes.count else { return nil }
            let length = position + 1 < bytes.count && bytes[position + 1] == 0x0A ? 2 : 1
            if isText { try take([0x0A]) }
            endLine(after: position + length - 1)
            return length
        case 0x80...:
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
            guard isFinished || position + length <= bytes.count else { return nil }
            let part = bytes[position..<min(position + length, bytes.count)]
            guard part.count == length, String(validating: part, as: UTF8.self) != nil else {
                throw fault("the text is not UTF-8 here", "此处不是 UTF-8 编码")
            }
            if isText { try take(part) }
            return length
        default:
            throw fault("a control character that XML does not have", "XML 不允许的控制字符")
        }
    }

    /// Notes that a line ends with the byte at a place.
    mutating func endLine(after index: Int) {
        line += 1
        lineStart = index + 1
        lettersGone = 0
    }

    /// Reads a reference, and gives its length; nil where it is not all there.
    private mutating func reference() throws(XMLFault) -> Int? {
        let window = bytes[position...].prefix(Self.longestReference)
        guard let end = window.firstIndex(of: UInt8(ascii: ";")) else {
            guard isFinished || window.count == Self.longestReference else { return nil }
            throw fault("an ampersand that begins no reference: &amp; is meant", "多余的 & 符号，应写作 &amp;")
        }
        try take(try Self.letters(of: bytes[position + 1..<end], in: self)[...], at: position)
        return end + 1 - position
    }

    /// What a reference stands for, as UTF-8.
    /// - Parameter name: What stands between `&` and `;`.
    static func letters(of name: ArraySlice<UInt8>, in reader: XMLReader) throws(XMLFault) -> [UInt8] {
        switch name {
        case _ where name.elementsEqual("amp".utf8): return [UInt8(ascii: "&")]
        case _ where name.elementsEqual("lt".utf8): return [UInt8(ascii: "<")]
        case _ where name.elementsEqual("gt".utf8): return [UInt8(ascii: ">")]
        case _ where name.elementsEqual("quot".utf8): return [UInt8(ascii: "\"")]
        case _ where name.elementsEqual("apos".utf8): return [UInt8(ascii: "'")]
        default: break
        }
        let index = name.startIndex - 1
        guard name.first == UInt8(ascii: "#") else {
            throw reader.fault(
                at: index, "an entity that the file would have to declare, which is refused", "引用了自定义实体，不予展开")
        }
        let isHexadecimal = name.dropFirst().first == UInt8(ascii: "x")
        let digits = String(decoding: name.dropFirst(isHexadecimal ? 2 : 1), as: UTF8.self)
        guard let first = digits.utf8.first, first != UInt8(ascii: "+"), first != UInt8(ascii: "-"),
            let code = UInt32(digits, radix: isHexadecimal ? 16 : 10), let scalar = Unicode.Scalar(code),
            code >= 0x20 || code == 0x09 || code == 0x0A || code == 0x0D, code & 0xFFFE != 0xFFFE
        else { throw reader.fault(at: index, "a reference to a character that there is not", "引用了不存在的字符") }
        return Array(String(Character(scalar)).utf8)
    }
}
