public import AfterSalesStorage

extension RecordStore {
    /// The pairs among all files of an owner, read page by page.
    /// - Parameters:
    ///   - owner: Whose customers and cars.
    ///   - rules: By what files are held to be one customer's.
    /// - Throws: Whatever the store throws.
    public func duplicates(
        of owner: RecordOwner, by rules: DuplicateRules = .standard
    ) async throws(StorageError) -> DuplicateReport {
        var search = DuplicateSearch(by: rules)
        var token: PageToken?
        let customers = Query<Customer>(of: owner, where: Customer.standingKind.is(.active))
        repeat {
            let page = try await page(customers, after: token, limit: 1_000)
            for item in page.items { search.add(item.record) }
            token = page.next
        } while token != nil
        let cars = Query<Vehicle>(of: owner)
        repeat {
            let page = try await page(cars, after: token, limit: 1_000)
            for item in page.items { search.add(item.record) }
            token = page.next
        } while token != nil
        return search.report()
    }

    /// The files that may be the same customer's as one: for whoever stands at the counter, before a new file is made.
    ///
    /// It asks the store's indexes for files with one of his telephone numbers, names or registration number, and for
    /// those whose car has the VIN or the plate of one of his. A file that has nothing of these in common is not found,
    /// whatever its address or birthday; `duplicates(of:by:)` finds it.
    /// - Parameters:
    ///   - customer: The file, whether it is stored or not.
    ///   - vehicles: Cars he came with; those that the store has as his are looked at anyway.
    ///   - rules: By what files are held to be one customer's. Of each kind at most ten times
    ///     ``DuplicateRules/largestBlock`` files are read; that there are more is a finding.
    /// - Throws: Whatever the store throws.
    public func duplicates(
        of customer: Customer, with vehicles: [Vehicle] = [], by rules: DuplicateRules = .standard
    ) async throws(StorageError) -> DuplicateReport {
        var lookup = DuplicateLookup(store: self, customer: customer, rules: rules)
        return try await lookup.report(vehicles)
    }
}
