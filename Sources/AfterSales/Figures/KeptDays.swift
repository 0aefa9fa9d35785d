import AfterSalesCore
import AfterSalesKPI
import AfterSalesStorage

/// The figures that a store keeps of some days, those that cannot be read among them.
struct KeptDays {
    private(set) var days: [Stored<DayFigures>] = []
    /// Those that cannot be read.
    private(set) var unreadable: [RecordKey<DayFigures>] = []

    /// Reads them by their ids, which begin with the day.
    init(of owner: RecordOwner, on days: ClosedRange<LocalDate>, in store: some RecordStore) async throws {
        var query = Query<DayFigures>.days(of: owner, on: days)
        query.order = []
        var token: PageToken?
        var limit = 500
        while true {
            do throws(StorageError) {
                let page = try await store.page(query, after: token, limit: limit)
                self.days += page.items
                token = page.next
                limit = 500
                if token == nil { return }
            } catch {
                guard error.code == .unreadable, let record = error.record else { throw error }
                // Those before it are read one by one, then it is gone past.
                guard limit == 1 else {
                    limit = 1
                    continue
                }
                unreadable.append(RecordKey(record.owner, Identifier(record.id.rawValue)))
                token = PageToken(
                    position: [.text(record.id.rawValue)], in: try RowQuery(query, after: nil, limit: 1))
            }
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
