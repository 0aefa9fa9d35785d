import AfterSalesStorage
import Testing

@Suite struct DigestTests {
    /// FIPS 180-4 and the vectors NIST publishes with it.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
    ])
    func isSHA256(_ text: String, _ digits: String) {
        #expect(Digest(of: text.utf8).description == digits)
        // Not contiguous, so taken another way.
        #expect(Digest(of: AnySequence(text.utf8)).description == digits)
    }

    @Test func ofAMillionLetters() {
        #expect(
            Digest(of: repeatElement(UInt8(ascii: "a"), count: 1_000_000)).description
                == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    /// Every length around one and two blocks; the digest of all their digests was computed with Python's hashlib.
    @Test func ofEveryLengthAroundABlock() {
        var digests = ""
        for count in 0...130 { digests += Digest(of: (0..<count).map { UInt8(($0 * 7 + count) % 256) }).description }
        #expect(
            Digest(of: digests.utf8).description
                == "28d1b7ee925817a15dd4e0403443c1e6e8a70428aa0fdbe7d0e41757c5102ffb")
    }

    @Test func isReadBack() {
        let digest = Digest(of: "更换机油".utf8)
        #expect(Digest(digest.description) == digest)
        #expect(Digest(digest.description[...]) == digest)
    }

    @Test(arguments: [
        "", "0", String(repeating: "0", count: 63), String(repeating: "0", count: 65),
        String(repeating: "A", count: 64),
        String(repeating: "g", count: 64), String(repeating: "é", count: 32), " " + String(repeating: "0", count: 63),
    ])
    func whatIsNoDigestIsNotRead(_ text: String) { #expect(Digest(text) == nil) }
}
