/// How much the storage contract does: a store behind a network wants less than one in memory.
public struct ContractSize: Hashable, Sendable {
    /// Records that paging and queries are tried on.
    public var records: Int
    /// Random queries.
    public var queries: Int
    /// Tasks that write at the same time.
    public var writers: Int
    /// Commits that each of them wants to make.
    public var commitsPerWriter: Int
    /// Rounds of whatever is repeated because once proves little.
    public var rounds: Int
    /// The least bytes of a large record.
    public var largeBytes: Int

    /// Sizes of one's own.
    /// - Parameters:
    ///   - records: Records that paging and queries are tried on, at least 12.
    ///   - queries: Random queries.
    ///   - writers: Tasks that write at the same time, at least 2.
    ///   - commitsPerWriter: Commits that each of them wants to make.
    ///   - rounds: Rounds of whatever is repeated because once proves little.
    ///   - largeBytes: The least bytes of a large record.
    public init(
        records: Int = 60, queries: Int = 300, writers: Int = 8, commitsPerWriter: Int = 25, rounds: Int = 20,
        largeBytes: Int = 2 << 20
    ) {
        self.records = max(records, 12)
        self.queries = queries
        self.writers = max(writers, 2)
        self.commitsPerWriter = commitsPerWriter
        self.rounds = rounds
        self.largeBytes = largeBytes
    }

    /// What every store should pass, in seconds.
    public static let standard = ContractSize()

    /// Ten times as much, for a night.
    public static let thorough = ContractSize(
        records: 600, queries: 3_000, writers: 16, commitsPerWriter: 250, rounds: 200, largeBytes: 20 << 20)
}
