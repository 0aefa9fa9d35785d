/// Bytes that come piece by piece (字节源), so that a file of any size takes little memory.
public protocol ByteSource {
    /// The next piece; nil at the end. A piece may be empty.
    /// - Throws: What keeps the source from being read.
    mutating func next() throws -> [UInt8]?
}
