public import AfterSalesCore
import AfterSalesKPI
import AfterSalesRepairOrders
public import AfterSalesStorage

extension RecordStore {
    /// Writes the figures of some days as their orders come to, where they are others (重建统计): after orders were taken over
    /// from elsewhere, or were settled without being counted.
    ///
    /// All of it is one commit, so a month at a time is enough. What is right already is not touched. A request that is sent
    /// again changes nothing.
    /// - Parameters:
    ///   - owner: Whose.
    ///   - days: The days.
    ///   - act: By whom, when and why; it stands in the trail of each record that is written.
    ///   - commit: Names the commit, and with it the request.
    ///   - attempts: How often somebody else may be faster before it is given up.
    /// - Returns: What was wrong and is no longer: `figuresDiffer`, and `figuresUnreadable` for a day that could not be read;
    ///   nothing where all was well.
    /// - Throws: ``/AfterSalesCore/ArithmeticError``, ``/AfterSalesKPI/FigureSumsError``; whatever the store throws.
    @discardableResult
    public func rebuildFigures(
        of owner: RecordOwner, on days: ClosedRange<LocalDate>, _ act: Act, as commit: CommitKey, attempts: Int = 10
    ) async throws -> [Finding] {
        var attempt = 1
        while true {
            if try await load(commit.receipt) != nil { return [] }
            var changes = ChangeSet(commit)
            let findings = try await changes.rebuild(of: owner, on: days, in: self, act)
            guard !changes.isEmpty else { return findings }
            do throws(StorageError) {
                return try await self.commit(changes) == .applied ? findings : []
            } catch {
                let lost: [StorageError.Code] = [.conflict, .alreadyExists, .commitKeyReused, .outcomeUnknown]
                guard lost.contains(error.code), attempt < attempts else { throw error }
                attempt += 1
            }
        }
    }
}

extension ChangeSet {
    fileprivate mutating func rebuild(
        of owner: RecordOwner, on days: ClosedRange<LocalDate>, in store: some RecordStore, _ act: Act
    ) async throws -> [Finding] {
        // What is kept is read first: who adds to it from here on makes the commit a conflict.
        let kept = try await KeptDays.read(of: owner, on: days, in: store)
        var recounted = try await FigureRecount(FigureSpan(of: owner, on: days), in: store).days
        var findings: [Finding] = []
        for key in kept.unreadable {
            let right = recounted.removeValue(forKey: key)
            guard let empty = right?.emptied ?? DayFigures.empty(of: key),
                let stored = Stored(unreadable: empty, trail: try await store.auditTrail(of: key))
            else {
                throw StorageError.unreadable(
                    key.reference, format: DayFigures.schema.format, "nothing tells whose it is")
            }
            findings.append(.figuresUnreadable(key))
            try update(stored, to: right ?? empty, act)
        }
        for stored in kept.days {
            let right = recounted.removeValue(forKey: stored.record.key)
            let differences = FigureComparison(kept: stored.record, recounted: right).findings
            guard !differences.isEmpty else { continue }
            findings += differences
            try update(stored, to: right ?? stored.record.emptied, act)
        }
        for (_, missing) in recounted.sorted(by: { $0.key.reference < $1.key.reference }) where !missing.isEmpty {
            findings += FigureComparison(kept: nil, recounted: missing).findings
            try insert(missing, act)
        }
        return findings
    }
}
