/// Texts one behind the other, each with its length before it, so that different lists never read the same: what
/// digests are taken of.
struct CanonicalText {
    private var hash = SHA256()

    mutating func put(_ text: String) {
        hash.update("\(text.utf8.count):")
        hash.update(text)
    }

    mutating func put(_ number: some BinaryInteger) { put(String(number)) }

    mutating func finish() -> Digest { hash.finish() }
}
