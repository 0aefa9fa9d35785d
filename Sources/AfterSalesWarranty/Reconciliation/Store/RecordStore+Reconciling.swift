public import AfterSalesCore
import AfterSalesRepairOrders
public import AfterSalesStorage

extension RecordStore {
    /// Holds a stored list against the stored claims. It changes nothing.
    /// - Parameters:
    ///   - key: The list.
    ///   - days: For how many days behind a submission the list may say nothing of a claim; nil where nobody asks.
    /// - Throws: ``/AfterSalesStorage/StorageError/Code/missing`` where there is no such list; whatever else the store throws.
    public func reconciliation(
        of key: RecordKey<RemittanceList>, unansweredAfter days: Int? = nil
    ) async throws(StorageError) -> Reconciliation {
        let list = try await existing(key).record
        var claims = try await claims(of: list, numbered: list.lines.map(\.claim)).map(\.record)
        if days != nil {
            let known = Set(claims.map(\.key.id))
            claims += try await waitingClaims(of: key.owner, by: list.manufacturer).filter {
                !known.contains($0.key.id)
            }
        }
        return Reconciliation(list, against: claims, unansweredAfter: days)
    }

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

    /// The stored claims of a list's manufacturer with these numbers.
    private func claims(
        of list: RemittanceList, numbered numbers: [String]
    ) async throws(StorageError) -> [Stored<WarrantyClaim>] {
        let numbers = Set(numbers.map { Identifier<WarrantyClaim>($0) }).sorted().map(\.rawValue)
        var claims: [Stored<WarrantyClaim>] = []
        for start in stride(from: 0, to: numbers.count, by: Query<WarrantyClaim>.longestList) {
            let some = Array(numbers[start..<min(start + Query<WarrantyClaim>.longestList, numbers.count)])
            let query = Query<WarrantyClaim>(
                of: list.key.owner,
                where: WarrantyClaim.manufacturer.is(list.manufacturer) && WarrantyClaim.number.isOne(of: some))
            claims += try await all(query)
        }
        return claims
    }

    /// The claims on which a manufacturer owes an answer or money.
    private func waitingClaims(
        of owner: RecordOwner, by manufacturer: Identifier<Manufacturer>
    ) async throws(StorageError) -> [WarrantyClaim] {
        let waiting = ClaimStatus.allCases.filter(\.isWithManufacturer)
        return try await all(
            Query<WarrantyClaim>(
                of: owner,
                where: WarrantyClaim.manufacturer.is(manufacturer) && WarrantyClaim.status.isOne(of: waiting))
        ).map(\.record)
    }

    private func all<Record: StoredRecord>(_ query: Query<Record>) async throws(StorageError) -> [Stored<Record>] {
        var list: [Stored<Record>] = []
        var token: PageToken?
        repeat {
            let page = try await page(query, after: token, limit: 1_000)
            list += page.items
            token = page.next
        } while token != nil
        return list
    }
}

extension RecordStore {
    /// The claims on which a manufacturer has owed an answer or money for longer than so many days, the longest first.
    /// - Parameters:
    ///   - owner: Whose claims.
    ///   - manufacturer: The manufacturer.
    ///   - day: As of which day.
    ///   - limit: How many days it may take.
    /// - Throws: Whatever the store throws.
    public func waitingClaims(
        of owner: RecordOwner, by manufacturer: Identifier<Manufacturer>, on day: LocalDate, longerThan limit: Int
    ) async throws(StorageError) -> [WaitingClaim] {
        try await waitingClaims(of: owner, by: manufacturer).waiting(on: day, longerThan: limit)
    }

    /// What each manufacturer owes an owner, by age.
    /// - Parameters:
    ///   - owner: Whose claims.
    ///   - day: As of which day.
    ///   - bands: How days are parted.
    /// - Throws: A ``/AfterSalesCore/Rejection`` as ``Receivables/by(_:on:in:)`` does; whatever the store throws.
    public func receivables(
        of owner: RecordOwner, on day: LocalDate, in bands: ReceivableBands = .standard
    ) async throws -> [Receivables] {
        try Receivables.by(
            try await all(Query<WarrantyClaim>(of: owner, where: !WarrantyClaim.submittedOn.isMissing)).map(\.record),
            on: day, in: bands)
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
