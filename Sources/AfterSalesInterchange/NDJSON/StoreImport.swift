public import AfterSalesStorage

/// Takes over what ``StoreExport`` has written (整库导入), into an empty store of whatever sort: records, revisions and audit
/// chain are the same then, and exporting that store gives the same bytes.
///
/// Every row is held against the digests before it is written. A commit that is damaged, not whole, or of kinds that are
/// not known is set aside, all of it, and the rest goes on; so does a commit of which the store has other rows. What a
/// store has already stays as it is, and the same file once more changes nothing, also where the first time ended
/// halfway. A later state of a store is not merged into an earlier one.
///
/// Where a commit was set aside, the trails of its records have gaps.
/// ``/AfterSalesStorage/RecordStore/check(_:pageSize:)`` names them; it is worth its time behind every import.
///
/// ```swift
/// let report = try await StoreImport(kinds: StoredKinds.all).read("store.ndjson", into: store) { try file.next() }
/// ```
public struct StoreImport: Sendable {
    let kinds: [String: any StoredRecord.Type]
    let limits: NDJSONLimits

    /// An import.
    /// - Parameters:
    ///   - kinds: All kinds of records that the store keeps.
    ///   - limits: How large lines may be, and how much is written at a time.
    public init(kinds: [any StoredRecord.Type], limits: NDJSONLimits = NDJSONLimits()) {
        self.kinds = StoreExport(kinds: kinds).kinds
        self.limits = limits
    }

    /// Reads a file.
    ///
    /// Memory holds a batch, however large the file is.
    /// - Parameters:
    ///   - file: The file's name, for findings.
    ///   - store: Where to.
    ///   - isolation: Where the caller runs.
    ///   - setAside: Takes the lines of each commit that was set aside.
    ///   - next: The next piece of the file, however it is cut; nil at its end.
    /// - Returns: What came of it.
    /// - Throws: What `setAside` and `next` throw, and what keeps the store from being written to; what was written
    ///   until then stays, and reading the file once more goes on from there.
    public func read(
        _ file: String, into store: some RecordStore, isolation: isolated (any Actor)? = #isolation,
        setAside: (SourceRow) async throws -> Void = { _ in }, next: () async throws -> [UInt8]?
    ) async throws -> RecordFileReport {
        var lines = LineReader(longest: limits.line)
        var reader = CommitReader(file: file, kinds: kinds, limits: limits)
        var batch = CommitBatch()
        var report = RecordFileReport()
        var last = 0
        while let line = try await lines.next(from: next) {
            last = line.number
            for read in reader.read(line) {
                try await add(read, to: &batch, report: &report, store, setAside)
            }
        }
        for read in reader.end(afterLine: last) {
            try await add(read, to: &batch, report: &report, store, setAside)
        }
        try await write(&batch, &report, store, setAside)
        report.add(reader.findings)
        return report
    }
}
