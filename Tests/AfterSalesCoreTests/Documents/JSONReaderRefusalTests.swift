import AfterSalesCore
import Testing

@Suite struct JSONReaderRefusalTests {
    @Test(arguments: [
        // no value, two values
        "", " ", "\n", "\u{FEFF}", "\u{FEFF}\u{FEFF}1", "1 2", "[] []", "{}{}", "null,", "1,", ",", ":", "]", "}",
        "\"a\"\"b\"",
        // words
        "nul", "nulll", "Null", "NULL", "True", "tru", "truefalse", "undefined", "NaN", "Infinity", "-Infinity", "nil",
        "a",
        // numbers
        "-", "+1", "--1", "01", "-01", "00", "1.", ".5", "-.5", "1.e5", "1e", "1e+", "1e-", "1e5.0", "1ee5", "0x10",
        "1_000",
        "1,000", "1 000", "１", "1.2.3", "0e", "-e5", "1.5f", "1/2", "5%",
        // strings
        "\"", "\"a", "'a'", "a\"", "\"\\\"", "\"\\", "\"\\u\"", "\"\\u12\"", "\"\\u12G4\"", "\"\\u 123\"", "\"\\x41\"",
        "\"\\a\"",
        "\"\\'\"", "\"\\0\"", "\"\\U0041\"", "\"\n\"", "\"\t\"", "\"\0\"", "\"\u{1F}\"", "\"a\u{1}b\"", "\"\\n\n\"",
        "“a”", "\"\\u１２３４\"",
        // surrogates
        #""\ud83d""#, #""\ude00""#, #""\ude00\ud83d""#, #""\udc00\udc00""#,
        #""\ud83d\ud83d""#, #""\ud83dx""#, #""\ud83d\n""#,
        #""\ud83d\u0041""#,
        #""\ud83d\u""#, #""\ud83d\ude0""#, #""\ud83d\"#, #""\ud83d\u"#, #""\ud83d"#, #""\ud83"#, #""\udfff""#,
        #""\ud83d\ue000""#,
        // lists
        "[", "[1", "[1,", "[1,]", "[,1]", "[,]", "[1 2]", "[1,,2]", "[1;2]", "[1}", "[1:2]", "[[]", "[]]",
        "[1, // no\n2]",
        // objects
        "{", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{,}", "{\"a\"}", "{\"a\" 1}", "{\"a\":}",
        "{a:1}", "{'a':1}",
        "{1:2}", "{\"a\"=1}", "{\"a\":1 \"b\":2}", "{\"a\":1]", "{\"a\":1:2}", "{null:1}", "{[]:1}", "{\"a\":1}}",
        "{/* */}",
        // other white space
        "\u{B}1", "\u{C}1", "\u{A0}1", "1\u{2028}", "1\0", "\0",
    ])
    func refuses(text: String) {
        let (value, findings) = JSONText.read(text)
        #expect(value == nil)
        #expect(findings.map(\.code) == ["invalidJSON"])
        #expect(findings.first?.severity == .error)
        #expect(findings.first?.place == .document)
    }

    @Test(
        arguments: [
            // not the beginning of a character, cut off, too long, a surrogate, past U+10FFFF
            [0x80], [0xBF], [0xC3], [0xC3, 0x28], [0xE5, 0xB7], [0xF0, 0x9F, 0x98], [0xC0, 0xAF], [0xC1, 0xBF],
            [0xE0, 0x80, 0xAF],
            [0xF0, 0x80, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
            [0xF5, 0x80, 0x80, 0x80],
            [0xFE], [0xFF], [0xFF, 0xFE], [0xFC, 0x84, 0x80, 0x80, 0x80, 0x80],
        ] as [[UInt8]])
    func refusesWhatIsNotUTF8(bytes: [UInt8]) {
        let quote = UInt8(ascii: "\"")
        let documents: [[UInt8]] = [
            bytes, [quote] + bytes, [quote] + bytes + [quote], Array("\"\\n".utf8) + bytes + [quote],
            Array("{\"".utf8) + bytes + Array("\":1}".utf8), Array("[\"a\",\"".utf8) + bytes + Array("\"]".utf8),
            Array("1".utf8) + bytes,
        ]
        for document in documents {
            let (value, findings) = JSONReader.read(document, limits: JSONLimits())
            #expect(value == nil)
            #expect(findings.map(\.code) == ["invalidJSON"])
        }
    }

    @Test func refusesOtherEncodings() {
        let utf16: [[UInt8]] = [
            [0xFF, 0xFE, 0x31, 0], [0xFE, 0xFF, 0, 0x31], [0x31, 0], [0, 0x31], [0x31, 0, 0, 0], [0, 0, 0, 0x31],
        ]
        for document in utf16 + [[0xEF], [0xEF, 0xBB], [0xEF, 0xBB, 0x31]] {
            #expect(JSONReader.read(document, limits: JSONLimits()).findings.map(\.code) == ["invalidJSON"])
        }
    }

    @Test(arguments: [
        ("", 1, 1), ("x", 1, 1), ("[1,\n 2,\n  x]", 3, 3), ("{\"a\":1}\nx", 2, 1), ("[\"工时\" x]", 1, 7), ("\n\n", 3, 1),
        ("{\"a\" 1}", 1, 6), ("[1\r\n,,]", 2, 2), ("[1,]", 1, 4), ("\u{FEFF}[1,]", 1, 4), ("\u{FEFF}", 1, 1),
        ("\u{FEFF}\n x", 2, 2),
    ])
    func saysWhere(text: String, line: Int, column: Int) {
        let finding = JSONText.read(text).findings.first
        #expect(finding?.input("line") == String(line))
        #expect(finding?.input("column") == String(column))
        #expect(finding?.text(.english).hasPrefix("line \(line), column \(column): ") == true)
        #expect(finding?.text(.simplifiedChinese).hasPrefix("第 \(line) 行第 \(column) 列：") == true)
    }
}
