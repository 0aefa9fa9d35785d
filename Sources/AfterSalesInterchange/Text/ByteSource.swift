/// Bytes that come piece by piece (字节源), so that a file of any size takes little memory.
public protocol ByteSource {
    /// The next piece; nil at the end. A piece may be empty.
    /// - Throws: What keeps the source from being read.
    mutating func next() throws -> [UInt8]?

    /// How many bytes there are from the beginning to the end; nil where that is not known beforehand, as of a pipe.
    var size: Int? { get }
}

extension ByteSource {
    /// Not known.
    public var size: Int? { nil }
}
