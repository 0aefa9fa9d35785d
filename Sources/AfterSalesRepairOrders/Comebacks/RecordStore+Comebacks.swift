public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesStorage

extension RecordStore {
    /// What of a car that has come may be a comeback, by its earlier orders at the dealership.
    /// - Parameters:
    ///   - question: The car that has come.
    ///   - vehicle: Which car it is.
    ///   - owner: Whose orders.
    ///   - rule: How long an order may lie back, and how much has to agree.
    ///   - zone: The dealership's local time.
    ///   - order: The car's new order, where there is one; it is no comeback of itself.
    /// - Throws: Whatever the store throws.
    public func comebackCandidates(
        for question: ComebackQuestion, on vehicle: Identifier<Vehicle>, of owner: RecordOwner,
        by rule: ComebackRule = .standard, in zone: CivilZone, except order: Identifier<RepairOrder>? = nil
    ) async throws(StorageError) -> [ComebackCandidate] {
        var earlier: [RepairOrder] = []
        var token: PageToken?
        repeat {
            let page = try await page(.orders(of: owner, on: vehicle), after: token, limit: 100)
            earlier += page.items.map(\.record).filter { $0.key.id != order }
            token = page.next
        } while token != nil
        return rule.candidates(for: question, among: earlier, in: zone)
    }
}
