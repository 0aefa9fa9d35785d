/// A SHA-256 digest (FIPS 180-4).
public struct Digest: Hashable, Sendable {
    let words: [UInt32]

    init(words: [UInt32]) { self.words = words }

    /// The digest of bytes.
    /// - Parameter bytes: What to digest.
    public init(of bytes: some Sequence<UInt8>) {
        var hash = SHA256()
        if bytes.withContiguousStorageIfAvailable({ hash.update($0) }) == nil {
            Array(bytes).withUnsafeBufferPointer { hash.update($0) }
        }
        self = hash.finish()
    }

    /// Reads 64 hexadecimal digits; nil for anything else.
    /// - Parameter text: The digits, in lower case.
    public init?(_ text: some StringProtocol) {
        // Every row that is read has a digest: the loop below is not generic, or it would not be specialized in
        // other modules.
        var text = String(text)
        guard let words = text.withUTF8({ Self.words(ofHexadecimal: $0) }) else { return nil }
        self.words = words
    }

    private static func words(ofHexadecimal digits: UnsafeBufferPointer<UInt8>) -> [UInt32]? {
        guard digits.count == 64 else { return nil }
        var words: [UInt32] = []
        words.reserveCapacity(8)
        var word: UInt32 = 0
        for index in digits.indices {
            let digit: UInt8
            switch digits[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = digits[index] - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = digits[index] - UInt8(ascii: "a") + 10
            default: return nil
            }
            word = word << 4 | UInt32(digit)
            if index % 8 == 7 { words.append(word) }
        }
        return words
    }
}

extension Digest: CustomStringConvertible {
    /// 64 hexadecimal digits in lower case.
    public var description: String {
        String(unsafeUninitializedCapacity: 64) { buffer in
            for index in 0..<64 {
                let digit = UInt8(truncatingIfNeeded: words[index / 8] >> UInt32(28 - index % 8 * 4)) & 15
                buffer[index] = digit < 10 ? digit + UInt8(ascii: "0") : digit - 10 + UInt8(ascii: "a")
            }
            return 64
        }
    }
}
