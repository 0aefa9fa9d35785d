public import AfterSalesCore
import AfterSalesCustomers
public import AfterSalesStorage

extension Query where Record == Appointment {
    /// The appointments of a day, in the order of their time.
    public static func appointments(of owner: RecordOwner, on day: LocalDate) -> Query {
        Query(of: owner, where: Appointment.day.is(day), sortedBy: .ascending(Appointment.start))
    }
}

extension RecordStore {
    /// The hours of each day of a range, and what is left of them.
    /// - Parameters:
    ///   - owner: Whose workshop.
    ///   - days: The days, at most 3 660.
    ///   - plan: The hours that it has; a day that nobody has booked on is not stored.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `tooManyElements`; an ``/AfterSalesCore/ArithmeticError``;
    ///   whatever the store throws.
    public func capacity(
        of owner: RecordOwner, on days: ClosedRange<LocalDate>, by plan: CapacityPlan
    ) async throws -> [DayCapacity] {
        let count = days.lowerBound.days(until: days.upperBound) + 1
        guard count <= 3_660 else {
            var check = OrderCheck()
            check.report(
                .tooManyElements, at: Place.document.field("days"),
                inputs: [.init("days", String(count)), .init("most", "3660")], "at most 3660 days are listed at a time",
                "一次最多查询 3660 天")
            throw Rejection(check.findings)
        }
        var booked: [LocalDate: [Skill: Hours]] = [:]
        let query = Query<WorkshopDay>(
            of: owner,
            where: WorkshopDay.day.isAtLeast(days.lowerBound) && WorkshopDay.day.isAtMost(days.upperBound))
        for try await stored in records(query) { booked[stored.record.day] = try stored.record.booked() }
        return try (0..<count).map { offset in
            let day = try days.lowerBound.adding(days: offset)
            return try DayCapacity(day, capacity: plan.hours(on: day), booked: booked[day] ?? [:])
        }
    }

    /// How many of the customers who were expected did not come (爽约率): of the appointments of these days that came to
    /// their end, without those that were called off.
    /// - Parameters:
    ///   - owner: Whose appointments.
    ///   - days: The days for which they were.
    /// - Throws: Whatever the store throws.
    public func noShowRate(
        of owner: RecordOwner, on days: ClosedRange<LocalDate>
    ) async throws(StorageError) -> Ratio {
        var (missed, expected): (Int64, Int64) = (0, 0)
        let query = Query<Appointment>(
            of: owner,
            where: Appointment.day.isAtLeast(days.lowerBound) && Appointment.day.isAtMost(days.upperBound))
        var token: PageToken?
        repeat {
            let page = try await page(query, after: token, limit: 500)
            for stored in page.items {
                switch stored.record.status {
                case .noShow: (missed, expected) = (missed + 1, expected + 1)
                case .arrived: expected += 1
                case .booked, .confirmed, .cancelled: break
                }
            }
            token = page.next
        } while token != nil
        return Ratio(missed, per: expected)
    }
}
