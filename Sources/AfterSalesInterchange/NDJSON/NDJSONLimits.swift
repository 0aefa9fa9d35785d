/// How large lines may be, and how much is read before it is written: what bounds the memory of an import.
///
/// Read, JSON may take twenty times the memory of its text where somebody makes a point of it: the longest line decides.
public struct NDJSONLimits: Hashable, Sendable {
    /// The most bytes of a line.
    public var line: Int
    /// The most bytes of the lines of one commit, which is written whole or not at all.
    public var commit: Int
    /// About how many bytes are written in one commit of the store.
    public var batch: Int

    /// 16 MiB for a line, 32 MiB for a commit, 1 MiB for a batch where nothing else is asked for.
    /// - Parameters:
    ///   - line: The most bytes of a line.
    ///   - commit: The most bytes of the lines of one commit.
    ///   - batch: About how many bytes are written in one commit of the store; more make fewer commits.
    public init(line: Int = 16 << 20, commit: Int = 32 << 20, batch: Int = 1 << 20) {
        self.line = line
        self.commit = commit
        self.batch = batch
    }

    /// The most rows of a batch.
    static let mostRows = 500
}
