import AfterSalesCore
import Testing

@testable import AfterSalesStorage

@Suite struct JSONDifferenceTests {
    @Test(arguments: [
        ("{}", "{}", []),
        (#"{"a": 1}"#, #"{"a": 1}"#, []),
        (#"{"a": 1, "b": 2}"#, #"{ "b":2,"a":1 }"#, []),
        (#"{"a": 1}"#, #"{"a": 2}"#, ["a: 1 → 2"]),
        (#"{"a": 1}"#, #"{"a": "1"}"#, []),
        (#"{"a": 1}"#, #"{"a": 1.0}"#, ["a: 1 → 1.0"]),
        (#"{"a": "x"}"#, #"{}"#, [": - → {}", "a: x → -"]),
        (#"{"a": null}"#, #"{"a": ""}"#, ["a: null → "]),
        (#"{"a": true}"#, #"{"a": false, "b": []}"#, ["a: true → false", "b: - → []"]),
        (#"{"a": [1, 2]}"#, #"{"a": [1, 3, 4]}"#, ["a.1: 2 → 3", "a.2: - → 4"]),
        (#"{"a": [1]}"#, #"{"a": []}"#, ["a: - → []", "a.0: 1 → -"]),
        (#"{"a": {"b": {"c": 1}}}"#, #"{"a": {"b": {"c": 2}}}"#, ["a.b.c: 1 → 2"]),
        (#"{"a.b": 1, "a": {"b": 2}}"#, #"{"a.b": 1, "a": {"b": 3}}"#, ["a.b': 2 → 3"]),
        (#"[1, "x"]"#, #"[2, "y"]"#, ["0: 1 → 2", "1: x → y"]),
        ("1", "2", [": 1 → 2"]),
        // Two spellings of one letter are two texts: what was written has changed.
        (#"{"a": "é"}"#, "{\"a\": \"e\u{301}\"}", ["a: é → e\u{301}"]),
    ])
    func listsEveryValueThatDiffers(_ old: String, _ new: String, _ expected: [String]) throws {
        let changes = try JSONDifference.changes(from: old, to: new)
        let found = changes.map { "\($0.field): \($0.old ?? "-") → \($0.new ?? "-")" }.sorted()
        #expect(found.map { Array($0.utf8) } == expected.sorted().map { Array($0.utf8) }, "\(found)")
    }

    @Test(arguments: ["", "{", "nul", #"{"a": }"#])
    func whatIsNoJSONIsRefused(_ text: String) {
        #expect(throws: Rejection.self) { try JSONDifference.changes(from: text, to: "{}") }
        #expect(throws: Rejection.self) { try JSONDifference.changes(from: "{}", to: text) }
    }

    @Test func whatIsNestedTooDeepDiffersAsAWhole() throws {
        let deep = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
        let deeper = String(repeating: "[", count: 101) + String(repeating: "]", count: 101)
        #expect(try JSONDifference.changes(from: deep, to: deep) == [])
        #expect(try JSONDifference.changes(from: deep, to: deeper).map(\.field) == ["$"])
        #expect(try JSONDifference.changes(from: "{}", to: deep).map(\.field) == ["$"])
    }
}
