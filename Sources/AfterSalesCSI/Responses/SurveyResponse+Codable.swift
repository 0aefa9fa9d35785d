import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage

extension SurveyResponse: Codable {
    private enum CodingKeys: String, CodingKey {
        case key, instrument, version, wave, visit, customer, channel, answeredAt, answeredOn, seconds, origin, answers
    }

    /// Decodes a response; one that could not have been made is refused.
    /// - Throws: `DecodingError`; what the init throws.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            try container.decode(RecordKey<SurveyResponse>.self, forKey: .key),
            to: try container.decode(Identifier<SurveyInstrument>.self, forKey: .instrument),
            version: try container.decode(Int.self, forKey: .version),
            wave: try container.decode(String.self, forKey: .wave),
            about: try container.decode(SurveyedVisit.self, forKey: .visit),
            by: try container.decodeIfPresent(Identifier<Customer>.self, forKey: .customer),
            channel: try container.decode(SurveyChannel.self, forKey: .channel),
            answeredAt: try container.decode(Timestamp.self, forKey: .answeredAt),
            on: try container.decode(LocalDate.self, forKey: .answeredOn),
            seconds: try container.decodeIfPresent(Int.self, forKey: .seconds),
            from: try container.decode(SurveyOrigin.self, forKey: .origin),
            answers: try container.decode([SurveyAnswer].self, forKey: .answers))
    }

    /// Encodes what ``init(from:)`` decodes.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(key, forKey: .key)
        try container.encode(instrument, forKey: .instrument)
        try container.encode(version, forKey: .version)
        try container.encode(wave, forKey: .wave)
        try container.encode(visit, forKey: .visit)
        try container.encodeIfPresent(customer, forKey: .customer)
        try container.encode(channel, forKey: .channel)
        try container.encode(answeredAt, forKey: .answeredAt)
        try container.encode(answeredOn, forKey: .answeredOn)
        try container.encodeIfPresent(seconds, forKey: .seconds)
        try container.encode(origin, forKey: .origin)
        try container.encode(answers, forKey: .answers)
    }
}
