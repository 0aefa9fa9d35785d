#if SQLite
/// How a file is opened.
public struct SQLiteOptions: Hashable, Sendable {
    /// What has to have happened when a commit returns.
    public enum Durability: String, CaseIterable, Hashable, Sendable {
        /// The commit is on the disk: it outlives a loss of power.
        case full
        /// The commit outlives the end of the process; the last ones may be lost with the power, whole, the file stays
        /// sound.
        case normal
    }

    /// What has to have happened when a commit returns.
    public var durability: Durability
    /// How long another process that writes is waited for before ``/AfterSalesStorage/StorageError/Code/busy``.
    public var busyTimeout: Duration
    /// Whether the file is only read. Nothing is created then.
    public var isReadOnly: Bool
    /// How many tasks may read at the same time, at least one.
    public var readers: Int
    /// The bytes that each connection keeps of the file in memory.
    public var cacheBytes: Int
    /// The bytes the file may grow to before ``/AfterSalesStorage/StorageError/Code/full``; nil for as long as the disk has room. A file that
    /// is larger already stays as it is and grows no more.
    public var largestSize: Int?

    /// Options; without arguments, those for a server that writes.
    /// - Parameters:
    ///   - durability: What has to have happened when a commit returns.
    ///   - busyTimeout: How long another process that writes is waited for.
    ///   - isReadOnly: Whether the file is only read.
    ///   - readers: How many tasks may read at the same time.
    ///   - cacheBytes: The bytes that each connection keeps of the file in memory.
    ///   - largestSize: The bytes the file may grow to; nil for as long as the disk has room.
    public init(
        durability: Durability = .full, busyTimeout: Duration = .seconds(5), isReadOnly: Bool = false,
        readers: Int = 4, cacheBytes: Int = 16 << 20, largestSize: Int? = nil
    ) {
        self.durability = durability
        self.busyTimeout = busyTimeout
        self.isReadOnly = isReadOnly
        self.readers = readers
        self.cacheBytes = cacheBytes
        self.largestSize = largestSize
    }
}
#endif
