public import AfterSalesCore
import AfterSalesRepairOrders
public import AfterSalesStorage

extension RecordStore {
    /// Applies a list to the claims: what they are paid, what is taken back, what is refused (清单入账).
    ///
    /// The whole list is looked through first, and nothing is changed where one of its lines is bad. Then a list of up to
    /// `pageSize` lines is applied in one commit; a longer one page by page, as one commit of tens of thousands of records
    /// would hold up the store for everybody. The list says meanwhile that it was begun. A line is noted on its claim by the
    /// list's number and its own, so that none is applied twice: after a breakdown the same call goes on where it stopped,
    /// and for a list that was applied to its end it changes nothing.
    /// - Parameters:
    ///   - key: The list.
    ///   - setAside: The lines, from 0, that somebody has looked at and leaves out.
    ///   - party: By whom.
    ///   - at: When.
    ///   - commit: Names the commit, and with it the request; those of pages begin with it.
    ///   - pageSize: How many lines are applied in one commit, 1 to 1 000.
    ///   - attempts: How often somebody else may be faster before it is given up.
    /// - Returns: The list as it stands.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with the findings of every bad line, with nothing changed; `listApplied`
    ///   where it was applied, or begun, with other lines set aside; a ``ClaimRefusal`` where a claim was changed by somebody
    ///   between the look and its page; whatever the store throws.
    @discardableResult
    public func apply(
        _ key: RecordKey<RemittanceList>, settingAside setAside: Set<Int> = [], by party: ActingParty, at: Timestamp,
        as commit: CommitKey, pageSize: Int = 500, attempts: Int = 10
    ) async throws -> Stored<RemittanceList> {
        let stored = try await existing(key)
        let list = stored.record
        if let application = list.application {
            guard Set(application.setAside) == setAside else { throw Rejection([.listApplied(list)]) }
            if application.completedAt != nil { return stored }
        }
        let claims = try await claims(of: list, numbered: list.lines.map(\.claim)).map(\.record)
        let found = Reconciliation(list, against: claims)
        _ = try found.applied(to: claims, settingAside: setAside, by: party, at: at)
        let application =
            list.application
            ?? RemittanceApplication(
                by: party, begunAt: at, completedAt: nil, setAside: setAside.sorted(),
                lines: found.lines.map { .init(outcome: $0.outcome, short: $0.short) })
        let size = min(max(pageSize, 1), Query<WarrantyClaim>.longestList)
        for start in stride(from: 0, to: list.lines.count, by: size) {
            let page = start..<min(start + size, list.lines.count)
            let lines = found.lines[page].filter { $0.changesClaim && !setAside.contains($0.index) }
            try await apply(
                lines, of: key, application, isLast: page.upperBound == list.lines.count, by: party, at: at,
                as: list.lines.count <= size ? commit : commit.following("lines-\(page.lowerBound)-\(page.upperBound)"),
                attempts: attempts)
        }
        return try await existing(key)
    }

    /// Applies one page of a list.
    private func apply(
        _ lines: [ReconciledLine], of key: RecordKey<RemittanceList>, _ application: RemittanceApplication,
        isLast: Bool, by party: ActingParty, at: Timestamp, as commit: CommitKey, attempts: Int
    ) async throws {
        var attempt = 1
        while true {
            var changes = ChangeSet(commit)
            let stored = try await existing(key)
            var list = stored.record
            let act = Act("applyRemittance", by: party, at: at, because: list.number)
            if list.application == nil { list.application = application }
            if isLast, list.application?.completedAt == nil { list.application?.completedAt = at }
            if list != stored.record { try changes.update(stored, to: list, act) }
            let claims = try await claims(of: list, numbered: lines.map(\.line.claim))
            let changed = try Self.changed(claims.map(\.record), by: lines, of: list, by: party, at: at)
            for stored in claims {
                guard let claim = changed[stored.record.key.id], claim != stored.record else { continue }
                try changes.update(stored, to: claim, act)
            }
            if changes.isEmpty { return }
            do throws(StorageError) {
                try await self.commit(changes)
                return
            } catch {
                let lost: [StorageError.Code] = [.conflict, .outcomeUnknown]
                guard lost.contains(error.code), attempt < attempts else { throw error }
                attempt += 1
            }
        }
    }

    /// What a page makes of the claims; a line that a claim has noted already changes nothing.
    private static func changed(
        _ claims: [WarrantyClaim], by lines: [ReconciledLine], of list: RemittanceList, by party: ActingParty,
        at: Timestamp
    ) throws(ClaimRefusal) -> [Identifier<WarrantyClaim>: WarrantyClaim] {
        var changed = Dictionary(claims.map { ($0.key.id, $0) }) { first, _ in first }
        for line in lines {
            guard let id = line.claim, var claim = changed[id],
                claim.noted(by: list.reference(ofLine: line.index)) == nil
            else { continue }
            try claim.apply(line, of: list, by: party, at: at)
            changed[id] = claim
        }
        return changed
    }
}

extension Finding {
    fileprivate static func listApplied(_ list: RemittanceList) -> Finding {
        Finding(
            .error, .listApplied, at: Place.document.field("application"),
            inputs: [
                .init("list", list.number),
                .init("setAside", (list.application?.setAside ?? []).map { String($0 + 1) }.joined(separator: ", ")),
            ],
            LocalizedText(
                "list \(list.number) was applied with other lines set aside", "清单 \(list.number) 已按其他搁置明细入账"))
    }
}
