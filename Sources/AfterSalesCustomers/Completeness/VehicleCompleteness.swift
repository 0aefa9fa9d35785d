public import AfterSalesCore
public import AfterSalesStorage

/// Whether a car's file holds what it is required to.
public struct VehicleCompleteness: Hashable, Sendable, Codable {
    /// Which car's file.
    public let key: RecordKey<Vehicle>
    /// What is required.
    public let required: [VehicleField]
    /// What of it is missing.
    public let missing: [VehicleField]

    /// Whether nothing is missing.
    public var isComplete: Bool { missing.isEmpty }

    /// How much of what is required is there.
    public var filled: Ratio { Ratio(Int64(required.count - missing.count), per: Int64(required.count)) }

    /// A warning for each thing that is missing.
    public var findings: [Finding] {
        missing.map { .missing($0.rawValue, $0.title, in: key.reference) }
    }
}

extension CompletenessRules {
    /// Whether a car's file is complete.
    /// - Parameter vehicle: The car.
    public func check(_ vehicle: Vehicle) -> VehicleCompleteness {
        let required = VehicleField.allCases.filter(vehicles.contains)
        return VehicleCompleteness(
            key: vehicle.key, required: required, missing: required.filter { !$0.isFilled(in: vehicle) })
    }
}
