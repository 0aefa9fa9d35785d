/// A place of a file whose bytes are no text (乱码位置). A replacement character (U+FFFD) stands for them.
public struct TextFault: Hashable, Sendable, Codable {
    /// What is wrong there.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// The bytes are no character of the encoding.
        case notInEncoding
        /// A zero byte.
        case zero
    }

    /// What is wrong there.
    public let kind: Kind
    /// The line, from 1.
    public let line: Int
    /// How many bytes of the file stand before it.
    public let offset: Int
}
