import AfterSalesCore
import AfterSalesRepairOrders
public import AfterSalesStorage

extension RecordStore {
    /// Holds a stored list against the stored claims. It changes nothing.
    /// - Parameters:
    ///   - key: The list.
    ///   - days: For how many days behind a submission the list may say nothing of a claim; nil where nobody asks.
    /// - Throws: ``/AfterSalesStorage/StorageError/Code/missing`` where there is no such list; whatever else the store throws.
    public func reconciliation(
        of key: RecordKey<RemittanceList>, unansweredAfter days: Int? = nil
    ) async throws(StorageError) -> Reconciliation {
        let list = try await existing(key).record
        var claims = try await claims(of: list, numbered: list.lines.map(\.claim)).map(\.record)
        if days != nil {
            let known = Set(claims.map(\.key.id))
            claims += try await waitingClaims(of: key.owner, by: list.manufacturer).filter {
                !known.contains($0.key.id)
            }
        }
        return Reconciliation(list, against: claims, unansweredAfter: days)
    }

    /// The stored claims of a list's manufacturer with these numbers.
    func claims(
        of list: RemittanceList, numbered numbers: [String]
    ) async throws(StorageError) -> [Stored<WarrantyClaim>] {
        let numbers = Set(numbers.map { Identifier<WarrantyClaim>($0) }).sorted().map(\.rawValue)
        var claims: [Stored<WarrantyClaim>] = []
        for start in stride(from: 0, to: numbers.count, by: Query<WarrantyClaim>.longestList) {
            let some = Array(numbers[start..<min(start + Query<WarrantyClaim>.longestList, numbers.count)])
            let query = Query<WarrantyClaim>(
                of: list.key.owner,
                where: WarrantyClaim.manufacturer.is(list.manufacturer) && WarrantyClaim.number.isOne(of: some))
            claims += try await all(query)
        }
        return claims
    }

    /// The claims on which a manufacturer owes an answer or money.
    func waitingClaims(
        of owner: RecordOwner, by manufacturer: Identifier<Manufacturer>
    ) async throws(StorageError) -> [WarrantyClaim] {
        let waiting = ClaimStatus.allCases.filter(\.isWithManufacturer)
        return try await all(
            Query<WarrantyClaim>(
                of: owner,
                where: WarrantyClaim.manufacturer.is(manufacturer) && WarrantyClaim.status.isOne(of: waiting))
        ).map(\.record)
    }

    func all<Record: StoredRecord>(_ query: Query<Record>) async throws(StorageError) -> [Stored<Record>] {
        var list: [Stored<Record>] = []
        var token: PageToken?
        repeat {
            let page = try await page(query, after: token, limit: 1_000)
            list += page.items
            token = page.next
        } while token != nil
        return list
    }
}
