import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage

extension VehicleRecall: Codable {
    private enum CodingKeys: String, CodingKey {
        case key, campaign, vehicle, vin, enrolledAt, enrolledBy, steps
    }

    /// Decodes a car under a campaign by taking its steps anew, so that none is read that could not have been taken.
    /// - Throws: `DecodingError`; beneath it a ``VehicleRecallRefusal`` or a ``/AfterSalesCore/Rejection``.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let vin = try container.decode(VIN.self, forKey: .vin)
        let campaign = try container.decode(Identifier<RecallCampaign>.self, forKey: .campaign)
        let key = try container.decode(RecordKey<VehicleRecall>.self, forKey: .key)
        let steps = try container.decode([VehicleRecallStep].self, forKey: .steps)
        func damage(_ key: CodingKeys, _ error: (any Error)? = nil) -> DecodingError {
            DecodingError.dataCorrupted(
                .init(
                    codingPath: container.codingPath + [key], debugDescription: "it could not have come about",
                    underlyingError: error))
        }
        guard key.id == Self.id(of: vin, under: campaign) else { throw damage(.key) }
        do {
            try self.init(
                key, of: try container.decode(Identifier<Vehicle>.self, forKey: .vehicle), vin, under: campaign,
                by: try container.decode(ActingParty.self, forKey: .enrolledBy),
                enrolledAt: try container.decode(Timestamp.self, forKey: .enrolledAt))
            for step in steps {
                let check = VehicleRecallCheck()
                guard try next(on: step.action) == step.to, check.isWhole(step) else { throw damage(.steps) }
                try take(step, check)
            }
        } catch let error as DecodingError {
            throw error
        } catch {
            throw damage(.steps, error)
        }
    }

    /// Encodes everything but the status, which its steps tell.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(key, forKey: .key)
        try container.encode(campaign, forKey: .campaign)
        try container.encode(vehicle, forKey: .vehicle)
        try container.encode(vin, forKey: .vin)
        try container.encode(enrolledAt, forKey: .enrolledAt)
        try container.encode(enrolledBy, forKey: .enrolledBy)
        try container.encode(steps, forKey: .steps)
    }
}
