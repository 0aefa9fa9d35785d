public import AfterSalesCore
public import AfterSalesStorage

extension SpiffList: StoredRecord {
    /// The first day on which it counts.
    public static let effectiveFrom = One<LocalDate>("effective_from", "The first day on which it counts.") {
        $0.effective.from
    }
    /// The last day on which it counts.
    public static let effectiveThrough = Maybe<LocalDate>(
        "effective_through", "The last day on which it counts; null where it has no end."
    ) { $0.effective.through }

    /// How stores keep lists.
    public static let schema = RecordSchema<SpiffList>(
        "spiff_list", "For which operations and parts something is given beside the commission, and to whom.",
        fields: [effectiveFrom.declared, effectiveThrough.declared], indexes: [.on(effectiveFrom)], keepsHistory: true)
}

extension RecordStore {
    /// The lists of a dealership that count on a day: what is handed over where an order is settled.
    /// - Parameters:
    ///   - owner: Whose.
    ///   - day: The day.
    /// - Throws: Whatever the store throws.
    public func spiffLists(of owner: RecordOwner, on day: LocalDate) async throws -> [SpiffList] {
        let query = Query<SpiffList>(
            of: owner,
            where: SpiffList.effectiveFrom.isAtMost(day)
                && (SpiffList.effectiveThrough.isMissing || SpiffList.effectiveThrough.isAtLeast(day)))
        var lists: [SpiffList] = []
        for try await stored in records(query, pageSize: 10) { lists.append(stored.record) }
        return lists
    }
}
