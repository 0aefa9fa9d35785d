// Line ends, and eight bytes at once.
extension CSVScan {
    func isLineEnd(_ byte: UInt8) -> Bool { byte == Self.feed || byte == Self.carriage }

    /// The next line end.
    func lineEnd(_ bytes: Span<UInt8>, from start: Int) -> Int? {
        var place = start
        while place < bytes.count {
            let marks = Self.lineMarks(Self.word(bytes, place))
            if marks != 0 { return place + marks.trailingZeroBitCount >> 3 }
            place += 8
        }
        return nil
    }

    /// Where the line behind a line end begins; nil where that takes one byte more to say.
    func after(_ index: Int, _ bytes: Span<UInt8>) -> Int? {
        guard index < bytes.count, bytes[index] == Self.carriage else { return min(index + 1, bytes.count) }
        guard index + 1 < bytes.count else { return isLast ? index + 1 : nil }
        return bytes[index + 1] == Self.feed ? index + 2 : index + 1
    }

    /// Eight bytes, the first in the lowest place; zeros behind the end.
    @inline(__always)
    static func word(_ bytes: Span<UInt8>, _ place: Int) -> UInt64 {
        if place + 8 <= bytes.count {
            return UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
        }
        var word: UInt64 = 0
        for index in place..<bytes.count { word |= UInt64(bytes[index]) << (UInt64(index - place) * 8) }
        return word
    }

    static func eight(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

    /// The high bit of each byte that is not zero; the other bits are anything.
    @inline(__always)
    static func filled(_ word: UInt64) -> UInt64 {
        ((word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F) | word
    }

    /// The high bit of each byte that ends a line.
    @inline(__always)
    static func lineMarks(_ word: UInt64) -> UInt64 {
        ~(filled(word ^ eight(feed)) & filled(word ^ eight(carriage))) & 0x8080_8080_8080_8080
    }
}
