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
}
