#if SQLite
/// What a migration has done with a file.
public struct SQLiteMigrationReport: Hashable, Sendable {
    /// A kind whose tables were made anew.
    public struct Rebuilt: Hashable, Sendable {
        /// The kind.
        public let kind: String
        /// How many records were read and written again.
        public let records: Int
    }

    /// The kinds that had no tables.
    public internal(set) var created: [String] = []
    /// The kinds whose fields or indexes had changed.
    public internal(set) var rebuilt: [Rebuilt] = []
    /// The kinds of the file that it was not told of; they are as they were.
    public internal(set) var untouched: [String] = []
    /// The copy of the file as it was before; nil where nothing had to be changed, or no copy was wanted.
    public internal(set) var backup: String?

    /// Whether the file fitted already.
    public var isEmpty: Bool { created.isEmpty && rebuilt.isEmpty }
}
#endif
