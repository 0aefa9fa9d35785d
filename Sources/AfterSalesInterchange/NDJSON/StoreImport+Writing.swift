import AfterSalesStorage

extension StoreImport {
    /// Takes a commit in, and writes the batch where it is full. What is set aside waits for its turn, so that all comes
    /// in the order of the file.
    func add(
        _ read: ReadCommit, to batch: inout CommitBatch, report: inout RecordFileReport, _ store: some RecordStore,
        isolation: isolated (any Actor)? = #isolation, _ setAside: (SourceRow) async throws -> Void
    ) async throws {
        report.counts.read += read.lines
        if let commit = read.good {
            batch.add(read, commit)
            if batch.isFull(limits) { try await write(&batch, &report, store, setAside) }
        } else {
            try await write(&batch, &report, store, setAside)
            try await put(read, aside: setAside, &report)
        }
    }

    /// Writes the batch and empties it.
    func write(
        _ batch: inout CommitBatch, _ report: inout RecordFileReport, _ store: some RecordStore,
        isolation: isolated (any Actor)? = #isolation, _ setAside: (SourceRow) async throws -> Void
    ) async throws {
        guard !batch.commits.isEmpty else { return }
        let fates = try await batch.write(into: store, of: kinds)
        for (commit, fate) in zip(batch.commits, fates) {
            switch fate {
            case .taken: report.counts.taken += commit.read.lines
            case .unchanged: report.counts.unchanged += commit.read.lines
            case .refused(let fault):
                var read = commit.read
                read.fail(fault)
                try await put(read, aside: setAside, &report)
            }
        }
        batch = CommitBatch()
    }

    private func put(
        _ read: ReadCommit, isolation: isolated (any Actor)? = #isolation,
        aside setAside: (SourceRow) async throws -> Void, _ report: inout RecordFileReport
    ) async throws {
        report.counts.setAside += read.lines
        report.add(read.findings)
        try await setAside(read.setAside)
    }
}
