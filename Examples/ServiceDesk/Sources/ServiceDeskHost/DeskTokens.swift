public import AfterSales
import Foundation

/// Gives tokens out, knows them again and takes them back.
public struct DeskTokens: Sendable {
    let store: any RecordStore
    let owner: RecordOwner

    /// The tokens of a dealership.
    public init(_ store: any RecordStore, of owner: RecordOwner) {
        self.store = store
        self.owner = owner
    }

    /// A new token. The secret is returned and kept nowhere.
    public func issue(to employee: Identifier<Employee>, as role: AccessRole, by party: ActingParty, at: Timestamp)
        async throws -> String
    {
        var random = SystemRandomNumberGenerator()
        let bytes = (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }
        let secret = "desk_" + bytes.map { String(format: "%02x", $0) }.joined()
        let token = AccessToken(key: key(of: secret), employee: employee, role: role, madeAt: at)
        var changes = ChangeSet(CommitKey(owner, "token/\(token.key.id)"))
        try changes.insert(token, Act("issue", by: party, at: at))
        try await store.commit(changes)
        return secret
    }

    /// Takes back all tokens of an employee.
    /// - Returns: How many.
    @discardableResult
    public func revokeAll(of employee: Identifier<Employee>, by party: ActingParty, at: Timestamp) async throws -> Int {
        let query = Query<AccessToken>(of: owner, where: AccessToken.ofEmployee.is(employee))
        let page = try await store.page(query, after: nil, limit: 500)
        let open = page.items.filter { $0.record.revokedAt == nil }
        for token in open {
            try await store.change(
                token.record.key, Act("revoke", by: party, at: at),
                as: CommitKey(owner, "revoke/\(token.record.key.id)")
            ) { $0.revokedAt = at }
        }
        return open.count
    }

    /// Whose token it is; nil for one that is unknown or was taken back.
    func owner(of secret: String) async throws -> AccessToken? {
        guard secret.utf8.count == 69, secret.hasPrefix("desk_") else { return nil }
        let token = try await store.load(key(of: secret))?.record
        return token?.revokedAt == nil ? token : nil
    }

    private func key(of secret: String) -> RecordKey<AccessToken> {
        RecordKey(owner, Identifier(Digest(of: secret.utf8).description))
    }
}
