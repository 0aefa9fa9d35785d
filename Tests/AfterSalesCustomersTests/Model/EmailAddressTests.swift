import AfterSalesCore
import AfterSalesCustomers
import AfterSalesTesting
import Testing

@Suite struct EmailAddressTests {
    static let longLabel = String(repeating: "a", count: 63)
    static let longDomain = "\(longLabel).\(longLabel).com"

    @Test(arguments: [
        ("wang@example.com", "wang@example.com"), ("  wang@example.com\r\n", "wang@example.com"),
        ("Wang.Xiao+Ming@EXAMPLE.Com", "Wang.Xiao+Ming@example.com"), ("a@b.c", "a@b.c"),
        ("o'neill@sub.sub.example.co.uk", "o'neill@sub.sub.example.co.uk"), ("王@例子.中国", "王@例子.中国"),
        ("a@xn--fsqu00a.xn--fiqs8s", "a@xn--fsqu00a.xn--fiqs8s"), ("a@MÜNCHEN.de", "a@münchen.de"),
        ("a@ร้าน.ไทย", "a@ร้าน.ไทย"), ("a@हिन्दी.भारत", "a@हिन्दी.भारत"), ("a@1.2", "a@1.2"), ("a@b-c.d", "a@b-c.d"),
        ("a@İstanbul.com", "a@i\u{307}stanbul.com"), ("\(longLabel)a@\(longDomain)", "\(longLabel)a@\(longDomain)"),
    ])
    func isRead(text: String, kept: String) throws {
        let address = try EmailAddress(text)
        #expect(address.text == kept)
        #expect(try EmailAddress(kept) == address)
        #expect(try JSONText.read(EmailAddress.self, JSONText.of(address)) == address)
    }

    @Test(
        arguments: Hostile.texts + [
            "@", "a@", "@b.c", "a@b", "a@b@c.d", "a@@b.c", "a b@c.d", "a@b c.d", "a@.b.c", "a@b..c", "a@b.c.", "a@-b.c",
            "a@b-.c", "a@b_c.d", "a@b.c/d", "a\u{0}@b.c", "a\u{7F}@b.c", "a\u{9F}@b.c", "a\nb@c.d", "a@b\u{301}.",
            "a@\u{301}b.c", "a@[127.0.0.1]", "a@b,c", "\(longLabel)aa@b.c", "a@\(longLabel)a.com",
            "a@" + String(repeating: "a.", count: 126) + "com",
            String(repeating: "a", count: 60) + "@"
                + String(repeating: "\(longLabel).", count: 3) + "com",
            // Of 63 bytes until the capital is made small, which is a letter and a mark.
            "a@İ\(String(repeating: "a", count: 61)).com",
        ])
    func cannotBeOne(text: String) throws {
        let place = Place("$.email")
        let found = try findings { _ = try EmailAddress(text, at: place) }
        #expect(found.map(\.code) == [.malformedEmail])
        #expect(found.map(\.place) == [place])
        #expect(throws: (any Error).self) { try JSONText.read(EmailAddress.self, JSONText.of(text)) }
    }

    @Test func theAddressIsNotRepeated() throws {
        let found = try findings { _ = try EmailAddress("secret-name@nowhere") }
        #expect(found.count == 1)
        for shown in found.map({ "\($0) \($0.text(.simplifiedChinese)) \($0.inputs)" }) {
            #expect(!shown.contains("secret") && !shown.contains("nowhere"))
        }
    }

    @Test func whatIsTakenOnceIsReadBack() throws {
        var random = SeededRandom(seed: 41)
        let letters = Array("abcXYZ09.-_@@.. ÄİßΣς王ไทยé\u{301}ﬁＡ😀").map(String.init)
        var taken = 0
        for _ in 0..<20_000 {
            let text =
                random.list(1...6) { $0.pick(letters) }.joined() + "@"
                + random.list(1...5) { $0.pick(letters) }.joined()
                + (random.chance(70) ? ".com" : "")
            guard let address = try? EmailAddress(text) else { continue }
            taken += 1
            #expect((try? EmailAddress(address.text)) == address, "\(text.debugDescription)")
            #expect((try? EmailAddress(address.text))?.text.utf8.elementsEqual(address.text.utf8) == true)
        }
        #expect(taken > 500)
    }
}
