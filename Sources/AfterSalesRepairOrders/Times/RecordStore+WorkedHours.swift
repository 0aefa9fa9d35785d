public import AfterSalesCore
public import AfterSalesStorage

extension RecordStore {
    /// How long was worked on which job on each day: exact time summed and rounded once, a stretch over midnight split by
    /// the local day. What still runs does not count.
    /// - Parameters:
    ///   - owner: Whose technicians.
    ///   - technician: One of them; nil for all.
    ///   - days: The dealership's days.
    ///   - zone: Its local time.
    /// - Returns: The hours by technician, day, order and job, in this order.
    /// - Throws: Whatever the store throws.
    public func workedHours(
        of owner: RecordOwner, technician: Identifier<Employee>? = nil, on days: ClosedRange<LocalDate>,
        in zone: CivilZone
    ) async throws(StorageError) -> [WorkedHours] {
        // What began the evening before may reach into the first day, also by the clocks of another zone.
        let first = (try? days.lowerBound.adding(days: -3)) ?? .earliest
        let last = (try? days.upperBound.adding(days: 2)) ?? .latest
        var condition = TimeSheet.day.isAtLeast(first) && TimeSheet.day.isAtMost(last)
        if let technician { condition = TimeSheet.technician.is(technician) && condition }
        var worked = WorkedTime()
        var token: PageToken?
        repeat {
            let page = try await page(Query<TimeSheet>(of: owner, where: condition), after: token, limit: 500)
            for sheet in page.items {
                for stretch in sheet.record.stretches { worked.add(stretch, of: sheet.record.technician, in: zone) }
            }
            token = page.next
        } while token != nil
        return worked.hours(on: days)
    }
}
