import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage

extension SurveyInvitation: Codable {
    private enum CodingKeys: String, CodingKey {
        case key, instrument, wave, visit, customer, channel, sentAt, closesOn
    }

    /// Decodes an invitation; one that could not have been made is refused.
    /// - Throws: `DecodingError`; what the init throws.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            try container.decode(RecordKey<SurveyInvitation>.self, forKey: .key),
            to: try container.decode(Identifier<SurveyInstrument>.self, forKey: .instrument),
            wave: try container.decode(String.self, forKey: .wave),
            about: try container.decode(SurveyedVisit.self, forKey: .visit),
            of: try container.decodeIfPresent(Identifier<Customer>.self, forKey: .customer),
            by: try container.decode(SurveyChannel.self, forKey: .channel),
            sentAt: try container.decodeIfPresent(Timestamp.self, forKey: .sentAt),
            closesOn: try container.decodeIfPresent(LocalDate.self, forKey: .closesOn))
    }

    /// Encodes what ``init(from:)`` decodes.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(key, forKey: .key)
        try container.encode(instrument, forKey: .instrument)
        try container.encode(wave, forKey: .wave)
        try container.encode(visit, forKey: .visit)
        try container.encodeIfPresent(customer, forKey: .customer)
        try container.encode(channel, forKey: .channel)
        try container.encodeIfPresent(sentAt, forKey: .sentAt)
        try container.encodeIfPresent(closesOn, forKey: .closesOn)
    }
}
