import AfterSalesCore

extension RecallCounts: Codable {
    private enum CodingKeys: String, CodingKey {
        case affected, notified, booked, repaired, inspected, notReachable, scrapped, exported, withdrawn
        case everNotified, elsewhere
    }

    /// Decodes counts that can be.
    /// - Throws: `DecodingError`, for a count below zero, a part above its whole, and a sum beyond what is computed with.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init()
        affected = try container.decode(Int64.self, forKey: .affected)
        notified = try container.decode(Int64.self, forKey: .notified)
        booked = try container.decode(Int64.self, forKey: .booked)
        repaired = try container.decode(Int64.self, forKey: .repaired)
        inspected = try container.decode(Int64.self, forKey: .inspected)
        notReachable = try container.decode([RecallLoss: Int64].self, forKey: .notReachable)
        scrapped = try container.decode(Int64.self, forKey: .scrapped)
        exported = try container.decode(Int64.self, forKey: .exported)
        withdrawn = try container.decode(Int64.self, forKey: .withdrawn)
        everNotified = try container.decode(Int64.self, forKey: .everNotified)
        elsewhere = try container.decode(Int64.self, forKey: .elsewhere)
        guard isSound else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: container.codingPath, debugDescription: "no counts of cars"))
        }
    }

    /// Encodes every count under its name.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(affected, forKey: .affected)
        try container.encode(notified, forKey: .notified)
        try container.encode(booked, forKey: .booked)
        try container.encode(repaired, forKey: .repaired)
        try container.encode(inspected, forKey: .inspected)
        try container.encode(notReachable, forKey: .notReachable)
        try container.encode(scrapped, forKey: .scrapped)
        try container.encode(exported, forKey: .exported)
        try container.encode(withdrawn, forKey: .withdrawn)
        try container.encode(everNotified, forKey: .everNotified)
        try container.encode(elsewhere, forKey: .elsewhere)
    }
}
