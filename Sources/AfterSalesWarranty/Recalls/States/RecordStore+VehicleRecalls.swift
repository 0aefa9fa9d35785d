public import AfterSalesCore
public import AfterSalesCustomers
import AfterSalesRepairOrders
public import AfterSalesStorage

extension RecordStore {
    /// Notes what is done about a car under a campaign, and commits it; where somebody else was faster, once more with what he
    /// left. A car that is not enrolled under the campaign yet is enrolled by it.
    ///
    /// ```swift
    /// try await store.noteRecall(of: car.key.id, vin, under: campaign, at: owner, by: party, at: now, as: request) {
    ///     try $0.notify(.inPerson, by: party, at: now)
    /// }
    /// ```
    /// A request that is sent again changes nothing.
    /// - Parameters:
    ///   - vehicle: The car's file.
    ///   - vin: The car.
    ///   - campaign: The campaign.
    ///   - owner: Whose car file it is: a dealership.
    ///   - party: By whom.
    ///   - at: When.
    ///   - commit: Names the commit, and with it the request.
    ///   - attempts: How often somebody else may be faster before it is given up.
    ///   - body: Takes the steps; it may be called several times, each time with what is stored then.
    /// - Returns: The car under the campaign as it stands.
    /// - Throws: What `body` throws, a ``VehicleRecallRefusal`` above all; whatever the store throws.
    @discardableResult
    public func noteRecall(
        of vehicle: Identifier<Vehicle>, _ vin: VIN, under campaign: Identifier<RecallCampaign>,
        at owner: RecordOwner, by party: ActingParty, at: Timestamp, as commit: CommitKey, attempts: Int = 10,
        _ body: (inout VehicleRecall) throws -> Void
    ) async throws -> Stored<VehicleRecall> {
        let key = RecordKey<VehicleRecall>(owner, VehicleRecall.id(of: vin, under: campaign))
        var changed: Stored<VehicleRecall>?
        let outcome = try await self.commit(as: commit, about: key, attempts: attempts) { changes in
            let stored = try await load(key)
            var recall =
                try stored?.record
                ?? VehicleRecall(of: vehicle, vin, under: campaign, at: owner, by: party, enrolledAt: at)
            // The number is the car; its file may be another one by now.
            recall.vehicle = vehicle
            let before = recall.steps.count
            try body(&recall)
            // Two steps of one request are one commit, called by the last of them.
            let action = recall.steps[before...].last?.action.rawValue ?? "enrol"
            let act = Act(action, by: party, at: at)
            if let stored {
                guard recall != stored.record else { return }
                changed = try changes.update(stored, to: recall, act)
            } else {
                changed = try changes.insert(recall, act)
            }
        }
        guard outcome == .applied, let changed else { return try await existing(key) }
        return changed
    }
}
