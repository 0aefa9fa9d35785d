import AfterSalesCore
import Testing

@Suite struct JSONValueTests {
    @Test(arguments: [
        "null", "true", "false", "0", "-1", "9223372036854775807", "-9223372036854775808", #""""#, #""a\"b""#, #""1""#,
        "[]",
        "{}", "[1,[2,[]],{}]", #"{"a":null,"b":[true,{"c":"x"}]}"#, "[0,1,false,true]",
    ])
    func passesThroughAHostsCoder(json: String) throws {
        let value = try CodingText.decode(JSONValue.self, json)
        #expect(value == JSONText.value(json))
        #expect(try CodingText.encode(value) == json)
    }

    @Test(arguments: ["1.5", "1e-1", "9223372036854775808", "[0.1]", #"{"a":1e100}"#])
    func numbersThatMayBeRoundedAreNotDecoded(json: String) {
        #expect(throws: DecodingError.self) { try CodingText.decode(JSONValue.self, json) }
        #expect(throws: EncodingError.self) { try CodingText.encode(JSONText.value(json)) }
    }

    @Test func membersHaveAnOrder() {
        let (first, second) = (JSONValue.Member("a", .null), JSONValue.Member("b", .null))
        #expect(JSONValue.object([first, second]) != .object([second, first]))
        #expect(JSONValue.number("1") != .number("1.0"))
        #expect(JSONValue.number("1") != .string("1"))
    }

    @Test(
        arguments: [
            (.null, "null", "空值"), (.bool(true), "true or false", "布尔值"), (.number("1"), "a number", "数字"),
            (.string(""), "a string", "字符串"), (.array([]), "a list", "列表"), (.object([]), "an object", "对象"),
        ] as [(JSONValue, String, String)])
    func isCalledByItsKind(value: JSONValue, english: String, chinese: String) {
        #expect(value.kind == LocalizedText(english, chinese))
    }
}
