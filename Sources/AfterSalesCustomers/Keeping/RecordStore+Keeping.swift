public import AfterSalesCore
public import AfterSalesStorage

extension RecordStore {
    /// Goes through the customers whose data has been kept long enough on a day: those that own no car now, have no open
    /// complaint, and with whom nothing has happened for longer than the period.
    ///
    /// Memory holds a page of customers and what belongs to one of them.
    /// - Parameters:
    ///   - owner: Whose customers.
    ///   - periods: How long data is kept.
    ///   - today: The day.
    ///   - zone: Where the day is.
    ///   - hostActivity: The last day of which the host knows something itself, such as an order or an invoice that tax law
    ///     keeps.
    ///   - body: Takes each customer that is due, by id.
    /// - Throws: Whatever the store or `body` throws.
    public func eachDueForErasure(
        of owner: RecordOwner, by periods: KeepingPeriods, on today: LocalDate, in zone: CivilZone,
        hostActivity: (Identifier<Customer>) async throws -> LocalDate? = { _ in nil },
        _ body: (KeepingDue) async throws -> Void
    ) async throws {
        for try await stored in records(.customers(of: owner)) {
            let customer = stored.record
            let file = try await file(
                of: customer.key, kinds: [Vehicle.self, Complaint.self, Interaction.self, Referral.self])
            let vehicles = file.records(Vehicle.self)
            let complaints = file.records(Complaint.self)
            guard !vehicles.contains(where: { $0.openOwnership?.customer == customer.key.id }),
                !complaints.contains(where: { $0.status != .closed })
            else { continue }
            let entered = try await auditTrail(of: customer.key).first?.at
            let instants =
                file.records(Interaction.self).map(\.at) + complaints.flatMap { [$0.receivedAt] + $0.steps.map(\.at) }
                + [entered].compactMap(\.self)
            var days = try instants.map { try zone.date(of: $0) }
            days += vehicles.flatMap(\.ownerships).filter { $0.customer == customer.key.id }.compactMap(\.through)
            days += file.records(Referral.self).flatMap { [$0.on, $0.convertedOn, $0.rewardedOn].compactMap(\.self) }
            days += [customer.details.since, try await hostActivity(customer.key.id)].compactMap(\.self)
            guard let last = days.max(), let due = periods.dueDay(for: customer.details.segment, after: last),
                due <= today
            else { continue }
            try await body(KeepingDue(customer: customer.key.id, lastActivity: last, dueSince: due))
        }
    }
}
