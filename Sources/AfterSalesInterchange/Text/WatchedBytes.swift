/// A source that says how far it has been read, for somebody who waits (带进度的字节源).
///
/// Hand it to an import in place of the source itself:
///
/// ```swift
/// let counts = try await orders.read("records.csv", with: &intake) {
///     WatchedBytes(try FileBytes(path: "records.csv")) { print($0.bytes, "of", $0.size ?? 0) }
/// } noting: { part in findings += part.findings }
/// ```
///
/// An import that reads a file twice opens it twice, and the progress begins anew.
public struct WatchedBytes<Source: ByteSource>: ByteSource {
    private var source: Source
    private let watch: (ReadProgress) throws -> Void
    private var bytes = 0

    /// A source that is watched.
    /// - Parameters:
    ///   - source: The source.
    ///   - watch: Is told after each piece, before that is handed on. What it throws ends the reading.
    public init(_ source: Source, telling watch: @escaping (ReadProgress) throws -> Void) {
        self.source = source
        self.watch = watch
    }

    /// How many bytes there are.
    public var size: Int? { source.size }

    /// The next piece; nil at the end.
    /// - Throws: What keeps the source from being read, and what whoever is told throws.
    public mutating func next() throws -> [UInt8]? {
        guard let piece = try source.next() else { return nil }
        bytes += piece.count
        try watch(ReadProgress(bytes: bytes, of: source.size))
        return piece
    }
}
