import AfterSalesCore
import AfterSalesStorage
import AfterSalesWarranty

extension RecallIntake {
    /// How many campaigns are written together.
    private static let together = 100
    /// How often somebody else may be faster before it is given up.
    private static let attempts = 100

    /// What became of a campaign.
    private enum Fate {
        case taken(RecallUpdate, isKept: Bool)
        case unchanged(RecallUpdate, isKept: Bool)
        case refused([Finding])
    }

    /// Keeps campaigns.
    func keep(_ gathered: [GatheredRecall]) async throws -> RecallTaking {
        var taking = RecallTaking()
        for start in stride(from: 0, to: gathered.count, by: Self.together) {
            let some = Array(gathered[start..<min(start + Self.together, gathered.count)])
            let fates = try await fates(of: some)
            for (recall, fate) in zip(some, fates) { add(recall, fate, to: &taking) }
        }
        return taking
    }

    /// Writes some together; where that cannot be, one by one.
    private func fates(of all: [GatheredRecall]) async throws -> [Fate] {
        do {
            return try await fatesTogether(of: all)
        } catch let error as StorageError where error.isAboutTheRows {
            guard all.count == 1 else {
                var fates: [Fate] = []
                for recall in all { fates += try await self.fates(of: [recall]) }
                return fates
            }
            return [try await fate(of: all[0], error)]
        }
    }

    /// One by itself; where somebody else was faster, once more with what he left.
    private func fate(of recall: GatheredRecall, _ refusal: StorageError) async throws -> Fate {
        var refusal = refusal
        for _ in 0..<Self.attempts {
            guard [.conflict, .alreadyExists, .commitKeyReused].contains(refusal.code) else {
                return .refused(LineFault(refusal).findings)
            }
            do {
                return try await fatesTogether(of: [recall])[0]
            } catch let error as StorageError where error.isAboutTheRows {
                refusal = error
            }
        }
        throw refusal
    }

    private func fatesTogether(of all: [GatheredRecall]) async throws -> [Fate] {
        let found = try await store.found(all.map { key($0.number) })
        let present = Dictionary(found.map { ($0.record.key, $0) }) { $1 }
        let act = Act(Self.action, by: party, at: now)
        var fates: [Fate] = []
        var writes: [(stored: Stored<RecallCampaign>?, campaign: RecallCampaign)] = []
        var name = ""
        for recall in all {
            let key = key(recall.number)
            let stored = present[key]
            var isKept = false
            let update: RecallUpdate
            do {
                let asWritten = try RecallUpdate(of: recall, to: stored?.record, key: key, keepsWords: false)
                if let stored, !asWritten.contradictions.isEmpty { isKept = try await isChangedHere(stored) }
                update =
                    isKept
                    ? try RecallUpdate(of: recall, to: stored?.record, key: key, keepsWords: true) : asWritten
            } catch let error as Rejection {
                fates.append(.refused(error.findings))
                continue
            }
            guard update.campaign != stored?.record else {
                fates.append(.unchanged(update, isKept: isKept))
                continue
            }
            fates.append(.taken(update, isKept: isKept))
            writes.append((stored, update.campaign))
            name += "\n\(stored?.revision.number ?? 0) \(update.campaign.recordJSON())"
        }
        guard !writes.isEmpty else { return fates }
        var changes = ChangeSet(CommitKey(owner, "\(Self.action)/\(Digest(of: name.utf8))"))
        for (stored, campaign) in writes {
            if let stored {
                try changes.update(stored, to: campaign, act)
            } else {
                try changes.insert(campaign, act)
            }
        }
        try await store.commit(changes)
        return fates
    }

    private func key(_ number: String) -> RecordKey<RecallCampaign> { RecordKey(owner, Identifier(number)) }

    /// Whether somebody has changed a campaign by other means than files.
    private func isChangedHere(_ stored: Stored<RecallCampaign>) async throws -> Bool {
        try await !store.auditTrail(of: stored.record.key).allSatisfy { $0.action == Self.action }
    }

    private func add(_ recall: GatheredRecall, _ fate: Fate, to taking: inout RecallTaking) {
        var recall = recall
        taking.counts.read += recall.rows.count
        switch fate {
        case .taken(let update, let isKept):
            recall.sayComponents()
            taking.counts.count(recall.rows, update)
            recall.findings += contradictions(recall, update, isKept: isKept)
        case .unchanged(let update, let isKept):
            recall.sayComponents()
            taking.counts.unchanged += recall.rows.count
            recall.findings += contradictions(recall, update, isKept: isKept)
        case .refused(let findings):
            taking.counts.setAside += recall.rows.count
            let place = recall.rows.first?.place ?? SourcePlace(file: "", line: 1)
            let errors = findings.filter { $0.severity == .error }.map {
                SourceFinding(at: place, record: recall.number, $0)
            }
            recall.findings += errors
            taking.setAside += recall.rows.map { SourceRow($0.place, $0.text, because: errors) }
        }
        taking.findings += recall.findings
    }

    /// What the file says otherwise than the store.
    private func contradictions(
        _ recall: GatheredRecall, _ update: RecallUpdate, isKept: Bool
    ) -> [SourceFinding] {
        guard let place = recall.rows.first?.place else { return [] }
        let flags: [SourceRecall.Field] = [.doNotDrive, .parkOutside, .overTheAir]
        return update.contradictions.map { field in
            let (english, chinese) =
                flags.contains(field)
                ? ("stays, as a file does not take a warning back: look it up", "保留：文件不能撤销警示，请核实")
                : isKept
                    ? ("stays, as the campaign was changed here", "保留：该召回活动在系统内被修改过")
                    : ("is replaced by the file's", "以文件内容替换")
            return SourceFinding(
                at: place, record: recall.number,
                Finding(
                    .warning, .contradictingCells, at: .document, inputs: [.init("field", field.rawValue)],
                    LocalizedText(
                        "the store has another \(field.rawValue) of this campaign, which \(english)",
                        "系统内该召回活动的 \(field.rawValue) 不同，\(chinese)")))
        }
    }
}

extension ImportCounts {
    /// Counts the records of a campaign that was changed: those that say something new, and the others.
    fileprivate mutating func count(_ rows: [GatheredRecall.Row], _ update: RecallUpdate) {
        let new = rows.count { !$0.isRepeated && update.adds($0) }
        taken += new
        unchanged += rows.count - new
    }
}
