public import AfterSalesCore
public import AfterSalesStorage

extension RecordStore {
    /// Puts the responses of a file into the store (调查入库), page by page; those that are late, duplicate or set aside are not.
    ///
    /// It can be stopped anywhere and asked for again: a response that is there already is found and left as it is, so that
    /// the same file twice changes nothing. A response of the same id that says something else, and another one about the same
    /// order in the same wave, stay as they are too, and the row is listed. That a customer was erased or his file merged
    /// meanwhile is such a difference: nothing of him comes back. A new response of somebody who was erased is taken with its
    /// marks alone, one of somebody merged goes into the file that is his now.
    /// - Parameters:
    ///   - intake: The file as it was read.
    ///   - party: By whom.
    ///   - at: When, by the host's clock.
    ///   - commit: Names the commits; those of pages begin with it.
    ///   - pageSize: How many responses are written in one commit, 1 to 500.
    ///   - attempts: How often somebody else may be faster before it is given up.
    /// - Returns: What has been done.
    /// - Throws: Whatever the store throws. Pages before that are written.
    @discardableResult
    public func take(
        _ intake: SurveyIntake, by party: ActingParty, at: Timestamp, as commit: CommitKey, pageSize: Int = 500,
        attempts: Int = 10
    ) async throws -> SurveyTaking {
        var result = SurveyTaking()
        let size = min(max(pageSize, 1), 500)
        let act = Act("takeSurvey", by: party, at: at)
        for start in stride(from: 0, to: intake.taken.count, by: size) {
            let page = intake.taken[start..<min(start + size, intake.taken.count)]
            result.add(try await take(page, act, as: commit, attempts: attempts))
        }
        return result
    }

    /// One page; again where others take the same file meanwhile.
    private func take(
        _ rows: ArraySlice<SurveyIntakeRow>, _ act: Act, as commit: CommitKey, attempts: Int
    ) async throws -> SurveyTaking {
        var attempt = 1
        while true {
            let (taking, added) = try await compare(rows)
            guard !added.isEmpty else { return taking }
            // Named by what it adds: after a breakdown what is left is another commit.
            var text = "\(act.at)"
            for response in added { text += "\n\(response.key.reference)" }
            var changes = ChangeSet(commit.following(Digest(of: text.utf8).description))
            var files = ResponseFiles(in: self)
            for response in added { try changes.insert(try await files.filed(response, &changes), act) }
            do throws(StorageError) {
                if try await self.commit(changes) == .applied || attempt > 1 { return taking }
                // Another host has made the very same commit; then nothing is new.
                attempt += 1
            } catch {
                let lost: [StorageError.Code] = [.conflict, .alreadyExists, .commitKeyReused, .outcomeUnknown]
                guard lost.contains(error.code), attempt < attempts else { throw error }
                attempt += 1
            }
        }
    }

    /// Holds rows against what the store has.
    private func compare(
        _ rows: ArraySlice<SurveyIntakeRow>
    ) async throws(StorageError) -> (taking: SurveyTaking, added: [SurveyResponse]) {
        var known: [RecordKey<SurveyResponse>: SurveyResponse] = [:]
        var visits: [SurveyVisitKey: SurveyResponse] = [:]
        for (owner, rows) in Dictionary(grouping: rows, by: { $0.response.key.owner }) {
            let ids = rows.map(\.response.key.id)
            for try await stored in records(Query<SurveyResponse>(of: owner, where: .id(in: ids))) {
                known[stored.record.key] = stored.record
            }
            for (wave, rows) in Dictionary(grouping: rows, by: { Identifier<SurveyIntake>($0.response.wave) }) {
                let orders = Set(rows.compactMap { $0.response.visit.order.map { Identifier<SurveyIntake>($0) } })
                guard !orders.isEmpty else { continue }
                let about = SurveyResponse.order.isOne(of: orders.sorted().map(\.rawValue))
                let query = Query<SurveyResponse>(of: owner, where: about && SurveyResponse.wave.is(wave.rawValue))
                for try await stored in records(query) {
                    // One that another host has added since the ids were asked for is no other than itself.
                    known[stored.record.key] = stored.record
                    guard let visit = SurveyVisitKey(stored.record) else { continue }
                    let other = visits[visit]
                    // Of several the one of the least id stands for them, in every run the same.
                    if other.map({ stored.record.key.id < $0.key.id }) ?? true { visits[visit] = stored.record }
                }
            }
        }
        var taking = SurveyTaking()
        var added: [SurveyResponse] = []
        for row in rows {
            let visit = SurveyVisitKey(row.response)
            if let stored = known[row.response.key] {
                if stored == row.response {
                    taking.unchanged += 1
                } else {
                    taking.duplicates.append(row.duplicate(of: stored, .sameResponse))
                }
            } else if let stored = visit.flatMap({ visits[$0] }) {
                taking.duplicates.append(row.duplicate(of: stored, .sameVisit))
            } else {
                taking.added += 1
                added.append(row.response)
            }
        }
        return (taking, added)
    }
}

extension SurveyIntakeRow {
    fileprivate func duplicate(
        of stored: SurveyResponse, _ reason: SurveyDuplicate.Reason
    ) -> SurveyTaking.Duplicate {
        SurveyTaking.Duplicate(
            line: line, stored: stored.key, reason: reason, isIdentical: stored.saysTheSame(as: response))
    }
}
