public import AfterSalesStorage

extension RecordStore {
    /// The hard cases of a dealership that fit what is looked for, the best first.
    ///
    /// An index tells which cases have anything of it; of these, memory holds a page and the best.
    /// - Parameters:
    ///   - search: What is looked for; without a symptom, a code or a model nothing is found.
    ///   - owner: Whose cases.
    ///   - limit: How many are wanted, at least 1.
    ///   - pageSize: How many are fetched at a time.
    /// - Throws: Whatever the store throws.
    public func hardCases(
        _ search: HardCaseSearch, of owner: RecordOwner, limit: Int = 20, pageSize: Int = 500
    ) async throws(StorageError) -> [HardCaseMatch] {
        let wanted = WantedKeys(search)
        let limit = max(limit, 1)
        var best: [HardCaseMatch] = []
        var token: PageToken?
        repeat {
            let page = try await page(search.query(of: owner), after: token, limit: pageSize)
            best += page.items.map { wanted.match($0.record, search) }
            best.sort { $0.isBetter(than: $1) }
            best.removeLast(max(best.count - limit, 0))
            token = page.next
        } while token != nil
        return best
    }
}
