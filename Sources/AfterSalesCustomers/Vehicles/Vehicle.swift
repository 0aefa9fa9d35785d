public import AfterSalesCore
public import AfterSalesStorage

/// A car (车辆): what it is, whose it is and was, what its odometer showed.
///
/// ```swift
/// var car = try Vehicle(RecordKey(dealer: "D01", "V1"), VehicleDetails(make: "Audi", model: "A6L", vin: vin))
/// try car.transfer(to: "C1", on: today)
/// for warning in try car.read(OdometerReading(41_200, on: today), asOf: today) { print(warning) }
/// ```
public struct Vehicle: Hashable, Sendable, Codable {
    /// Whose books it is in, and its id there.
    public let key: RecordKey<Vehicle>
    /// What is known of it.
    public internal(set) var details: VehicleDetails
    /// Whose it was and is, in order.
    public internal(set) var ownerships: [Ownership]
    /// What its odometer showed, by day; of one day in the order in which it was read.
    public internal(set) var odometer: [OdometerReading]

    /// A car.
    /// - Parameters:
    ///   - key: Whose books it is in, and its id there.
    ///   - details: What is known of it.
    ///   - ownerships: Whose it was and is.
    ///   - odometer: What its odometer showed.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that is wrong. A check digit of the VIN is wrong only
    ///   where it is mandatory.
    public init(
        _ key: RecordKey<Vehicle>, _ details: VehicleDetails, ownerships: [Ownership] = [],
        odometer: [OdometerReading] = []
    ) throws(Rejection) {
        self.key = key
        self.details = details
        self.ownerships = ownerships.sorted { $0.from < $1.from }
        self.odometer = []
        for reading in odometer { insert(reading) }
        let findings = details.vinFindings + details.findings + ownershipFindings + odometer.flatMap(\.findings)
        guard findings.allSatisfy({ $0.severity != .error }) else { throw Rejection(findings) }
    }

    /// Changes what is known of the car.
    /// - Parameter body: Changes the details; they are checked as a whole behind it.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that is wrong; nothing is changed then.
    public mutating func edit(_ body: (inout VehicleDetails) -> Void) throws(Rejection) {
        var changed = details
        body(&changed)
        var findings = changed.findings
        if changed.vin != details.vin { findings += changed.vinFindings }
        guard findings.allSatisfy({ $0.severity != .error }) else { throw Rejection(findings) }
        details = changed
    }
}

extension VehicleDetails {
    /// What the check of the VIN says, without the VIN.
    fileprivate var vinFindings: [Finding] {
        guard let vin else { return [] }
        return VINCheck(vin.description, at: Place.document.field("vin")).findings
    }
}
