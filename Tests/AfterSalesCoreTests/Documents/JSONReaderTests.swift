import AfterSalesCore
import Testing

/// Every construct of RFC 8259.
@Suite struct JSONReaderTests {
    @Test(
        arguments: [
            ("null", .null), ("true", .bool(true)), ("false", .bool(false)), ("\"\"", .string("")),
            ("\"a\"", .string("a")),
            ("[]", .array([])), ("{}", .object([])), ("[ ]", .array([])), ("{ }", .object([])),
            ("[null]", .array([.null])),
            (" \t\r\n1\n\r\t ", .number("1")), ("[1,2]", .array([.number("1"), .number("2")])),
            (" [ 1 , 2 ] ", .array([.number("1"), .number("2")])), ("[[],{}]", .array([.array([]), .object([])])),
            (#"{"a":1}"#, .object([.init("a", .number("1"))])), (#"{ "a" : 1 }"#, .object([.init("a", .number("1"))])),
            (#"{"":{}}"#, .object([.init("", .object([]))])),
            (#"{"b":1,"a":2}"#, .object([.init("b", .number("1")), .init("a", .number("2"))])),
            (#"{"a":[{"a":[true]}]}"#, .object([.init("a", .array([.object([.init("a", .array([.bool(true)]))])]))])),
            ("\"工时\"", .string("工时")), ("\"😀\"", .string("😀")), ("\"\u{7F}\"", .string("\u{7F}")),
            ("\"\u{2028}\u{2029}\"", .string("\u{2028}\u{2029}")), ("\"\u{FEFF}\"", .string("\u{FEFF}")),
            ("\u{FEFF}[1]", .array([.number("1")])), ("\"{[,:]}\"", .string("{[,:]}")),
        ] as [(String, JSONValue)])
    func reads(text: String, value: JSONValue) {
        let (read, findings) = JSONText.read(text)
        #expect(read == value)
        #expect(findings.isEmpty)
    }

    @Test(arguments: [
        "0", "-0", "1", "-1", "10", "0.0", "0.10", "-0.5", "1e5", "1E5", "1e+5", "1E-5", "1e00", "0e0", "-0.0e-0",
        "1.50e+10", "123456789012345678901234567890", "0.1000000000000000055511151231257827", "1e999", "-1e-999",
    ])
    func aNumberKeepsItsSpelling(text: String) {
        #expect(JSONText.value(text) == .number(text))
        #expect(JSONText.value("[\(text)]") == .array([.number(text)]))
        #expect(JSONText.value("{\"n\":\(text) }") == .object([.init("n", .number(text))]))
        #expect(JSONWriter.line(JSONText.value(text)) == text)
    }

    @Test(arguments: [
        (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041""#, "A"), (#""\u0000""#, "\0"),
        (#""\u00e9\u00E9""#, "éé"),
        (#""\u5de5\u65F6""#, "工时"), (#""\ud83d\ude00""#, "😀"), (#""\uD83D\uDE00x""#, "😀x"),
        (#""\uD800\uDC00""#, "\u{10000}"),
        (#""\uDBFF\uDFFF""#, "\u{10FFFF}"), (#""\ud7ff\ue000""#, "\u{D7FF}\u{E000}"),
        (#""\uFFFF\uFFFE""#, "\u{FFFF}\u{FFFE}"),
        (#""a\nb\nc""#, "a\nb\nc"), (#""\\u0041""#, "\\u0041"), (#""\\\\""#, "\\\\"), (#""é\u0301""#, "é\u{301}"),
        (#""\r\n""#, "\r\n"), (#""工\u65f6\n😀""#, "工时\n😀"),
    ])
    func escapes(text: String, string: String) {
        guard case .string(let read) = JSONText.value(text) else {
            Issue.record("\(text) was refused")
            return
        }
        #expect(Array(read.unicodeScalars) == Array(string.unicodeScalars))
        #expect(JSONText.value("{\(text):1}") == .object([.init(string, .number("1"))]))
    }

    @Test func largeDocuments() {
        let list = "[" + Array(repeating: "{\"a\":0}", count: 100_000).joined(separator: ",") + "]"
        if case .array(let elements) = JSONText.value(list) {
            #expect(elements.count == 100_000)
            #expect(elements.allSatisfy { $0 == .object([.init("a", .number("0"))]) })
        } else {
            Issue.record("the list was refused")
        }
        let object = "{" + (0..<20_000).map { "\"k\($0)\":\($0)" }.joined(separator: ",") + "}"
        if case .object(let members) = JSONText.value(object) {
            #expect(members.count == 20_000)
            #expect(members.last == .init("k19999", .number("19999")))
        } else {
            Issue.record("the object was refused")
        }
        let long = String(repeating: "工", count: 100_000)
        #expect(JSONText.value("\"\(long)\"") == .string(long))
        let escaped = String(repeating: #"\n"#, count: 50_000)
        #expect(JSONText.value("\"\(escaped)\"") == .string(String(repeating: "\n", count: 50_000)))
        let digits = String(repeating: "7", count: 100_000)
        #expect(JSONText.value(digits) == .number(digits))
    }
}
