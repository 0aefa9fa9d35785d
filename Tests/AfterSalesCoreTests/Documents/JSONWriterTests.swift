import AfterSalesCore
import Testing

@Suite struct JSONWriterTests {
    @Test(arguments: [
        ("", #""""#), ("a", #""a""#), ("\"", #""\"""#), ("\\", #""\\""#), ("/", #""/""#), ("\n", #""\n""#),
        ("\r", #""\r""#),
        ("\r\n", #""\r\n""#), ("\t", #""\t""#), ("\0", #""\u0000""#), ("\u{8}", #""\u0008""#), ("\u{C}", #""\u000c""#),
        ("\u{1F}", #""\u001f""#), (" ", #"" ""#), ("\u{7F}", "\"\u{7F}\""), ("工时", #""工时""#), ("😀", #""😀""#),
        ("e\u{301}", "\"e\u{301}\""), ("\u{301}", "\"\u{301}\""), ("\n\u{301}", "\"\\n\u{301}\""),
        ("\u{2028}", "\"\u{2028}\""),
    ])
    func escapesWhatMustBe(string: String, text: String) {
        #expect(Array(JSONWriter.quoted(string).utf8) == Array(text.utf8))
        #expect(JSONText.value(text) == .string(string))
    }

    @Test(
        arguments: [
            (.null, "null"), (.bool(true), "true"), (.bool(false), "false"), (.number("1.50"), "1.50"),
            (.string("a"), #""a""#),
            (.array([]), "[]"), (.object([]), "{}"), (.integer(-7), "-7"), (.integer(.min), "-9223372036854775808"),
            (.array([.null, .array([.integer(1), .integer(2)])]), "[null, [1, 2]]"),
            (
                .object([.init("b", .null), .init("a", .object([.init("\"", .integer(1))]))]),
                #"{"b": null, "a": {"\"": 1}}"#
            ),
        ] as [(JSONValue, String)])
    func onALine(value: JSONValue, text: String) {
        #expect(JSONWriter.line(value) == text)
        #expect(JSONText.value(text) == value)
    }

    @Test func indentsByTwo() {
        let value: JSONValue = .object([
            .init("id", .string("p1")), .init("empty", .array([])), .init("steps", .array([.integer(1), .integer(2)])),
            .init(
                "tables",
                .array([
                    .object([.init("a", .integer(1)), .init("b", .object([]))]), .object([.init("c", .array([.null]))]),
                ])),
        ])
        #expect(
            JSONWriter.text(value) == """
                {
                  "id": "p1",
                  "empty": [],
                  "steps": [1, 2],
                  "tables": [
                    {"a": 1, "b": {}},
                    {
                      "c": [null]
                    }
                  ]
                }

                """)
        #expect(JSONWriter.text(.null) == "null\n")
        #expect(JSONWriter.text(.array([])) == "[]\n")
    }

    @Test(arguments: [(96, true), (97, false)])
    func aLineEndsAt100Bytes(length: Int, isShort: Bool) {
        let string = String(repeating: "x", count: length)
        let short = "[\"\(string)\"]\n"
        #expect(JSONWriter.text(.array([.string(string)])) == (isShort ? short : "[\n  \"\(string)\"\n]\n"))
    }

    @Test func theSameEveryTime() {
        var random = SeededGenerator(7)
        for _ in 0..<50 {
            let value = random.json()
            let text = JSONWriter.text(value)
            #expect(JSONWriter.text(JSONText.value(text)) == text)
            #expect(JSONText.value(text) == JSONText.value(JSONWriter.line(value)))
        }
    }
}
