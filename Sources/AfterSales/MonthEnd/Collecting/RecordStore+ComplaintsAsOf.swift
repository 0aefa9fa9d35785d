import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage

extension RecordStore {
    /// How many complaints about each employee were found justified in a month, as it was known at an instant: with those
    /// that were withdrawn or judged anew since, as they stood then.
    ///
    /// It looks at every complaint that came in before, so it takes longer than the count of today.
    func justifiedComplaints(
        of owner: RecordOwner, in month: Month, asOf moment: Timestamp
    ) async throws(StorageError) -> [Identifier<Employee>: Int] {
        var counts: [Identifier<Employee>: Int] = [:]
        var token: PageToken?
        let query = Query<Complaint>(of: owner, where: Complaint.receivedAt.isAtMost(moment))
        repeat {
            let page = try await page(query, after: token, limit: 500)
            for item in page.items {
                guard let complaint = try await known(item, asOf: moment), let employee = complaint.concerning,
                    let verdict = complaint.verdict, verdict.isJustified, verdict.on.month == month
                else { continue }
                counts[employee, default: 0] += 1
            }
            token = page.next
        } while token != nil
        return counts
    }

    /// A record as it was known at an instant; nil where it was not. Of one whose past has been erased, what is left of it.
    func known<Record: StoredRecord>(
        _ item: Stored<Record>, asOf moment: Timestamp
    ) async throws(StorageError) -> Record? {
        do throws(StorageError) {
            return try await load(item.record.key, asOf: moment)
        } catch {
            guard error.code == .historyErased else { throw error }
            return item.record
        }
    }
}
