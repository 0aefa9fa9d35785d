/// One thing that the storage contract asks of a store, by name.
///
/// New checks may appear, and a name never changes its meaning.
public struct StorageCheck: Sendable {
    /// The name, `lostUpdateIsRefused`.
    public let name: String
    /// What it asks of a store, in a sentence.
    public let meaning: String
    let body: any CheckBody.Type

    init(_ name: String, _ meaning: String, _ body: any CheckBody.Type) {
        self.name = name
        self.meaning = meaning
        self.body = body
    }
}

extension StorageCheck: Hashable {
    /// Whether both have one name.
    public static func == (lhs: Self, rhs: Self) -> Bool { lhs.name == rhs.name }
    /// Feeds the name to the hasher.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension StorageCheck: CustomStringConvertible {
    /// The name.
    public var description: String { name }
}
