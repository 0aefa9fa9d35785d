import AfterSalesCore
import AfterSalesInterchange
import Testing

/// Entities of every sort: none is expanded, none is fetched, and each file says why it is not read.
@Suite struct EntityBombTests {
    private static let order = "<RepairOrder><DocumentID>&x;</DocumentID></RepairOrder>"

    private static let bombs: [String: String] = [
        "a thousand million laughs": (1...9).reduce("<!ENTITY x0 'ha'>") {
            $0 + "<!ENTITY x\($1) '\(String(repeating: "&x\($1 - 1);", count: 10))'>"
        } + "<!ENTITY x '&x9;'>",
        "a square": "<!ENTITY x '\(String(repeating: "y", count: 100_000))'>",
        "a file": "<!ENTITY x SYSTEM 'file:///etc/passwd'>",
        "a page": "<!ENTITY x PUBLIC 'x' 'http://localhost:9/x'>",
        "a parameter": "<!ENTITY % p SYSTEM 'file:///etc/passwd'>%p;<!ENTITY x 'y'>",
        "a parameter that declares": "<!ENTITY % p '<!ENTITY x &#34;y&#34;>'>%p;",
        "itself": "<!ENTITY x '&x;'>",
        "an attribute": "<!ATTLIST o a CDATA 'y'>",
    ]

    @Test(arguments: bombs.keys.sorted(), ["o", "o SYSTEM 'file:///etc/passwd'", "o PUBLIC 'a' 'http://localhost:9/'"])
    func isRefused(_ name: String, _ type: String) async throws {
        let text = "<?xml version='1.0'?>\n<!DOCTYPE \(type) [\(Self.bombs[name] ?? "")]>\n<o>\(Self.order)</o>"
        let told = try await HostileReader.starXML.read(Array(text.utf8))
        #expect(told.findings.map(\.finding.code) == [.documentTypeRefused])
        #expect(told.findings.map(\.place.line) == [2])
        #expect(told.counts.read == 0)
    }

    /// Without a type, where one stands within the document, and where it stands outside of one that is read.
    @Test(arguments: [
        ("<o>\(order)</o>", Finding.Code.malformedXML, 1),
        ("<o>\n<!DOCTYPE o [<!ENTITY x 'y'>]>\(order)</o>", .documentTypeRefused, 2),
        ("<o>\n<!ENTITY x 'y'>\(order)</o>", .documentTypeRefused, 2),
        ("<o/>\n<!DOCTYPE o>", .documentTypeRefused, 2),
        ("<o a='&x;'/>", .malformedXML, 1), ("<o>&#0;</o>", .malformedXML, 1), ("<o>&#xD800;</o>", .malformedXML, 1),
        ("<o>&#99999999999999999999;</o>", .malformedXML, 1), ("<o>%p;&lt;&x", .malformedXML, 1),
    ])
    func isNeverRead(_ text: String, _ code: Finding.Code, _ line: Int) async throws {
        let told = try await HostileReader.starXML.read(Array(text.utf8))
        #expect(told.errors == [code])
        #expect(told.findings.map(\.place.line) == [line])
        #expect(told.counts.taken == 0)
    }

    /// Digits without end are no character, and nobody waits for the last of them.
    @Test func aReferenceIsBounded() async throws {
        let told = try await HostileReader.starXML.read(HostileBytes("<o>&#x", "0", bytes: 1 << 20, "41;</o>"))
        #expect(told.errors == [.malformedXML])
    }
}
