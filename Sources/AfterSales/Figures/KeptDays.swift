import AfterSalesCore
import AfterSalesKPI
import AfterSalesStorage

/// The figures that a store keeps of some days, those that cannot be read among them.
struct KeptDays {
    private(set) var days: [Stored<DayFigures>] = []
    /// Those that cannot be read.
    private(set) var unreadable: [RecordKey<DayFigures>] = []

    /// Reads them by their ids, which begin with the day.
    static func read(
        of owner: RecordOwner, on days: ClosedRange<LocalDate>, in store: some RecordStore
    ) async throws -> KeptDays {
        try await collected(of: owner, on: days, in: store).get()
    }

    /// The same with its error as a value: the optimiser of Swift 6.3 stops at an asynchronous loop that throws where it
    /// catches.
    private static func collected(
        of owner: RecordOwner, on days: ClosedRange<LocalDate>, in store: some RecordStore
    ) async -> Result<KeptDays, any Error> {
        var kept = KeptDays()
        var query = Query<DayFigures>.days(of: owner, on: days)
        query.order = []
        var token: PageToken?
        var limit = 500
        while true {
            switch await store.attempt(query, after: token, limit: limit) {
            case .success(let page):
                kept.days += page.items
                token = page.next
                limit = 500
                if token == nil { return .success(kept) }
            case .failure(let error):
                guard error.code == .unreadable, let record = error.record else { return .failure(error) }
                // Those before it are read one by one, then it is gone past.
                guard limit == 1 else {
                    limit = 1
                    continue
                }
                kept.unreadable.append(RecordKey(record.owner, Identifier(record.id.rawValue)))
                switch PageToken.behind(record, of: query) {
                case .success(let next): token = next
                case .failure(let error): return .failure(error)
                }
            }
        }
    }
}

extension PageToken {
    /// Where a page goes on behind a record.
    fileprivate static func behind(
        _ record: RecordReference, of query: Query<DayFigures>
    ) -> Result<PageToken, any Error> {
        Result {
            PageToken(position: [.text(record.id.rawValue)], in: try RowQuery(query, after: nil, limit: 1))
        }
    }
}

extension RecordStore {
    /// A page, or why there is none.
    fileprivate func attempt(
        _ query: Query<DayFigures>, after token: PageToken?, limit: Int
    ) async -> Result<Page<DayFigures>, StorageError> {
        do throws(StorageError) {
            return .success(try await page(query, after: token, limit: limit))
        } catch {
            return .failure(error)
        }
    }
}

extension Finding {
    /// That the figures of a day cannot be read.
    static func figuresUnreadable(_ key: RecordKey<DayFigures>) -> Finding {
        Finding(
            .error, .figuresUnreadable, at: Place(key.reference.description),
            inputs: [.init("dealer", key.owner.column), .init("day", key.id.rawValue)],
            LocalizedText(
                "the figures that are kept of \(key.id) cannot be read", "无法读取留存的统计数据 \(key.id)"))
    }

    /// That what an order brings does not fit.
    static func figuresTooLarge(_ reference: RecordReference) -> Finding {
        Finding(
            .error, .overflow, at: Place(reference.description), inputs: [.init("dealer", reference.owner.column)],
            LocalizedText(
                "the figures of \(reference) are larger than can be computed with", "\(reference) 的统计数据超出可计算的范围"))
    }
}
