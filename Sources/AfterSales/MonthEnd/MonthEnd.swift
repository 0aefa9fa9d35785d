public import AfterSalesCommission
public import AfterSalesCore
public import AfterSalesStorage

/// A dealership's month ends by one plan, from its records (月结): drawn up, checked, approved, posted, paid, month by month.
///
/// ```swift
/// let monthEnd = store.monthEnd(of: "D01", by: "reference-4s", from: .reference4S)
/// let drawn = try await monthEnd.drawUp(june, by: .employee(clerk), at: now, as: request)
/// try await monthEnd.check(june, by: .employee(chief), at: now, as: check)
/// try await monthEnd.approve(june, by: .employee(director), at: now, as: approval)
/// try await monthEnd.post(june, by: .employee(clerk), at: now)
/// ```
///
/// What changes in a month after it was posted is corrected by the next one that is drawn up: fresh, less posted, less what
/// was booked since.
public struct MonthEnd: Sendable {
    let store: any RecordStore
    /// The dealership.
    public let dealer: Identifier<Dealer>
    /// The plan's id; which version applies to a month is registered in the store.
    public let plan: String
    /// How facts are collected.
    public let collection: MonthCollection
    /// Collections by which earlier months were closed, so that they can be computed again.
    public let formerCollections: [MonthCollection]
    /// Of how many earlier months corrections are booked.
    public let horizon: Int
    /// The language of the reasons of corrections, as text.
    public let language: Language

    /// The key of a month's close.
    /// - Parameter month: The month.
    public func key(of month: Month) -> RecordKey<CloseRecord> {
        CloseRecord.key(dealer: dealer, month: month, plan: plan)
    }

    /// A month's close as it stands; nil where none has been drawn up.
    /// - Parameter month: The month.
    /// - Throws: Whatever the store throws.
    public func close(of month: Month) async throws -> Stored<CloseRecord>? { try await store.load(key(of: month)) }

    /// The collection by which a close was made; nil where nobody has said what it is.
    func collection(named id: String) -> MonthCollection? {
        ([collection] + formerCollections).first { $0.id == id }
    }
}

extension RecordStore {
    /// The month ends of a dealership by a plan.
    /// - Parameters:
    ///   - dealer: The dealership.
    ///   - plan: The plan's id.
    ///   - collection: How facts are collected.
    ///   - formerCollections: Collections by which earlier months were closed.
    ///   - horizon: Of how many earlier months corrections are booked.
    ///   - language: The language of the reasons of corrections, as text.
    public func monthEnd(
        of dealer: Identifier<Dealer>, by plan: String, from collection: MonthCollection,
        formerly formerCollections: [MonthCollection] = [], correcting horizon: Int = 24,
        in language: Language = .english
    ) -> MonthEnd {
        MonthEnd(
            store: self, dealer: dealer, plan: plan, collection: collection, formerCollections: formerCollections,
            horizon: horizon, language: language)
    }
}
