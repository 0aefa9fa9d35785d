import AfterSalesCore

/// The first bytes: a byte order mark, the XML declaration, and the encoding that they tell.
extension XMLReader {
    private static let longestDeclaration = 1_024

    /// Reads what stands in front of the first element, and whether it is all there.
    mutating func begin() throws(XMLFault) -> Bool {
        guard isFinished || bytes.count >= 5 else { return false }
        guard !bytes.isEmpty else { throw fault(code: .truncatedXML, "the file is empty", "文件为空") }
        // Behind a mark that was read with an earlier piece the encoding is known.
        if !hasByteOrderMark,
            bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) || bytes.prefix(2).contains(0)
        {
            throw unsupported("UTF-16")
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]), !hasByteOrderMark {
            hasByteOrderMark = true
            position = 3
            lineStart = 3
        }
        let rest = bytes[position...]
        // A mark in front of the declaration leaves too few bytes to tell it by.
        guard isFinished || rest.count >= 6 else { return false }
        guard rest.starts(with: "<?xml".utf8), rest.dropFirst(5).first.map(Self.isSpace) == true else {
            hasBegun = true
            return true
        }
        guard let end = rest.prefix(Self.longestDeclaration).indices.first(where: { isAt("?>", $0) }) else {
            guard isFinished || rest.count >= Self.longestDeclaration else { return false }
            throw fault("the XML declaration has no end", "XML 声明没有结束")
        }
        try readAttributes(from: position + 5, to: end)
        line += bytes[position..<end].count { $0 == UInt8(ascii: "\n") }
        if let feed = bytes[position..<end].lastIndex(of: UInt8(ascii: "\n")) { lineStart = feed + 1 }
        position = end + 2
        hasBegun = true
        if let declared = attributes.first(where: { names.local[$0.name] == "encoding" })?.value {
            try take(encoding: declared)
        }
        attributes = []
        return true
    }

    private mutating func take(encoding declared: String) throws(XMLFault) {
        let known = XMLEncoding(name: declared)
        // A file of two bytes a letter could not have been read up to here.
        let cannotBe = declared.lowercased().hasPrefix("utf-16") || declared.lowercased().hasPrefix("ucs-")
        if cannotBe || hasByteOrderMark && known != .utf8 {
            warnings.append(
                Finding(
                    .warning, .encodingMismatch, at: .document,
                    inputs: [.init("declared", declared), .init("read", "UTF-8")],
                    LocalizedText(
                        "the file says that it is \(declared), but it is not; it is read as UTF-8",
                        "文件声明编码为 \(declared)，但实际不是；按 UTF-8 读取")))
            return
        }
        guard let known else { throw unsupported(declared) }
        encoding = known
        guard known == .western else { return }
        let rest = XMLEncoding.utf8(western: bytes[position...])
        bytes.replaceSubrange(position..., with: rest)
    }

    private func unsupported(_ encoding: String) -> XMLFault {
        fault(
            code: .encodingUnsupported, "the encoding \(encoding) is not read; save the file as UTF-8",
            "不支持编码 \(encoding)，请另存为 UTF-8")
    }
}
