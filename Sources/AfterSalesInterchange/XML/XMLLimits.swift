/// How large the parts of an XML document may be (读取上限), so that no file exhausts memory or the stack. The document itself
/// may be of any size: it is read piece by piece.
public struct XMLLimits: Hashable, Sendable {
    /// The most elements inside each other. Reading ends at one more.
    public var depth: Int
    /// The most bytes of text directly in one element. What is longer is not read, the rest is.
    public var textBytes: Int
    /// The most elements inside one order. An order with more is not taken, the next one is.
    public var elements: Int
    /// The most bytes of one order. An order with more is not taken, the next one is.
    public var bytes: Int

    /// 64 levels, 1 MiB of text, 50 000 elements and 16 MiB where nothing else is asked for: an order of a hundred jobs has
    /// about 3 000 elements and 100 KiB.
    public init(depth: Int = 64, textBytes: Int = 1 << 20, elements: Int = 50_000, bytes: Int = 16 << 20) {
        self.depth = depth
        self.textBytes = textBytes
        self.elements = elements
        self.bytes = bytes
    }
}
