import AfterSalesCSI
import AfterSalesCommission
import AfterSalesCore
import AfterSalesCustomers
import AfterSalesKPI
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesWarranty

/// Finds the records that changed a figure of a posted month: what was recorded after the close was drawn up.
///
/// It rests on the host's clock. Where somebody noted an act with an earlier time, the amount of the correction is right all
/// the same, and the record is not among those that are named.
struct CorrectionEvidence<Store: RecordStore> {
    private let store: Store
    private let month: Month
    private let dealer: Identifier<Dealer>
    private let currency: Currency
    private let collection: MonthCollection
    private let asOf: Timestamp
    private var origins: [Name: MetricSource.Origin] = [:]
    /// What was found, as everybody who shares a pool asks for the same.
    private var found: [Name: CorrectionReason] = [:]
    /// What orders brought that was recorded since, once it has been read.
    private var late: [LateEntry]?

    private struct Name: Hashable {
        let metric: String
        let subject: Subject?
    }

    /// What an order, a credit or an audit has brought since.
    private struct LateEntry {
        let record: RecordReference
        let lines: [String]
        let entry: FigureEntry
    }

    init(
        of record: CloseRecord, by collection: MonthCollection, from sources: [MetricSource], since asOf: Timestamp,
        in store: Store
    ) {
        self.store = store
        month = record.month
        dealer = record.dealer
        currency = record.currency
        self.collection = collection
        self.asOf = asOf
        for source in sources { origins[Name(metric: source.metric, subject: source.subject)] = source.origin }
    }

    private var owner: RecordOwner { .dealer(dealer) }

    /// The figure with the records behind it.
    mutating func reason(_ figure: FigureDifference) async throws -> CorrectionReason {
        let name = Name(metric: figure.name, subject: figure.subject)
        if let reason = found[name], reason.figure == figure { return reason }
        var records: [RecordReference] = []
        var lines: [String] = []
        switch origins[name] {
        case .orders(let sum, let subject)?:
            for late in try await lateEntries() {
                guard late.entry.currency == currency, try sum.total(in: late.entry[subject]) != 0 else { continue }
                records.append(late.record)
                lines += late.lines
            }
        case .claims?: records = try await claims(figure.subject)
        case .complaints?: records = try await complaints(figure.subject)
        case .survey(let instrument)?: records = try await responses(instrument, figure.subject)
        case .stated?, nil: records = try await statements(figure)
        }
        let reason = CorrectionReason(figure, records: records, lines: lines)
        found[name] = reason
        return reason
    }

    // MARK: Orders

    private mutating func lateEntries() async throws -> [LateEntry] {
        if let late { return late }
        var entries: [LateEntry] = []
        let orders = Query<OrderFigures>(
            of: owner, where: OrderFigures.earnedIn.is(month) && OrderFigures.recordedAt.isGreater(than: asOf),
            sortedBy: .ascending(OrderFigures.recordedAt))
        for try await stored in store.records(orders) {
            let figures = stored.record
            var known: Set<Identifier<OrderLine>> = []
            entries.append(
                LateEntry(
                    record: RecordKey<RepairOrder>(owner, figures.order).reference,
                    lines: figures.lines.filter { known.insert($0.line).inserted }.map {
                        "\(figures.order)/\($0.line)"
                    },
                    entry: try FigureEntry(figures)))
        }
        let receipts = Query<ReceiptFigures>(
            of: owner, where: ReceiptFigures.earnedIn.is(month) && ReceiptFigures.recordedAt.isGreater(than: asOf),
            sortedBy: .ascending(ReceiptFigures.recordedAt))
        for try await stored in store.records(receipts) {
            entries.append(
                LateEntry(
                    record: RecordKey<RepairOrder>(owner, stored.record.order).reference, lines: [],
                    entry: try FigureEntry(stored.record)))
        }
        late = entries
        return entries
    }

    // MARK: Others

    /// Claims whose money of the month is another than it was.
    private func claims(_ subject: Subject?) async throws -> [RecordReference] {
        let days = try DateWindow(from: month.firstDay, through: month.lastDay)
        var records: [RecordReference] = []
        for try await stored in store.records(Query<WarrantyClaim>.claims(of: owner, paidIn: days)) {
            let claim = stored.record
            guard try claim.receipts(in: days) != claim.receipts(in: days, recordedUntil: asOf) else { continue }
            if case .teamsOfOrders? = collection.warranty?.holder, case .team(let team)? = subject {
                let figures = try await store.load(OrderFigures.key(of: RecordKey(owner, claim.order)))
                guard figures?.record.team == team else { continue }
            }
            records.append(claim.key.reference)
        }
        return records
    }

