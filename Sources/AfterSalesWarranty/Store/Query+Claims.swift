public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesRepairOrders
public import AfterSalesStorage

extension Query where Record == WarrantyClaim {
    /// The claims in some states, the earliest repair first.
    public static func claims(of owner: RecordOwner, in statuses: [ClaimStatus]) -> Query {
        Query(
            of: owner, where: WarrantyClaim.status.isOne(of: statuses),
            sortedBy: .ascending(WarrantyClaim.repairedOn))
    }

    /// The claims to a manufacturer in some states, the earliest repair first.
    /// - Parameters:
    ///   - owner: Whose.
    ///   - manufacturer: To whom.
    ///   - statuses: The states; all, where they are left out.
    public static func claims(
        of owner: RecordOwner, to manufacturer: Identifier<Manufacturer>,
        in statuses: [ClaimStatus] = ClaimStatus.allCases
    ) -> Query {
        Query(
            of: owner,
            where: WarrantyClaim.manufacturer.is(manufacturer) && WarrantyClaim.status.isOne(of: statuses),
            sortedBy: .ascending(WarrantyClaim.repairedOn))
    }

    /// The claims for an order.
    public static func claims(of owner: RecordOwner, for order: Identifier<RepairOrder>) -> Query {
        Query(of: owner, where: WarrantyClaim.order.is(order))
    }

    /// The claims for a car, the latest repair first.
    public static func claims(of owner: RecordOwner, on vehicle: Identifier<Vehicle>) -> Query {
        Query(
            of: owner, where: WarrantyClaim.vehicle.is(vehicle), sortedBy: .descending(WarrantyClaim.repairedOn))
    }

    /// The claims under a recall campaign.
    public static func claims(of owner: RecordOwner, under campaign: String) -> Query {
        Query(of: owner, where: WarrantyClaim.campaign.is(campaign))
    }

    /// The claim that a manufacturer knows by a number; one, or none.
    public static func claims(
        of owner: RecordOwner, to manufacturer: Identifier<Manufacturer>, numbered number: String
    ) -> Query {
        Query(
            of: owner, where: WarrantyClaim.manufacturer.is(manufacturer) && WarrantyClaim.number.is(number))
    }

    /// The claims that last went out on days of a window.
    public static func claims(of owner: RecordOwner, submittedIn days: DateWindow) -> Query {
        let from = WarrantyClaim.submittedOn.isAtLeast(days.from)
        return Query(
            of: owner, where: days.through.map { from && WarrantyClaim.submittedOn.isAtMost($0) } ?? from)
    }

    /// The claims that are to be submitted, or submitted again, by a day (待提交索赔): those due, and those late.
    public static func claims(of owner: RecordOwner, dueBy day: LocalDate) -> Query {
        Query(of: owner, where: WarrantyClaim.dueOn.isAtMost(day))
    }

    /// The claims for which money came, or was taken back, on days of a window. One for which that was before the window and
    /// behind it is among them as well: ``WarrantyClaim/receipts(in:recordedUntil:)`` tells what was inside.
    public static func claims(of owner: RecordOwner, paidIn days: DateWindow) -> Query {
        let from = WarrantyClaim.moneyOn.isAtLeast(days.from)
        return Query(of: owner, where: days.through.map { from && WarrantyClaim.moneyOn.isAtMost($0) } ?? from)
    }
}
