import AfterSalesCore
import Testing

/// What a host is told of a document before it decodes it itself.
@Suite struct JSONLimitsTests {
    @Test(arguments: [
        (#"{"a":1,"b":[true]}"#, []), (#"{"a":1,"a":2}"#, ["duplicateKey"]),
        (#"{"b":{"a":1,"a":2}}"#, ["duplicateKey"]),
        ("", ["invalidJSON"]), ("{", ["invalidJSON"]), ("{} {}", ["invalidJSON"]), (#"{"a":01}"#, ["invalidJSON"]),
    ])
    func faultsAreToldByCode(document: String, codes: [String]) {
        #expect(JSONLimits().findings(in: Array(document.utf8)).map(\.code.rawValue) == codes)
    }

    @Test func limitsHold() {
        let limits = JSONLimits(bytes: 8, depth: 2)
        #expect(limits.findings(in: Array("[[1]]".utf8)).isEmpty)
        #expect(limits.findings(in: Array("[[[]]]".utf8)).count == 1)
        #expect(limits.findings(in: Array("[1,2,3,4]".utf8)).map(\.code) == [.documentTooLarge])
    }
}
