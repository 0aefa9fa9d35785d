public import AfterSalesCore
import AfterSalesCustomers
public import AfterSalesStorage

extension RecordStore {
    /// Receives a car (接车): the order, and what the odometer shows in the car's own file, are written in one commit.
    ///
    /// The odometer is compared with the car's last reading, whoever took that. A host that keeps no cars in the store uses
    /// ``RepairOrder/checkIn(_:after:by:at:)`` by itself. A request that is sent again changes nothing.
    /// - Parameters:
    ///   - key: The order.
    ///   - reception: How the car is received.
    ///   - party: By whom.
    ///   - at: When.
    ///   - zone: The dealership's local time, which tells the day of the reading.
    ///   - commit: Names the commit, and with it the request.
    ///   - attempts: How often somebody else may be faster before it is given up.
    /// - Returns: The order as it stands.
    /// - Throws: An ``OrderRefusal``, `odometerRollback` above all; ``/AfterSalesStorage/StorageError/Code/missing`` where
    ///   the store has no such order or car; whatever else the store throws.
    @discardableResult
    public func checkIn(
        _ key: RecordKey<RepairOrder>, _ reception: Reception, by party: ActingParty, at: Timestamp,
        in zone: CivilZone, as commit: CommitKey, attempts: Int = 10
    ) async throws -> Stored<RepairOrder> {
        let act = Act(OrderAction.checkIn.rawValue, by: party, at: at)
        return try await self.commit(key, as: commit, attempts: attempts) { changes, stored in
            let car = try await existing(RecordKey<Vehicle>(key.owner, stored.record.vehicle))
            var (order, vehicle) = (stored.record, car.record)
            try order.checkIn(reception, after: vehicle.lastReading, by: party, at: at)
            let day = try zone.date(of: at)
            try vehicle.read(OdometerReading(reception.kilometres, on: day), asOf: day)
            let changed = try changes.update(stored, to: order, act)
            try changes.update(car, to: vehicle, Act("readOdometer", by: party, at: at))
            return changed
        }
    }
}
