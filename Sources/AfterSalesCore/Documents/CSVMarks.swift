/// A bit for each byte that ends a cell or quotes it: 64 bytes are looked at together, and none twice, before anybody asks what
/// the rows are.
struct CSVMarks {
    /// How many bytes a block of bits stands for.
    static let block = 64

    /// The bits of each block, the first byte in the lowest place.
    private(set) var blocks: [UInt64] = []
    private let delimiter: UInt8
    /// How many bytes the whole blocks stand for; the last block may have been cut short.
    private var known = 0

    init(delimiter: UInt8) { self.delimiter = delimiter }

    /// Forgets everything: the bytes are others.
    mutating func reset() {
        blocks.removeAll(keepingCapacity: true)
        known = 0
    }

    /// Looks at the bytes behind those that were looked at before.
    mutating func extend(over input: [UInt8]) {
        let bytes = input.span
        blocks.removeSubrange((known / Self.block)...)
        blocks.reserveCapacity(bytes.count / Self.block + 1)
        let delimiters = Self.eight(delimiter)
        while known + Self.block <= bytes.count {
            let words = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: known, as: SIMD8<UInt64>.self)
            blocks.append(Self.bits(Self.marks(words, delimiters)))
            known += Self.block
        }
        guard known < bytes.count else { return }
        var bits: UInt64 = 0
        for index in known..<bytes.count where isMark(bytes[index]) { bits |= 1 << UInt64(index - known) }
        blocks.append(bits)
    }

    private func isMark(_ byte: UInt8) -> Bool {
        byte == delimiter || byte == CSVScan.quote || byte == CSVScan.feed || byte == CSVScan.carriage
    }

    /// The high bit of each byte that matters; the others are zero.
    @inline(__always)
    private static func marks(_ words: SIMD8<UInt64>, _ delimiters: SIMD8<UInt64>) -> SIMD8<UInt64> {
        let low = words & eight(0x7F)
        let others =
            others(low, delimiters) & others(low, eight(CSVScan.quote)) & others(low, eight(CSVScan.feed))
            & others(low, eight(CSVScan.carriage))
        // What matters is ASCII.
        return ~(others | words) & eight(0x80)
    }

    /// The high bit of each byte that is another than wanted, of bytes below 0x80; the other bits are anything.
    @inline(__always)
    private static func others(_ low: SIMD8<UInt64>, _ wanted: SIMD8<UInt64>) -> SIMD8<UInt64> {
        (low ^ wanted) &+ eight(0x7F)
    }

    /// The high bits of 64 bytes one beside the other, the first in the lowest place.
    @inline(__always)
    private static func bits(_ marks: SIMD8<UInt64>) -> UInt64 {
        var bits: UInt64 = 0
        for word in 0..<8 {
            // The factor puts the bit of byte n to place 56 + n; no two meet.
            let gathered = ((UInt64(littleEndian: marks[word]) >> 7) &* 0x0102_0408_1020_4080) >> 56
            bits |= gathered << UInt64(word * 8)
        }
        return bits
    }

    @inline(__always)
    private static func eight(_ byte: UInt8) -> SIMD8<UInt64> {
        SIMD8(repeating: UInt64(byte) &* 0x0101_0101_0101_0101)
    }
}
