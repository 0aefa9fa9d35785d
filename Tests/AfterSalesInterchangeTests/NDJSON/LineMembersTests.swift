import AfterSalesCore
import AfterSalesTesting
import Testing

@testable import AfterSalesInterchange

@Suite struct LineMembersTests {
    private func text(_ members: LineMembers, _ key: String) -> String? {
        members.bytes(of: key).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func everyValueKeepsItsBytes() throws {
        let members = try LineMembers(
            Array(#" { "a" : 1 ,"b":[ 1, {"x": "]}\"" } ], "\u0063": "d\\", "e":{}, "f" : null } "#.utf8))
        #expect(members.keys == ["a", "b", "c", "e", "f"])
        #expect(text(members, "a") == "1")
        #expect(text(members, "b") == #"[ 1, {"x": "]}\"" } ]"#)
        #expect(text(members, "c") == #""d\\""#)
        #expect(text(members, "e") == "{}")
        #expect(text(members, "f") == "null")
        #expect(text(members, "g") == nil)
        #expect(try members.value(of: "c") == .string("d\\"))
    }

    @Test func anEmptyObject() throws {
        #expect(try LineMembers(Array("{ }".utf8)).keys == [])
    }

    @Test(arguments: [
        "", "{", "}", "[]", "1", "{]", "{\"a\"", "{\"a\"}", "{\"a\":", "{\"a\":}", "{\"a\": 1", "{\"a\": 1,",
        "{\"a\": 1,}",
        "{\"a\": 1 2}", "{\"a\": 1}}", "{\"a\": 1} x", "{a: 1}", "{\"a\": \"", "{\"a\": \"\\", "{\"a\": \"\\\"}",
        "{\"a\": [}", "{\"a\": [1, 2}", "{\"\\x\": 1}", "{\"a\": ]}", "{,}", "{\"a\": 1 \"b\": 2}", "\u{FEFF}{}",
    ])
    func whatIsNoObjectIsRefused(_ line: String) {
        #expect(throws: LineFault.self) { try LineMembers(Array(line.utf8)) }
    }

    @Test func noLineStopsTheProgram() {
        // Pieces of JSON in any order: most are refused, and what is not is as the general reader has it.
        let parts = ["{", "}", "[", "]", "\"", "\\", ":", ",", "\"a\"", "\"b\"", "1", "-", "null", " ", "\u{1}", "é"]
        var random = SeededRandom(seed: 1)
        var good = 0
        for _ in 0..<20_000 {
            let line = "{\"a\":" + random.list(0...8) { $0.pick(parts) }.joined() + "}"
            guard let members = try? LineMembers(Array(line.utf8)) else {
                #expect(JSONReader.read(Array(line.utf8), limits: JSONLimits()).findings != [], "\(line)")
                continue
            }
            let values = members.keys.compactMap { key in (try? members.value(of: key)).flatMap { $0 } }
            guard values.count == members.keys.count else { continue }
            good += 1
            #expect(
                JSONReader.read(Array(line.utf8), limits: JSONLimits()).value
                    == .object(zip(members.keys, values).map { .init($0, $1) }), "\(line)")
        }
        #expect(good > 100)
    }
}
