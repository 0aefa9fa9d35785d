import AfterSalesCSI
import AfterSalesCommission
import AfterSalesCore
import AfterSalesCustomers
import AfterSalesKPI
import AfterSalesRepairOrders
public import AfterSalesStorage
import AfterSalesWarranty

extension LiveMonthEnd {
    /// Takes what a commit has changed, by its receipt: figures, claims, complaints. Surveys are read once more where it
    /// wrote answers or invitations, and everything where it rebuilt the figures of days or changed what is stated in
    /// records.
    ///
    /// A commit that was followed before changes nothing.
    /// - Parameters:
    ///   - commit: The commit.
    ///   - store: Where it was made.
    /// - Throws: ``/AfterSalesStorage/StorageError/Code/missing`` where there is no such commit; what ``apply(_:)`` throws;
    ///   whatever else the store throws.
    public mutating func follow(_ commit: CommitKey, in store: some RecordStore) async throws {
        guard !followed.contains(commit) else { return }
        let receipt = try await store.existing(commit.receipt).record
        var events: [MonthEvent] = []
        var kinds: Set<String> = []
        for entry in receipt.entries {
            let subject = try await store.existing(entry.key).record.subject
            kinds.insert(subject.kind)
            if let event = try await event(of: subject, in: store) { events.append(event) }
        }
        let figures: Set<String> = [OrderFigures.schema.kind, ReceiptFigures.schema.kind]
        let isRebuilt = kinds.contains(DayFigures.schema.kind) && kinds.isDisjoint(with: figures)
        if isRebuilt || !kinds.isDisjoint(with: CommissionKinds.inputs.map { $0.kindName }) {
            try await read(in: store)
        } else {
            for event in events { try apply(event) }
            let surveys: Set<String> = [SurveyResponse.schema.kind, SurveyInvitation.schema.kind]
            if !collection.satisfaction.isEmpty, !kinds.isDisjoint(with: surveys) { try await readSurveys(in: store) }
        }
        followed.insert(commit)
    }

    /// What a record that was written means for the month.
    private func event(of subject: RecordReference, in store: some RecordStore) async throws -> MonthEvent? {
        let (of, id) = (subject.owner, subject.id.rawValue)
        switch subject.kind {
        case OrderFigures.schema.kind:
            return .figures(
                try FigureEntry(try await store.existing(RecordKey<OrderFigures>(of, Identifier(id))).record))
        case ReceiptFigures.schema.kind:
            return .figures(
                try FigureEntry(try await store.existing(RecordKey<ReceiptFigures>(of, Identifier(id))).record))
        case WarrantyClaim.schema.kind:
            let claim = try await store.existing(RecordKey<WarrantyClaim>(of, Identifier(id))).record
            return .claim(claim, team: try await store.team(of: claim))
        case Complaint.schema.kind:
            return .complaint(try await store.existing(RecordKey<Complaint>(of, Identifier(id))).record)
        default: return nil
        }
    }

    /// Reads everything once more.
    private mutating func read(in store: some RecordStore) async throws {
        // Not onto what records state: what is handed over goes before them, and they have changed.
        var fresh = try await store.liveMonth(dealer: dealer, month: month, plan: plan, by: collection, onto: given)
        fresh.work = work
        fresh.work.readings += 1
        fresh.work.reopenings += 1
        fresh.followed = followed
        self = fresh
    }

    /// Reads the surveys once more.
    private mutating func readSurveys(in store: some RecordStore) async throws {
        var facts = base
        facts.metrics = []
        let only = MonthCollection(
            collection.id, satisfaction: collection.satisfaction, exclusion: collection.exclusion,
            in: collection.currency)
        surveys = LiveSurveys(try await store.monthFacts(dealer: dealer, month: month, by: only, onto: facts))
        work.readings += 1
        reopen()
    }
}

extension StoredRecord {
    fileprivate static var kindName: String { schema.kind }
}
