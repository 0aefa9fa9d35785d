public import AfterSalesCommission
public import AfterSalesCore
import AfterSalesCustomers
import AfterSalesKPI
import AfterSalesRepairOrders
public import AfterSalesStorage
import AfterSalesWarranty

extension RecordStore {
    /// The rows that a figure of a close is the sum of (指标来源明细), page by page; always in the same order. There are none of what
    /// surveys tell, whose scores are no sums, and of what somebody has stated.
    /// - Parameters:
    ///   - fact: The figure.
    ///   - record: The close.
    ///   - collection: How its facts were collected.
    ///   - asOf: When they were collected: what was recorded later is left out; nothing is where it is nil.
    ///   - token: The page before; nil for the first one.
    ///   - limit: The most records that are looked at for the page.
    /// - Throws: ``/AfterSalesCore/ArithmeticError``; whatever the store throws.
    public func provenanceRows(
        of fact: FactProvenance, in record: CloseRecord, by collection: MonthCollection, asOf: Timestamp?,
        after token: ProvenancePage.Token? = nil, limit: Int = 500
    ) async throws -> ProvenancePage {
        let reading = ProvenanceReading(
            owner: .dealer(record.dealer), month: record.month, currency: record.facts.currency, asOf: asOf,
            token: token, limit: limit)
        switch fact.origin {
        case .orders(let sum, let subject): return try await orderRows(sum, subject, reading)
        case .claims: return try await claimRows(collection.warranty?.holder, fact.subject, reading)
        case .complaints: return try await complaintRows(fact.subject, reading)
        case .survey, .stated: return ProvenancePage(rows: [], next: nil)
        }
    }

    private func orderRows(
        _ sum: MeasureSum, _ subject: FigureSubject, _ reading: ProvenanceReading
    ) async throws -> ProvenancePage {
        let span = FigureSpan(of: reading.owner, earnedIn: reading.month, recordedUntil: reading.asOf)
        var rows: [ProvenanceRow] = []
        guard reading.token?.isOfReceipts == true else {
            let page = try await page(span.orders(of: subject), after: reading.token?.page, limit: reading.limit)
            for figures in page.items.map(\.record) where figures.currency == reading.currency {
                for (piece, entry) in try FigureEntry.pieces(of: figures) {
                    let units = try sum.total(in: entry[subject])
                    guard units != 0 else { continue }
                    rows.append(
                        ProvenanceRow(
                            record: RecordKey<RepairOrder>(reading.owner, figures.order).reference, part: .init(piece),
                            on: figures.on, recordedAt: figures.recordedAt, units: units))
                }
            }
            let next = page.next.map { ProvenancePage.Token(isOfReceipts: false, page: $0) }
            return ProvenancePage(rows: rows, next: next ?? .init(isOfReceipts: true, page: nil))
        }
        let page = try await page(span.receipts(of: subject), after: reading.token?.page, limit: reading.limit)
        for receipt in page.items.map(\.record) where receipt.currency == reading.currency {
            let units = try sum.total(in: try FigureEntry(receipt)[subject])
            guard units != 0 else { continue }
            rows.append(
                ProvenanceRow(
                    record: RecordKey<RepairOrder>(reading.owner, receipt.order).reference,
                    part: .receipt(receipt.kind),
                    on: receipt.on, recordedAt: receipt.recordedAt, units: units))
        }
        return ProvenancePage(rows: rows, next: page.next.map { .init(isOfReceipts: true, page: $0) })
    }

    private func claimRows(
        _ holder: WarrantyReceiptRule.Holder?, _ subject: Subject, _ reading: ProvenanceReading
    ) async throws -> ProvenancePage {
        let days = try DateWindow(from: reading.month.firstDay, through: reading.month.lastDay)
        let page = try await page(
            Query<WarrantyClaim>.claims(of: reading.owner, paidIn: days), after: reading.token?.page,
            limit: reading.limit)
        var rows: [ProvenanceRow] = []
        for claim in page.items.map(\.record) where claim.movedMoney(in: days, recordedUntil: reading.asOf) {
            if case .teamsOfOrders = holder, case .team(let team) = subject, try await self.team(of: claim) != team {
                continue
            }
            let record = claim.key.reference
            func add(_ part: ProvenanceRow.Part, _ on: LocalDate, _ at: Timestamp, _ units: Int64) {
                guard days.contains(on), reading.asOf.map({ at <= $0 }) ?? true else { return }
                rows.append(ProvenanceRow(record: record, part: part, on: on, recordedAt: at, units: units))
            }
            for payment in claim.payments {
                add(.payment(payment.reference), payment.on, payment.at, payment.amount.minorUnits)
            }
            for back in claim.chargeBacks {
                add(.chargeBack(back.reference), back.on, back.at, -back.amount.minorUnits)
            }
        }
        return ProvenancePage(rows: rows, next: page.next.map { .init(isOfReceipts: false, page: $0) })
    }

    private func complaintRows(_ subject: Subject, _ reading: ProvenanceReading) async throws -> ProvenancePage {
        guard case .employee(let employee) = subject else { return ProvenancePage(rows: [], next: nil) }
        let query =
            reading.asOf.map { Query<Complaint>(of: reading.owner, where: Complaint.receivedAt.isAtMost($0)) }
            ?? .complaints(of: reading.owner, justifiedIn: reading.month)
        let page = try await page(query, after: reading.token?.page, limit: reading.limit)
        var rows: [ProvenanceRow] = []
        for item in page.items {
            var complaint: Complaint? = item.record
            if let asOf = reading.asOf { complaint = try await known(item, asOf: asOf) }
            guard let complaint, complaint.concerning == employee, let verdict = complaint.verdict,
                verdict.isJustified, verdict.on.month == reading.month
            else { continue }
            rows.append(
                ProvenanceRow(
                    record: complaint.key.reference, part: .complaint, on: verdict.on, recordedAt: nil, units: 1))
        }
        return ProvenancePage(rows: rows, next: page.next.map { .init(isOfReceipts: false, page: $0) })
    }
}

/// Which rows are asked for.
private struct ProvenanceReading {
    let owner: RecordOwner
    let month: Month
    let currency: Currency
    let asOf: Timestamp?
    let token: ProvenancePage.Token?
    let limit: Int
}

extension ProvenanceRow.Part {
    fileprivate init(_ piece: FigurePiece) {
        self =
            switch piece {
            case .line(let id): .line(id)
            case .job(let id): .job(id)
            case .order: .order
            }
    }
}
