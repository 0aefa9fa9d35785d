/// Bytes that are in memory already, handed on in pieces.
public struct MemoryBytes: ByteSource, Sendable {
    private let bytes: [UInt8]
    private let pieceSize: Int
    private var position = 0

    /// A source of bytes.
    /// - Parameters:
    ///   - bytes: All of them.
    ///   - pieceSize: The most bytes of a piece, at least 1.
    public init(_ bytes: some Sequence<UInt8>, pieceSize: Int = 1 << 18) {
        self.bytes = Array(bytes)
        self.pieceSize = max(pieceSize, 1)
    }

    /// How many there are.
    public var size: Int? { bytes.count }

    /// The next piece; nil at the end.
    public mutating func next() -> [UInt8]? {
        guard position < bytes.count else { return nil }
        let end = min(bytes.count, position + min(pieceSize, bytes.count - position))
        defer { position = end }
        return position == 0 && end == bytes.count ? bytes : Array(bytes[position..<end])
    }
}
