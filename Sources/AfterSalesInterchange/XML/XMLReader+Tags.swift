import AfterSalesCore

/// What begins with `<`.
extension XMLReader {
    /// Reads what stands at a `<`. Nil where it was no tag, or where ``isWaiting`` for more bytes.
    mutating func markup() throws(XMLFault) -> Event? {
        isWaiting = false
        guard position + 1 < bytes.count else { return try wait() }
        switch bytes[position + 1] {
        case UInt8(ascii: "/"): return try endTag()
        case UInt8(ascii: "?"):
            // Only the beginning of the file may have it, and there it was read.
            if position + 5 < bytes.count, isAt("<?xml", position), Self.isSpace(bytes[position + 5]) {
                throw fault("an XML declaration that does not stand first", "XML 声明不在文件开头")
            }
            guard isFinished || position + 5 < bytes.count else { return try wait() }
            position += 2
            mode = .instruction
            return nil
        case UInt8(ascii: "!"):
            guard isFinished || position + 8 < bytes.count else { return try wait() }
            return try declaration()
        default: return try startTag()
        }
    }

    private mutating func wait() throws(XMLFault) -> Event? {
        if isFinished { throw truncated() }
        isWaiting = true
        return nil
    }

    private mutating func declaration() throws(XMLFault) -> Event? {
        if isAt("<!--", position) {
            position += 4
            mode = .comment
        } else if isAt("<![CDATA[", position), !open.isEmpty {
            position += 9
            mode = .cdata
        } else if isAt("<!DOCTYPE", position) || isAt("<!ENTITY", position) {
            throw fault(
                code: .documentTypeRefused,
                "a document type is declared; it is neither read nor fetched, and no entity of it is expanded",
                "文件声明了文档类型（DTD），不予读取，也不展开其中的实体")
        } else {
            throw fault("markup that is not XML", "不是 XML 标记")
        }
        return nil
    }

    /// The place of the `>` that ends the tag that begins where reading is; nil where it is not there
    /// yet.
    private func tagEnd() throws(XMLFault) -> Int? {
        let bytes = self.bytes
        var quote: UInt8 = 0
        var index = position + 1
        let last = min(bytes.count, position + Self.longestTag)
        while index < last {
            let byte = bytes[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: ">") {
                return index
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "<") {
                throw fault("a tag has no end", "标签没有结束")
            }
            index += 1
        }
        if last < bytes.count || last == position + Self.longestTag {
            throw fault(
                code: .elementTooLarge, "a tag has more than \(Self.longestTag) bytes", "标签超过 \(Self.longestTag) 字节")
        }
        return nil
    }

    /// The end of the name that begins at a place.
    func nameEnd(from start: Int, to end: Int) -> Int {
        let bytes = self.bytes
        var index = start
        while index < end {
            switch bytes[index] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...,
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "-"),
                UInt8(ascii: "."):
                index += 1
            default: return index
            }
        }
        return end
    }

    mutating func number(_ range: Range<Int>) throws(XMLFault) -> Int {
        guard range.count <= XMLNames.longest else {
            throw fault(
                code: .elementTooLarge, at: range.lowerBound, "a name has more than \(XMLNames.longest) bytes",
                "名称超过 \(XMLNames.longest) 字节")
        }
        guard let number = names.number(of: range, in: bytes) else {
            if names.local.count >= XMLNames.most {
                throw fault(
                    code: .elementTooLarge, "the file has more than \(XMLNames.most) names of elements",
                    "元素名称超过 \(XMLNames.most) 种")
            }
            throw fault(at: range.lowerBound, "a name that XML does not have", "无效的 XML 名称")
        }
        return number
    }

    private mutating func startTag() throws(XMLFault) -> Event? {
        guard let close = try tagEnd() else { return try wait() }
        var end = close
        let isEmpty = bytes[end - 1] == UInt8(ascii: "/") && end - 1 > position
        if isEmpty { end -= 1 }
        let afterName = nameEnd(from: position + 1, to: end)
        let number = try number(position + 1..<afterName)
        if open.isEmpty {
            guard roots == 0 || !fragment.isEmpty && names.local[number] == fragment else {
                throw fault("something follows the document", "文档之后还有内容")
            }
            roots += 1
        }
        guard open.count < limits.depth else {
            throw fault(code: .tooDeep, "nested deeper than \(limits.depth) levels", "嵌套超过 \(limits.depth) 层")
        }
        attributes.removeAll(keepingCapacity: true)
        if afterName < end { try readAttributes(from: afterName, to: end) }
        begin(tag: number, nameEnd: afterName, through: close)
        open.append(number)
        isEndPending = isEmpty
        return .start
    }

    /// Notes a tag, and the lines that it has.
    private mutating func begin(tag number: Int, nameEnd: Int, through close: Int) {
        name = number
        tagLine = line
        tagStart = position
        for index in nameEnd..<close where isLineEnd(at: index) { endLine(after: index) }
        position = close + 1
        text.removeAll(keepingCapacity: true)
        isTextCut = false
    }

    private mutating func endTag() throws(XMLFault) -> Event? {
        guard let close = try tagEnd() else { return try wait() }
        let afterName = nameEnd(from: position + 2, to: close)
        guard let last = open.last else { throw fault("an end tag without a beginning", "多余的结束标签") }
        guard names.isNumber(last, position + 2..<afterName, in: bytes),
            bytes[afterName..<close].allSatisfy(Self.isSpace)
        else {
            throw fault("<\(names.local[last])> is not ended by this tag", "此结束标签与 <\(names.local[last])> 不匹配")
        }
        tagLine = line
        tagStart = position
        for index in afterName..<close where isLineEnd(at: index) { endLine(after: index) }
        position = close + 1
        return try end()
    }

    /// Ends the element that is open. Its text is kept until the next event is asked for.
    mutating func end() throws(XMLFault) -> Event? {
        guard let last = open.popLast() else { return nil }
        name = last
        isTextSpent = true
        return .end
    }
}
