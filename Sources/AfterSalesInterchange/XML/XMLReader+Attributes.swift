import AfterSalesCore

/// What a tag has beside its name.
extension XMLReader {
    /// Reads attributes.
    mutating func readAttributes(from start: Int, to end: Int) throws(XMLFault) {
        var index = start
        while true {
            let spaceStart = index
            while index < end, Self.isSpace(bytes[index]) { index += 1 }
            guard index < end else { return }
            let afterName = nameEnd(from: index, to: end)
            guard index > spaceStart, afterName > index else {
                throw fault(at: index, "an attribute is malformed", "属性格式错误")
            }
            let number = try number(index..<afterName)
            index = afterName
            while index < end, Self.isSpace(bytes[index]) { index += 1 }
            guard index < end, bytes[index] == UInt8(ascii: "=") else {
                throw fault(at: index, "an attribute has no value", "属性没有值")
            }
            index += 1
            while index < end, Self.isSpace(bytes[index]) { index += 1 }
            guard index < end, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'"),
                let close = bytes[index + 1..<end].firstIndex(of: bytes[index])
            else { throw fault(at: index, "the value of an attribute has no quotes", "属性值没有引号") }
            guard !attributes.contains(where: { $0.name == number }) else {
                throw fault(at: spaceStart, "an attribute stands twice", "属性重复")
            }
            attributes.append((number, try value(index + 1..<close)))
            index = close + 1
        }
    }

    private func value(_ range: Range<Int>) throws(XMLFault) -> String {
        var result: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            if byte == UInt8(ascii: "&") {
                guard let end = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: ";")) else {
                    throw fault(
                        at: index, "an ampersand that begins no reference: &amp; is meant", "多余的 & 符号，应写作 &amp;")
                }
                result += try Self.letters(of: bytes[index + 1..<end], in: self)
                index = end + 1
                continue
            }
            guard byte != UInt8(ascii: "<"), byte >= 0x20 || Self.isSpace(byte) else {
                throw fault(at: index, "a character that the value of an attribute cannot have", "属性值中有不允许的字符")
            }
            result.append(byte < 0x20 ? 0x20 : byte)
            index += 1
        }
        guard let text = String(validating: result, as: UTF8.self) else {
            throw fault(at: range.lowerBound, "the text is not UTF-8 here", "此处不是 UTF-8 编码")
        }
        return text
    }
}
