public import AfterSalesCore

extension Capacity {
    /// The hours of a skill. None of them is below zero.
    public struct SkillHours: Hashable, Sendable {
        /// Bays times opening hours (工位工时).
        public internal(set) var bays = Hours.zero
        /// On duty without absence (技师工时).
        public internal(set) var technicians = Hours.zero
        /// What can be sold (可售工时).
        public internal(set) var sellable = Hours.zero

        func adding(_ other: SkillHours) throws(ArithmeticError) -> SkillHours {
            SkillHours(
                bays: try bays + other.bays, technicians: try technicians + other.technicians,
                sellable: try sellable + other.sellable)
        }
    }
}

extension Capacity.SkillHours: Codable {
    private enum CodingKeys: String, CodingKey {
        case bays, technicians, sellable
    }

    /// Decodes the three kinds of hours.
    /// - Throws: `DecodingError` where one is below zero, or something can be sold of nobody's hours.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        for key in [CodingKeys.bays, .technicians, .sellable]
        where try container.decode(Hours.self, forKey: key) < .zero {
            throw DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: "hours below zero")
        }
        self.init(
            bays: try container.decode(Hours.self, forKey: .bays),
            technicians: try container.decode(Hours.self, forKey: .technicians),
            sellable: try container.decode(Hours.self, forKey: .sellable))
        guard technicians > .zero || sellable == .zero else {
            throw DecodingError.dataCorruptedError(
                forKey: .sellable, in: container, debugDescription: "sellable hours of no technician")
        }
    }

    /// Encodes the three kinds of hours.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(bays, forKey: .bays)
        try container.encode(technicians, forKey: .technicians)
        try container.encode(sellable, forKey: .sellable)
    }
}
