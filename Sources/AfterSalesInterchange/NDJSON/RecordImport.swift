public import AfterSalesStorage

/// Takes over records of one kind, a line of NDJSON each, as ``RecordExport`` writes them or another program (单类导入).
///
/// Unlike with ``StoreImport`` the records begin anew: what is new is inserted by the act that the caller names, as its
/// first revision. What the store has already stays. Where it has another state, the line is set aside, unless
/// ``Difference/updated`` was asked for and the line names the very revision that the store has: it was exported,
/// changed, and brought back, and nobody has changed it meanwhile. The same file twice changes nothing.
public struct RecordImport<Record: StoredRecord>: Sendable {
    /// What becomes of a record of which the store has another state.
    public enum Difference: Hashable, Sendable {
        /// It is set aside.
        case setAside
        /// It replaces the store's where the line names its revision, and is set aside otherwise.
        case updated
    }

    let commit: CommitKey
    let act: Act
    let difference: Difference
    let limits: NDJSONLimits

    /// An import.
    /// - Parameters:
    ///   - commit: Names the import; the names of its commits begin so.
    ///   - act: What is done with every record, by whom, when and why.
    ///   - difference: What becomes of a record of which the store has another state.
    ///   - limits: How large lines may be, and how much is written at a time.
    public init(
        as commit: CommitKey, _ act: Act, difference: Difference = .setAside, limits: NDJSONLimits = NDJSONLimits()
    ) {
        self.commit = commit
        self.act = act
        self.difference = difference
        self.limits = limits
    }

    /// Reads a file.
    ///
    /// Memory holds a batch, however large the file is.
    /// - Parameters:
    ///   - file: The file's name, for findings.
    ///   - store: Where to.
    ///   - isolation: Where the caller runs.
    ///   - setAside: Takes each line that was set aside.
    ///   - next: The next piece of the file, however it is cut; nil at its end.
    /// - Returns: What came of it.
    /// - Throws: What `setAside` and `next` throw, and what keeps the store from being written to; what was written
    ///   until then stays, and reading the file once more goes on from there.
    public func read(
        _ file: String, into store: some RecordStore, isolation: isolated (any Actor)? = #isolation,
        setAside: (SourceRow) async throws -> Void = { _ in }, next: () async throws -> [UInt8]?
    ) async throws -> RecordFileReport {
        var lines = LineReader(longest: limits.line)
        var batch = RecordBatch<Record>(self, file: file)
        var report = RecordFileReport()
        while let line = try await lines.next(from: next) {
            if line.isBlank { continue }
            batch.add(line)
            guard batch.isFull else { continue }
            for row in try await batch.write(into: store, &report) { try await setAside(row) }
        }
        for row in try await batch.write(into: store, &report) { try await setAside(row) }
        return report
    }
}
