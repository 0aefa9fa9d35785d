public import AfterSalesCore
public import AfterSalesStorage

extension Query where Record == Complaint {
    /// The complaints that were found justified in a month.
    public static func complaints(of owner: RecordOwner, justifiedIn month: Month) -> Query {
        Query(of: owner, where: Complaint.confirmedIn.is(month))
    }

    /// The complaints that are not closed, the oldest first.
    public static func openComplaints(of owner: RecordOwner) -> Query {
        Query(of: owner, where: !Complaint.status.is(.closed), sortedBy: .ascending(Complaint.receivedAt))
    }
}

extension RecordStore {
    /// How many complaints about each employee were found justified in a month: what the commission metric `complaints`
    /// counts. A complaint about nobody counts for nobody.
    /// - Parameters:
    ///   - owner: Whose complaints.
    ///   - month: The month in which they were found justified.
    /// - Throws: Whatever the store throws.
    public func justifiedComplaints(
        of owner: RecordOwner, in month: Month
    ) async throws(StorageError) -> [Identifier<Employee>: Int] {
        var counts: [Identifier<Employee>: Int] = [:]
        var token: PageToken?
        repeat {
            let page = try await page(.complaints(of: owner, justifiedIn: month), after: token, limit: 500)
            for complaint in page.items {
                if let employee = complaint.record.concerning { counts[employee, default: 0] += 1 }
            }
            token = page.next
        } while token != nil
        return counts
    }
}
