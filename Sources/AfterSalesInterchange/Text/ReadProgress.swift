/// How far a file has been read (读取进度).
public struct ReadProgress: Hashable, Sendable {
    /// How many bytes have been read.
    public let bytes: Int
    /// How many there are; nil where that is not known beforehand.
    public let size: Int?

    /// A progress.
    /// - Parameters:
    ///   - bytes: How many bytes have been read.
    ///   - size: How many there are; nil where that is not known.
    public init(bytes: Int, of size: Int?) {
        self.bytes = bytes
        self.size = size
    }
}
