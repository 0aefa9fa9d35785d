public import AfterSalesCore
import AfterSalesRepairOrders
public import AfterSalesStorage

extension RecordStore {
    /// The claims on which a manufacturer has owed an answer or money for longer than so many days, the longest first.
    /// - Parameters:
    ///   - owner: Whose claims.
    ///   - manufacturer: The manufacturer.
    ///   - day: As of which day.
    ///   - limit: How many days it may take.
    /// - Throws: Whatever the store throws.
    public func waitingClaims(
        of owner: RecordOwner, by manufacturer: Identifier<Manufacturer>, on day: LocalDate, longerThan limit: Int
    ) async throws(StorageError) -> [WaitingClaim] {
        try await waitingClaims(of: owner, by: manufacturer).waiting(on: day, longerThan: limit)
    }

    /// What each manufacturer owes an owner, by age.
    /// - Parameters:
    ///   - owner: Whose claims.
    ///   - day: As of which day.
    ///   - bands: How days are parted.
    /// - Throws: A ``/AfterSalesCore/Rejection`` as ``Receivables/by(_:on:in:)`` does; whatever the store throws.
    public func receivables(
        of owner: RecordOwner, on day: LocalDate, in bands: ReceivableBands = .standard
    ) async throws -> [Receivables] {
        try Receivables.by(
            try await all(Query<WarrantyClaim>(of: owner, where: !WarrantyClaim.submittedOn.isMissing)).map(\.record),
            on: day, in: bands)
    }
}
