import AfterSalesInterchange

/// An input, and ways of handing it over.
struct FuzzedBytes: Sendable {
    /// All of it.
    let bytes: [UInt8]
    /// A number that the bytes come to: whatever is chosen at random is chosen by it, so that an input fails again alone.
    let seed: UInt64

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        seed = bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// As a text; what is no UTF-8 is replaced.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// How many lines it has at most, whatever ends one.
    var mostLines: Int { bytes.count { $0 == 0x0A || $0 == 0x0D } + 1 }

    /// In one piece.
    var whole: MemoryBytes { MemoryBytes(bytes) }

    /// In pieces of random sizes, some of them empty.
    var pieces: RandomPieces { RandomPieces(bytes, seed: seed) }
}

/// Bytes in pieces of random sizes.
struct RandomPieces: ByteSource, Sendable {
    private let bytes: [UInt8]
    private var state: UInt64
    private var position = 0
    private let largest: UInt64

    init(_ bytes: [UInt8], seed: UInt64) {
        self.bytes = bytes
        state = seed | 1
        largest = [1, 2, 3, 7, 16, 64, 1_000][Int(seed >> 32 % 7)]
    }

    mutating func next() -> [UInt8]? {
        guard position < bytes.count else { return nil }
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let end = min(bytes.count, position + Int((state >> 33) % (largest + 1)))
        defer { position = end }
        return Array(bytes[position..<end])
    }
}
