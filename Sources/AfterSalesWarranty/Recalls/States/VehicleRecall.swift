public import AfterSalesCore
public import AfterSalesCustomers
import AfterSalesRepairOrders
public import AfterSalesStorage

/// One car under one campaign (召回车辆): how far it is, and everything that was done about it.
///
/// ```swift
/// var recall = try VehicleRecall(of: car.key.id, vin, under: campaign, at: owner, by: .system("recalls"), enrolledAt: now)
/// try recall.notify(.letter, proof: "L-88", by: .employee(advisor), at: now)
/// try recall.book(for: day, appointment: "A-7", by: .employee(advisor), at: now)
/// try recall.remedy(under: settled, job: "J1", operation: "45-071", by: .employee(advisor), at: now)
/// ```
///
/// Its status moves only by its own functions, along ``VehicleRecallStatus/lifecycle``; what is refused changes nothing and
/// says every reason. Nothing is ever taken out of ``steps``, so how it stood at any past moment can be told for ever. It
/// names a car and no person, and keeps no words about one.
public struct VehicleRecall: Hashable, Sendable {
    /// Whose, and its id there: ``id(of:under:)``.
    public let key: RecordKey<VehicleRecall>
    /// The campaign.
    public let campaign: Identifier<RecallCampaign>
    /// The car's file; another one where the number has moved to it since.
    public internal(set) var vehicle: Identifier<Vehicle>
    /// The car.
    public let vin: VIN
    /// When it was found to be called back.
    public let enrolledAt: Timestamp
    /// By whom.
    public let enrolledBy: ActingParty
    /// What was done, in order.
    public private(set) var steps: [VehicleRecallStep]
    /// Where it is on its way.
    public private(set) var status: VehicleRecallStatus

    /// A car that is found to be called back.
    /// - Parameters:
    ///   - vehicle: The car's file.
    ///   - vin: The car.
    ///   - campaign: The campaign.
    ///   - owner: Whose car file it is: a dealership.
    ///   - party: By whom it is noted.
    ///   - enrolledAt: When.
    /// - Throws: A ``/AfterSalesCore/Rejection`` for ids that cannot be kept.
    public init(
        of vehicle: Identifier<Vehicle>, _ vin: VIN, under campaign: Identifier<RecallCampaign>,
        at owner: RecordOwner, by party: ActingParty, enrolledAt: Timestamp
    ) throws(Rejection) {
        try self.init(
            RecordKey(owner, Self.id(of: vin, under: campaign)), of: vehicle, vin, under: campaign, by: party,
            enrolledAt: enrolledAt)
    }

    init(
        _ key: RecordKey<VehicleRecall>, of vehicle: Identifier<Vehicle>, _ vin: VIN,
        under campaign: Identifier<RecallCampaign>, by party: ActingParty, enrolledAt: Timestamp
    ) throws(Rejection) {
        var check = VehicleRecallCheck()
        check.id(vehicle.rawValue, at: Place.document.field("vehicle"))
        check.text(campaign.rawValue, .name, at: Place.document.field("campaign"))
        check.id(party.id, at: Place.document.field("by"))
        guard check.errorCount == 0 else { throw Rejection(check.findings) }
        self.key = key
        self.campaign = campaign
        self.vehicle = vehicle
        self.vin = vin
        self.enrolledAt = enrolledAt
        enrolledBy = party.withoutOutsider
        steps = []
        status = .affected
    }

    /// The id of a car under a campaign: a car is under a campaign once, however often somebody finds it.
    /// - Parameters:
    ///   - vin: The car.
    ///   - campaign: The campaign.
    public static func id(of vin: VIN, under campaign: Identifier<RecallCampaign>) -> Identifier<VehicleRecall> {
        let text = "\(vin)/\(campaign)"
        // A campaign's id as long as ids may be has no room for the car's.
        let fits = text.utf8.count <= RecordReference.longestID
        return Identifier(fits ? text : "\(vin)/\(Digest(of: campaign.rawValue.utf8))")
    }

    /// The state that an action leads to.
    func next(on action: VehicleRecallAction) throws(VehicleRecallRefusal) -> VehicleRecallStatus {
        do throws(TransitionError<VehicleRecallStatus, VehicleRecallAction>) {
            return try VehicleRecallStatus.lifecycle.next(from: status, on: action)
        } catch {
            throw .transition(error)
        }
    }

    /// Takes a step, if nothing speaks against it: the only door to ``steps`` and ``status``.
    /// - Parameters:
    ///   - step: What is done.
    ///   - check: What has been found against it already.
    mutating func take(_ step: VehicleRecallStep, _ check: VehicleRecallCheck) throws(VehicleRecallRefusal) {
        var check = check
        check.order(step.at, notBefore: steps.last?.at ?? enrolledAt, at: Place.document.field("at"))
        check.contents(of: step)
        if step.supersededBy == campaign {
            check.report(
                .recallSupersedesItself, at: Place.document.field("supersededBy"),
                inputs: [.init("campaign", campaign.rawValue)], "campaign \(campaign) cannot stand in its own place",
                "召回活动 \(campaign) 不能替代自身")
        }
        try check.verdict()
        steps.append(step)
        status = step.to
    }
}
