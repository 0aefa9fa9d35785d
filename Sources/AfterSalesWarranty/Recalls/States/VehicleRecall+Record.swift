public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesRepairOrders
public import AfterSalesStorage

extension VehicleRecall: StoredRecord {
    /// The campaign.
    public static let campaign = One<Identifier<RecallCampaign>>("campaign", "The campaign.") { $0.campaign }
    /// The car's file.
    public static let vehicle = One<Identifier<Vehicle>>("vehicle", "The car's file.") { $0.vehicle }
    /// The car.
    public static let vin = One<VIN>("vin", "The vehicle identification number.") { $0.vin }
    /// Where it is on its way.
    public static let status = One<VehicleRecallStatus>(
        "status", "affected, notified, booked, remedied, notReachable, scrapped, exported or withdrawn."
    ) { $0.status }
    /// When it was found to be called back.
    public static let enrolledAt = One<Timestamp>("enrolled_at", "When it was found to be called back.") {
        $0.enrolledAt
    }
    /// When it came into the state that it is in.
    public static let statusSince = One<Timestamp>("status_since", "When it came into the state that it is in.") {
        $0.statusSince
    }
    /// Since when nobody has been told anything.
    public static let quietSince = One<Timestamp>("quiet_since", "Since when nobody has been told anything.") {
        $0.quietSince
    }
    /// The day for which the remedy is booked.
    public static let bookedFor = Maybe<LocalDate>("booked_for", "The day for which the remedy is booked.") {
        $0.booking?.day
    }
    /// The order that it was remedied under.
    public static let order = Maybe<Identifier<RepairOrder>>(
        "repair_order", "The order that it was remedied under; null while it is not, or elsewhere."
    ) { $0.repair?.order }

    /// How stores keep cars under campaigns.
    public static let schema = RecordSchema<VehicleRecall>(
        "vehicle_recall", "One car under one recall campaign, and what was done about it.",
        fields: [
            campaign.declared, vehicle.declared, vin.declared, status.declared, enrolledAt.declared,
            statusSince.declared, quietSince.declared, bookedFor.declared, order.declared,
        ],
        indexes: [
            .on(campaign, status), .on(vehicle), .on(vin), .on(status, statusSince), .on(quietSince), .on(bookedFor),
            .on(order), .on(enrolledAt),
        ],
        keepsHistory: true)
}

extension VehicleRecall: CustomStringConvertible, CustomDebugStringConvertible {
    /// Kind, owner and campaign: the car it is about has no place in a log.
    public var description: String { "\(Self.schema.kind) of \(key.owner) under \(campaign)" }
    /// ``description``.
    public var debugDescription: String { description }
}
