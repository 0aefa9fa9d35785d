public import AfterSalesCore
public import AfterSalesStorage
import AfterSalesWarranty

extension RecallFile {
    /// What is noted of each commit.
    public static let action = "takeRecalls"
    /// How many campaigns are written in one commit.
    private static let pageSize = 100
    /// How often somebody else may be faster before it is given up.
    private static let attempts = 100

    /// Puts the campaigns into a store (召回活动入库). What the file says of a campaign that the store has replaces that: makers and
    /// authorities widen and close campaigns. The same once more changes nothing, and the audit trail keeps what was before.
    /// - Parameters:
    ///   - store: Where to.
    ///   - party: By whom.
    ///   - now: When.
    /// - Returns: How many are new or changed, how many the store has just so, and how many were set aside.
    /// - Throws: Whatever the store throws; what was taken until then stays taken, and is unchanged the next time.
    public func take(
        into store: some RecordStore, by party: ActingParty, at now: Timestamp
    ) async throws -> ImportCounts {
        var counts = ImportCounts()
        counts.read = count
        counts.setAside = setAside.count
        for start in stride(from: 0, to: campaigns.count, by: Self.pageSize) {
            let page = Array(campaigns[start..<min(start + Self.pageSize, campaigns.count)])
            let taken = try await Self.write(page, into: store, Act(Self.action, by: party, at: now))
            counts.taken += taken
            counts.unchanged += page.count - taken
        }
        return counts
    }

    /// How many of them were new or changed.
    private static func write(
        _ campaigns: [RecallCampaign], into store: some RecordStore, _ act: Act
    ) async throws -> Int {
        var attempt = 1
        while true {
            let found = try await store.found(campaigns.map(\.key))
            let known = Dictionary(found.map { ($0.record.key, $0) }) { $1 }
            let new = campaigns.filter { known[$0.key]?.record != $0 }
            guard !new.isEmpty else { return 0 }
            // Named by what replaces what: the same once more is the same commit.
            var name = "\(act.at)"
            for campaign in new {
                let revision = known[campaign.key]?.revision.number ?? 0
                name += "\n\(campaign.key.reference)/\(revision)/\(campaign.recordJSON())"
            }
            var changes = ChangeSet(CommitKey(.group, "\(action)/\(Digest(of: name.utf8))"))
            for campaign in new {
                if let stored = known[campaign.key] {
                    try changes.update(stored, to: campaign, act)
                } else {
                    try changes.insert(campaign, act)
                }
            }
            do throws(StorageError) {
                try await store.commit(changes)
                return new.count
            } catch {
                let lost: [StorageError.Code] = [.conflict, .alreadyExists, .commitKeyReused]
                guard lost.contains(error.code), attempt < attempts else { throw error }
                attempt += 1
            }
        }
    }
}
