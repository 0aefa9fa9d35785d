public import AfterSalesCore
import AfterSalesKPI
import AfterSalesRepairOrders
public import AfterSalesStorage

extension RecordStore {
    /// Counts all figures of the store anew and says which of those that are kept by day are others.
    ///
    /// It reads a month of one dealership at a time; others may go on working meanwhile. Orders' figures that cannot be read
    /// are told of by `check(_:pageSize:)`; the rest of their dealership is left out here.
    /// - Parameter limit: The most findings that are listed.
    /// - Returns: `figuresDiffer` for each sum; `figuresUnreadable` for a day that cannot be read, which a rebuild writes
    ///   anew; `overflow` for an order whose figures do not fit, and which is not counted.
    /// - Throws: What keeps the store from being read at all.
    public func figureProblems(limit: Int = StoreReport.mostFindings) async throws -> [Finding] {
        var owners = try await self.owners(of: DayFigures.self)
        owners.formUnion(try await self.owners(of: OrderFigures.self))
        owners.formUnion(try await self.owners(of: ReceiptFigures.self))
        var findings: [Finding] = []
        for owner in owners.sorted() where findings.count < limit {
            do {
                try await checkFigures(of: owner, limit: limit, &findings)
            } catch let error as StorageError where error.code == .unreadable {
                continue
            }
        }
        return Array(findings.prefix(limit))
    }

    private func checkFigures(of owner: RecordOwner, limit: Int, _ findings: inout [Finding]) async throws {
        var day: LocalDate? = .earliest
        while let from = day, let first = try await firstDay(of: owner, notBefore: from), findings.count < limit {
            let through = first.month.lastDay
            let (days, others) = try await differing(of: owner, on: first.month.firstDay...through)
            findings += others
            for day in days { findings += try await problemsNow(day) }
            day = try? through.adding(days: 1)
        }
    }

    /// The first day of which there is anything.
    private func firstDay(of owner: RecordOwner, notBefore day: LocalDate) async throws -> LocalDate? {
        let kept = try await firstKeptDay(of: owner, notBefore: day)
        let orders = try await page(
            Query<OrderFigures>(
                of: owner, where: OrderFigures.on.isAtLeast(day), sortedBy: .ascending(OrderFigures.on)),
            after: nil, limit: 1)
        let receipts = try await page(
            Query<ReceiptFigures>(
                of: owner, where: ReceiptFigures.on.isAtLeast(day), sortedBy: .ascending(ReceiptFigures.on)),
            after: nil, limit: 1)
        return [
            kept, orders.items.first?.record.on, receipts.items.first?.record.on,
        ].compactMap(\.self).min()
    }

    private func firstKeptDay(of owner: RecordOwner, notBefore day: LocalDate) async throws(StorageError) -> LocalDate?
    {
        do throws(StorageError) {
            return try await page(
                Query<DayFigures>(of: owner, where: DayFigures.on.isAtLeast(day), sortedBy: .ascending(DayFigures.on)),
                after: nil, limit: 1
            ).items.first?.record.on
        } catch {
            guard error.code == .unreadable, let record = error.record,
                let day = DayFigures.day(of: RecordKey(record.owner, Identifier(record.id.rawValue)))
            else { throw error }
            return day
        }
    }

    /// The days and advisors whose figures looked different, and what could not be read or counted.
    private func differing(
        of owner: RecordOwner, on days: ClosedRange<LocalDate>
    ) async throws -> ([DayFigures], [Finding]) {
        let recount = try await FigureRecount(FigureSpan(of: owner, on: days), goingOn: true, in: self)
        var recounted = recount.days
        var differing: [DayFigures] = []
        let kept = try await KeptDays.read(of: owner, on: days, in: self)
        for key in kept.unreadable { recounted[key] = nil }
        for stored in kept.days {
            let other = recounted.removeValue(forKey: stored.record.key)
            if !FigureComparison(kept: stored.record, recounted: other).isEqual { differing.append(stored.record) }
        }
        differing += recounted.values.filter { !$0.isEmpty }
        return (
            differing.sorted { $0.key.reference < $1.key.reference },
            kept.unreadable.map { .figuresUnreadable($0) } + recount.findings
        )
    }

    /// It may have been written between the two readings; what is read now goes together.
    private func problemsNow(_ day: DayFigures) async throws -> [Finding] {
        for _ in 0..<10 {
            let before = try await load(day.key)
            let recounted = try await FigureRecount(
                FigureSpan(of: day.key.owner, on: day.on...day.on), advisor: day.advisor, goingOn: true, in: self)
            let findings = FigureComparison(kept: before?.record, recounted: recounted.days[day.key]).findings
            if findings.isEmpty { return [] }
            if try await load(day.key)?.revision == before?.revision { return findings }
        }
        return []
    }

    /// Whose records of a kind there are, found without reading all of them.
    private func owners<Record: StoredRecord>(of kind: Record.Type) async throws(StorageError) -> Set<RecordOwner> {
        let query = Query<Record>(ofEverybodyWhere: .everything)
        var owners: Set<RecordOwner> = []
        var token: PageToken?
        while true {
            let owner: RecordOwner
            do throws(StorageError) {
                guard let item = try await page(query, after: token, limit: 1).items.first else { return owners }
                owner = item.record.key.owner
            } catch {
                guard error.code == .unreadable, let record = error.record else { throw error }
                owner = record.owner
            }
            owners.insert(owner)
            // Behind every id that a record may have: 255 bytes are the most.
            let behind = String(repeating: "\u{10FFFF}", count: 64)
            token = PageToken(
                position: [.text(owner.column), .text(behind)], in: try RowQuery(query, after: nil, limit: 1))
        }
    }
}
