import AfterSalesCore
import Testing

@Suite struct JSONReaderBoundsTests {
    @Test(arguments: [
        ("1", 0, true), ("[]", 0, false), ("[]", 1, true), ("{}", 1, true), ("[[]]", 1, false), ("[[[]]]", 3, true),
        ("[[[[]]]]", 3, false), (#"{"a":{"b":{}}}"#, 3, true), (#"{"a":{"b":{}}}"#, 2, false),
        (#"[{"a":[]}]"#, 3, true),
        (#"[{"a":[]}]"#, 2, false), ("[[],[],[[]]]", 3, true), ("[[],[],[[]]]", 2, false), ("[]", -1, false),
        ("1", .min, true),
        ("[[],[]]", 2, true), (#""[[[[""#, 0, true),
    ])
    func bindsTheDepth(text: String, depth: Int, isRead: Bool) {
        let (value, findings) = JSONText.read(text, limits: JSONLimits(depth: depth))
        #expect((value != nil) == isRead)
        #expect(findings.map(\.code) == (isRead ? [] : ["tooDeep"]))
    }

    @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
    func aDeepDocumentDoesNotExhaustTheStack(opening: String) {
        let (value, findings) = JSONText.read(String(repeating: opening, count: 100_000))
        #expect(value == nil)
        #expect(findings.map(\.code) == ["tooDeep"])
        #expect(findings.first?.text(.english).contains("64") == true)
    }

    @Test func the64thLevelIsRead() {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(JSONText.read(nested(64)).findings.isEmpty)
        #expect(JSONText.read(nested(65)).findings.map(\.code) == ["tooDeep"])
        #expect(JSONText.read(nested(64).dropLast() + ",[]]").findings.isEmpty)
    }

    @Test func bindsTheSize() {
        #expect(JSONText.read("[1]", limits: JSONLimits(bytes: 3)).findings.isEmpty)
        #expect(JSONText.read("工", limits: JSONLimits(bytes: 2)).findings.map(\.code) == ["documentTooLarge"])
        let (value, findings) = JSONText.read("[1] ", limits: JSONLimits(bytes: 3))
        #expect(value == nil)
        #expect(findings.map(\.code) == ["documentTooLarge"])
        #expect(findings.first?.input("bytes") == "4")
        #expect(findings.first?.input("limit") == "3")
        #expect(JSONText.read("1", limits: JSONLimits(bytes: -1)).findings.map(\.code) == ["documentTooLarge"])
        #expect(JSONText.read("", limits: JSONLimits(bytes: 0)).findings.map(\.code) == ["invalidJSON"])
        #expect(JSONLimits().bytes == 33_554_432)
    }

    @Test(
        arguments: [
            (#"{"a":1,"a":1}"#, ["$.a"]), (#"{"a":1,"b":2,"a":3,"b":4}"#, ["$.a", "$.b"]),
            (#"{"a":1,"a":2,"a":3}"#, ["$.a", "$.a"]),
            (#"[{},{"x y":1,"x y":2}]"#, [#"$[1]["x y"]"#]), (#"{"a":{"b":[0,{"c":1,"c":2}]}}"#, ["$.a.b[1].c"]),
            (#"{"":1,"":2}"#, [#"$[""]"#]), (#"{"\u0061":1,"a":2}"#, ["$.a"]), (#"{"a":{"a":1},"b":{"a":1}}"#, []),
            (#"{"a":1,"A":2}"#, []), (#"[{"a":1},{"a":1}]"#, []),
            (#"{"a":{"k":1,"k":2},"a":{"k":1,"k":2}}"#, ["$.a.k", "$.a", "$.a.k"]),
        ] as [(String, [String])])
    func findsEveryDuplicateKey(text: String, places: [String]) {
        let (value, findings) = JSONText.read(text)
        #expect(value != nil)
        #expect(findings.map(\.place.path) == places)
        #expect(findings.allSatisfy { $0.code == "duplicateKey" && $0.severity == .error })
    }

    /// Keys are their bytes: two spellings of one word are two ids of a host.
    @Test(arguments: [0, 20]) func spellingsAreTwoKeys(others: Int) {
        let more = (0..<others).map { ", \"k\($0)\": 0" }.joined()
        for (text, codes) in [
            ("{\"caf\u{E9}\": 1\(more), \"cafe\u{301}\": 2}", []),
            ("{\"caf\u{E9}\": 1\(more), \"caf\\u00E9\": 2}", ["duplicateKey"]),
        ] as [(String, [Finding.Code])] {
            let read = JSONText.read(text)
            #expect(read.findings.map(\.code) == codes)
            guard case .object(let members)? = read.value else {
                Issue.record("no object")
                continue
            }
            #expect(members.count == others + 2)
        }
    }

    @Test func duplicatesBeforeASyntaxErrorAreKept() {
        let (value, findings) = JSONText.read(#"{"a":1,"a":2,x"#)
        #expect(value == nil)
        #expect(findings.map(\.code) == ["duplicateKey", "invalidJSON"])
    }

    /// Every finding names its path: many of them below one long key would need more memory than there is.
    @Test func duplicatesDoNotExhaustMemory() {
        let key = String(repeating: "k", count: 1_000)
        let (value, findings) = JSONText.read(
            "{\"\(key)\":{" + Array(repeating: "\"a\":0", count: 100_000).joined(separator: ",") + "}}")
        #expect(value == nil)
        #expect(findings.count == 101)
        #expect(findings.allSatisfy { $0.code == "duplicateKey" })
        #expect(findings.last?.place == .document)
        #expect(findings.last?.input("line") == "1")
    }

    @Test(arguments: [(1_000, nil), (1_001, .keyTooLong)] as [(Int, Finding.Code?)])
    func keysAreBounded(length: Int, code: Finding.Code?) {
        let (value, findings) = JSONText.read("{\"" + String(repeating: "k", count: length) + "\":0}")
        #expect((value == nil) == (code != nil))
        #expect(findings.map(\.code) == (code.map { [$0] } ?? []))
    }
}
