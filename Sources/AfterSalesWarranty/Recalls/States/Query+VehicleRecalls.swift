public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesStorage

extension Query where Record == VehicleRecall {
    /// What is known of a car under campaigns, whatever became of it.
    public static func recalls(of owner: RecordOwner, car vin: VIN) -> Query {
        Query(of: owner, where: VehicleRecall.vin.is(vin))
    }

    /// The campaigns for which a car is still to be remedied (未完成召回).
    public static func openRecalls(of owner: RecordOwner, car vin: VIN) -> Query {
        Query(of: owner, where: VehicleRecall.vin.is(vin) && isOpen)
    }

    /// The campaigns for which a car is still to be remedied, by the car's file.
    public static func openRecalls(of owner: RecordOwner, car vehicle: Identifier<Vehicle>) -> Query {
        Query(of: owner, where: VehicleRecall.vehicle.is(vehicle) && isOpen)
    }

    /// The cars in some states, those that have been in it longest first.
    /// - Parameters:
    ///   - owner: Whose cars.
    ///   - statuses: The states; those in which the remedy is still to be made where they are left out.
    ///   - campaign: The campaign; all of them where it is left out.
    public static func recalls(
        of owner: RecordOwner, in statuses: [VehicleRecallStatus] = VehicleRecallStatus.open,
        under campaign: Identifier<RecallCampaign>? = nil
    ) -> Query {
        let isInState = VehicleRecall.status.isOne(of: statuses)
        return Query(
            of: owner, where: campaign.map { VehicleRecall.campaign.is($0) && isInState } ?? isInState,
            sortedBy: .ascending(VehicleRecall.statusSince))
    }

    /// The cars whose owners have been told nothing since an instant, and have booked nothing (待跟进), the longest first.
    /// - Parameters:
    ///   - owner: Whose cars.
    ///   - instant: The instant: now less the days after which one tells them again.
    public static func recalls(of owner: RecordOwner, quietSince instant: Timestamp) -> Query {
        Query(
            of: owner,
            where: VehicleRecall.status.isOne(of: [.affected, .notified])
                && VehicleRecall.quietSince.isAtMost(instant),
            sortedBy: .ascending(VehicleRecall.quietSince))
    }

    /// The cars for which the remedy is booked on days of a window, by car.
    public static func recalls(of owner: RecordOwner, bookedIn days: DateWindow) -> Query {
        let from = VehicleRecall.bookedFor.isAtLeast(days.from)
        return Query(of: owner, where: days.through.map { from && VehicleRecall.bookedFor.isAtMost($0) } ?? from)
    }

    private static var isOpen: Condition<VehicleRecall> { VehicleRecall.status.isOne(of: VehicleRecallStatus.open) }
}
