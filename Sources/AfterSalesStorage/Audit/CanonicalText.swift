/// Texts one behind the other, each with its length before it, so that different lists never read the same: what
/// digests are taken of.
struct CanonicalText {
    private var bytes: [UInt8] = []

    mutating func put(_ text: String) {
        bytes.append(contentsOf: String(text.utf8.count).utf8)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(contentsOf: text.utf8)
    }

    mutating func put(_ number: some BinaryInteger) { put(String(number)) }

    func finish() -> Digest { Digest(of: bytes) }
}
