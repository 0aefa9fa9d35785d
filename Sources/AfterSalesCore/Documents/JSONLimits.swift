/// How large a document may be before it is refused, so that no input exhausts memory or the stack.
public struct JSONLimits: Hashable, Sendable {
    /// The most bytes.
    public var bytes: Int
    /// The most lists and objects inside each other.
    public var depth: Int

    /// 32 MiB and 64 levels where nothing else is asked for: a month of a thousand employees is about 2 MiB.
    public init(bytes: Int = 32 << 20, depth: Int = 64) {
        self.bytes = bytes
        self.depth = depth
    }

    /// The finding for a document of so many bytes, where that is too many: a host can refuse a file before reading it.
    public func refusal(ofByteCount bytes: Int) -> Finding? {
        guard bytes > self.bytes else { return nil }
        return Finding(
            .error, .documentTooLarge, at: .document,
            inputs: [.init("bytes", String(bytes)), .init("limit", String(self.bytes))],
            LocalizedText(
                "the document has \(bytes) bytes, at most \(self.bytes) are read",
                "文档有 \(bytes) 字节，最多读取 \(self.bytes) 字节"))
    }
}
