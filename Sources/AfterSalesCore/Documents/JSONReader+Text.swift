/// Strings with their escapes, and numbers.
extension JSONReader {
    mutating func number() throws(SyntaxError) -> String {
        let start = position
        _ = take("-")
        let leadingZero = position < bytes.count && bytes[position] == UInt8(ascii: "0")
        let whole = digits()
        guard whole > 0, !(leadingZero && whole > 1) else { throw invalid("not a JSON value", "不是 JSON 值") }
        if take("."), digits() == 0 { throw invalid("a digit is missing behind the point", "小数点后缺少数字") }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            if digits() == 0 { throw invalid("a digit is missing in the exponent", "指数缺少数字") }
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func digits() -> Int {
        let start = position
        while position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) {
            position += 1
        }
        return position - start
    }

    mutating func string() throws(SyntaxError) -> String {
        position += 1
        let start = position
        // Most strings have no escapes: one slice, validated once.
        while position < bytes.count, bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "\\"),
            bytes[position] >= 0x20
        { position += 1 }
        var text = try utf8(start..<position)
        while true {
            guard position < bytes.count else { throw invalid("a string has no end", "字符串没有结束") }
            if take("\"") { return text }
            if take("\\") {
                text.unicodeScalars.append(try escape())
            } else if bytes[position] < 0x20 {
                throw invalid("a control character inside a string", "字符串中有控制字符")
            }
            let next = position
            while position < bytes.count, bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "\\"),
                bytes[position] >= 0x20
            { position += 1 }
            if next < position { text += try utf8(next..<position) }
        }
    }

    private func utf8(_ range: Range<Int>) throws(SyntaxError) -> String {
        let slice = bytes[range]
        // Nearly all text is ASCII, which needs no validation; that costs several times as much as the text.
        if slice.allSatisfy({ $0 < 0x80 }) { return String(decoding: slice, as: UTF8.self) }
        guard let text = String(validating: slice, as: UTF8.self) else {
            throw invalid("a string is not UTF-8", "字符串不是 UTF-8 编码")
        }
        return text
    }

    private mutating func escape() throws(SyntaxError) -> Unicode.Scalar {
        guard position < bytes.count else { throw invalid("a string has no end", "字符串没有结束") }
        defer { position += 1 }
        switch bytes[position] {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            let first = try hexadecimal(at: position + 1)
            position += 4
            if let scalar = Unicode.Scalar(first) { return scalar }
            // A surrogate: only a high one followed by a low one makes a character.
            guard first < 0xDC00, position + 2 < bytes.count, bytes[position + 1] == UInt8(ascii: "\\"),
                bytes[position + 2] == UInt8(ascii: "u")
            else { throw invalid("half a surrogate pair", "代理对不完整") }
            let second = try hexadecimal(at: position + 3)
            guard (0xDC00...0xDFFF).contains(second),
                let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
            else { throw invalid("half a surrogate pair", "代理对不完整") }
            position += 6
            return scalar
        default:
            throw invalid("an unknown escape in a string", "字符串中有未知的转义")
        }
    }

    private func hexadecimal(at start: Int) throws(SyntaxError) -> UInt32 {
        var result: UInt32 = 0
        for index in start..<start + 4 {
            guard index < bytes.count, let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue else {
                throw invalid("an escape needs four hexadecimal digits", "转义需要四位十六进制数字")
            }
            result = result << 4 + UInt32(digit)
        }
        return result
    }
}