    /// Complaints about somebody that count otherwise than they did.
    private func complaints(_ subject: Subject?) async throws -> [RecordReference] {
        guard case .employee(let employee)? = subject else { return [] }
        var records: [RecordReference] = []
        for try await stored in store.records(
            Query<Complaint>(of: owner, where: Complaint.concerning.is(employee)))
        where try await counts(stored.record) != counts(store.known(stored, asOf: asOf)) {
            records.append(stored.record.key.reference)
        }
        return records
    }

    private func counts(_ complaint: Complaint?) -> Bool {
        guard let verdict = complaint?.verdict else { return false }
        return verdict.isJustified && verdict.on.month == month
    }

    /// Answers that came, or were changed, since.
    private func responses(
        _ instrument: Identifier<SurveyInstrument>, _ subject: Subject?
    ) async throws -> [RecordReference] {
        var condition =
            SurveyResponse.instrument.is(instrument) && SurveyResponse.answeredOn.isAtLeast(month.firstDay)
            && SurveyResponse.answeredOn.isAtMost(month.lastDay)
        if case .employee(let employee)? = subject { condition = condition && SurveyResponse.advisor.is(employee) }
        var records: [RecordReference] = []
        for try await stored in store.records(Query<SurveyResponse>(of: owner, where: condition)) {
            if try await hasChanged(stored.record.key) { records.append(stored.record.key.reference) }
        }
        return records
    }

    /// What people have stated: the records that the figure can be of.
    private func statements(_ figure: FigureDifference) async throws -> [RecordReference] {
        var records: [RecordReference] = []
        func look<Record: StoredRecord>(_ key: RecordKey<Record>) async throws {
            if try await hasChanged(key) { records.append(key.reference) }
        }
        if figure.name.hasPrefix("employee."), case .employee(let id)? = figure.subject {
            try await look(StaffFile.key(dealer: dealer, id))
        } else if figure.name.hasPrefix("target("), figure.name.hasSuffix(")"), let subject = figure.subject {
            let metric = String(figure.name.dropFirst(7).dropLast())
            try await look(AgreedTarget.key(dealer: dealer, month: month, metric, subject))
        } else if let subject = figure.subject {
            try await look(ReportedFigure.key(dealer: dealer, month: month, figure.name, subject))
            if case .employee(let id) = subject {
                try await look(Appraisal.key(dealer: dealer, month: month, id, metric: figure.name))
            }
        } else if figure.name.hasPrefix("pool.") {
            // Coefficients, and who shares: of those that changed since, any may be meant.
            records += try await changed(
                Query<CoefficientApproval>(of: owner, where: CoefficientApproval.ofMonth.is(month)))
            records += try await changed(Query<StaffFile>(of: owner))
        }
        return records
    }

    private func changed<Record: StoredRecord>(_ query: Query<Record>) async throws -> [RecordReference] {
        var records: [RecordReference] = []
        for try await stored in store.records(query) where try await hasChanged(stored.record.key) {
            records.append(stored.record.key.reference)
        }
        return records
    }

    private func hasChanged<Record: StoredRecord>(_ key: RecordKey<Record>) async throws -> Bool {
        try await store.auditTrail(of: key).contains { $0.at > asOf }
    }
}

extension RecordStore {
    /// The corrections with the records behind their figures.
    func withEvidence(
        _ corrections: [Correction], of record: CloseRecord, by collection: MonthCollection,
        from sources: [MetricSource], since asOf: Timestamp
    ) async throws -> [Correction] {
        guard !corrections.isEmpty else { return [] }
        var evidence = CorrectionEvidence(of: record, by: collection, from: sources, since: asOf, in: self)
        var corrections = corrections
        for index in corrections.indices {
            for place in corrections[index].behind.indices {
                let figure = corrections[index].behind[place].figure
                corrections[index].behind[place] = try await evidence.reason(figure)
            }
        }
        return corrections
    }
}
