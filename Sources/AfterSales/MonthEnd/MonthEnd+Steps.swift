public import AfterSalesCommission
public import AfterSalesCore
public import AfterSalesStorage

/// The steps of a close behind its drawing up. Each is one commit; a request that is sent again changes nothing.
extension MonthEnd {
    /// Says that somebody has looked at a draft.
    /// - Parameters:
    ///   - month: The month.
    ///   - actor: Who has.
    ///   - at: When, by the host's clock.
    ///   - reason: What there is to say of it.
    ///   - commit: Names the commit, and with it the request.
    /// - Returns: The close as it stands.
    /// - Throws: ``/AfterSalesCommission/CloseRefusal``; ``/AfterSalesStorage/StorageError``, `missing` where nothing has been
    ///   drawn up.
    @discardableResult
    public func check(
        _ month: Month, by actor: ActingParty, at: Timestamp, because reason: String? = nil, as commit: CommitKey
    ) async throws -> Stored<CloseRecord> {
        try await perform(.check, month, by: actor, at: at, because: reason, as: commit)
    }

    /// Says that somebody answers for a close; nobody does for what he has drawn up himself.
    /// - Parameters:
    ///   - month: The month.
    ///   - actor: Who answers for it.
    ///   - at: When, by the host's clock.
    ///   - reason: What there is to say of it.
    ///   - commit: Names the commit, and with it the request.
    /// - Returns: The close as it stands.
    /// - Throws: ``/AfterSalesCommission/CloseRefusal``, `approvedByDrawer` among them; ``/AfterSalesStorage/StorageError``.
    @discardableResult
    public func approve(
        _ month: Month, by actor: ActingParty, at: Timestamp, because reason: String? = nil, as commit: CommitKey
    ) async throws -> Stored<CloseRecord> {
        try await perform(.approve, month, by: actor, at: at, because: reason, as: commit)
    }

    /// Posts what was approved, once, however often and from wherever it is asked for. No facts are read anew: what has
    /// changed since is an open correction.
    /// - Parameters:
    ///   - month: The month.
    ///   - actor: Who posts it.
    ///   - at: When, by the host's clock.
    /// - Returns: The posted close, and whether it was posted before.
    /// - Throws: What `post(_:by:at:)` of the store throws.
    @discardableResult
    public func post(_ month: Month, by actor: ActingParty, at: Timestamp) async throws -> PostOutcome {
        try await store.post(key(of: month), by: actor, at: at)
    }

    /// Says that the payroll has paid a posted close.
    /// - Parameters:
    ///   - month: The month.
    ///   - actor: Who says so.
    ///   - at: When, by the host's clock.
    ///   - reason: What there is to say of it.
    ///   - commit: Names the commit, and with it the request.
    /// - Returns: The close as it stands.
    /// - Throws: ``/AfterSalesCommission/CloseRefusal``, `held` among them; ``/AfterSalesStorage/StorageError``.
    @discardableResult
    public func pay(
        _ month: Month, by actor: ActingParty, at: Timestamp, because reason: String? = nil, as commit: CommitKey
    ) async throws -> Stored<CloseRecord> {
        try await perform(.pay, month, by: actor, at: at, because: reason, as: commit)
    }

    /// Keeps a close from being paid until it is released.
    /// - Parameters:
    ///   - month: The month.
    ///   - reason: Why, not empty.
    ///   - actor: Who holds it.
    ///   - at: When, by the host's clock.
    ///   - commit: Names the commit, and with it the request.
    /// - Returns: The close as it stands.
    /// - Throws: ``/AfterSalesCommission/CloseRefusal``; ``/AfterSalesStorage/StorageError``.
    @discardableResult
    public func hold(
        _ month: Month, because reason: String, by actor: ActingParty, at: Timestamp, as commit: CommitKey
    ) async throws -> Stored<CloseRecord> {
        try await store.change(key(of: month), Act("hold", by: actor, at: at, because: reason), as: commit) {
            try $0.hold(because: reason, by: actor, at: at)
        }
    }

    /// Releases every open hold.
    /// - Parameters:
    ///   - month: The month.
    ///   - reason: Why, not empty.
    ///   - actor: Who releases it.
    ///   - at: When, by the host's clock.
    ///   - commit: Names the commit, and with it the request.
    /// - Returns: The close as it stands.
    /// - Throws: ``/AfterSalesCommission/CloseRefusal``; ``/AfterSalesStorage/StorageError``.
    @discardableResult
    public func release(
        _ month: Month, because reason: String, by actor: ActingParty, at: Timestamp, as commit: CommitKey
    ) async throws -> Stored<CloseRecord> {
        try await store.change(key(of: month), Act("release", by: actor, at: at, because: reason), as: commit) {
            try $0.release(because: reason, by: actor, at: at)
        }
    }

    private func perform(
        _ action: CloseAction, _ month: Month, by actor: ActingParty, at: Timestamp, because reason: String?,
        as commit: CommitKey
    ) async throws -> Stored<CloseRecord> {
        try await store.change(
            key(of: month), Act(action.rawValue, by: actor, at: at, because: reason), as: commit
        ) {
            try $0.perform(action, by: actor, at: at, because: reason)
        }
    }
}
