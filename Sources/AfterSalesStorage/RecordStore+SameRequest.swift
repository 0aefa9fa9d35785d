extension RecordStore {
    /// What puts a commit together.
    ///
    /// The same request may be sent twice at once: whoever comes second finds no receipt yet, and then records that the first
    /// has changed, which refuse to be changed so once more. What was asked for has been done then.
    /// - Returns: What `body` returns; nil where it throws and the commit has been made meanwhile.
    /// - Throws: What `body` throws.
    package func unlessMade<Made>(_ commit: CommitKey, _ body: () async throws -> Made) async throws -> Made? {
        do {
            return try await body()
        } catch {
            let receipt = try? await load(commit.receipt)
            guard receipt == nil else { return nil }
            throw error
        }
    }
}
