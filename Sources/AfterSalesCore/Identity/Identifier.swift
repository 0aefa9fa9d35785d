/// The opaque name of one record, typed by the record it names, so that an employee's id cannot be
/// passed where a dealer's is wanted.
///
/// The library never looks inside an id and never makes one: a host brings its own, usually the key
/// of its database. `Record` is only a tag and is never stored; it needs no conformance.
///
/// Equality, order and hashing go by the UTF-8 bytes of ``rawValue``, as a database with a binary
/// collation compares them. Swift's `String` would hold the two spellings of "é" equal; a primary key
/// does not, and two rows must not become one in memory.
///
/// In JSON an id is a plain string, and a dictionary keyed by ids is an object.
public struct Identifier<Record>: RawRepresentable, Sendable {
    /// The id exactly as the host gave it. Any text, the empty one too, is an id.
    public let rawValue: String

    /// Names a record by the host's own id.
    /// - Parameter rawValue: The id; kept byte for byte, neither trimmed nor normalized.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Names a record by the host's own id.
    /// - Parameter rawValue: The id; kept byte for byte, neither trimmed nor normalized.
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }
}

extension Identifier: Hashable {
    /// Whether both ids are the same UTF-8 bytes.
    @inlinable
    public static func == (lhs: Self, rhs: Self) -> Bool {
        lhs.withBytes { left in rhs.withBytes { right in left.elementsEqual(right) } }
    }

    /// Feeds the UTF-8 bytes to the hasher, and an end mark, so that neighbouring ids do not run together.
    @inlinable
    public func hash(into hasher: inout Hasher) {
        withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        // 0xFF occurs in no UTF-8 text.
        hasher.combine(0xFF as UInt8)
    }

    // The whole buffer at once: hashing a string byte by byte costs several times as much.
    @inlinable
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        rawValue.utf8.withContiguousStorageIfAvailable(body) ?? Array(rawValue.utf8).withUnsafeBufferPointer(body)
    }
}

extension Identifier: Comparable {
    /// Whether the left id's UTF-8 bytes come first; the same as the order of Unicode scalars.
    @inlinable
    public static func < (lhs: Self, rhs: Self) -> Bool {
        lhs.withBytes { left in rhs.withBytes { right in left.lexicographicallyPrecedes(right) } }
    }
}

// Both witnesses come from RawRepresentable: a plain string, and a key of the same text.
extension Identifier: Codable, CodingKeyRepresentable {}

extension Identifier: ExpressibleByStringLiteral, CustomStringConvertible {
    /// Names a record in code: `let advisor: Identifier<Employee> = "E001"`.
    public init(stringLiteral value: String) {
        self.rawValue = value
    }

    /// The id itself.
    public var description: String { rawValue }
}
