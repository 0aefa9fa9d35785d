import AfterSalesCore

extension RecallReportSchedule: Codable {
    private enum CodingKeys: String, CodingKey {
        case id, authority, source, campaigns, series, finalWorkingDays, keptYears
    }

    /// Decodes a schedule that can be.
    /// - Throws: `DecodingError`; a ``/AfterSalesCore/Rejection`` with everything that cannot be.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            try container.decode(String.self, forKey: .id),
            of: try container.decode(RecallAuthority.self, forKey: .authority),
            source: try container.decode(LocalizedText.self, forKey: .source),
            campaigns: try container.decode(DateWindow.self, forKey: .campaigns),
            series: try container.decode([RecallReportSeries].self, forKey: .series),
            finalWorkingDays: try container.decodeIfPresent(Int.self, forKey: .finalWorkingDays),
            keptYears: try container.decodeIfPresent(Int.self, forKey: .keptYears))
    }

    /// Encodes what ``init(from:)`` decodes.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(authority, forKey: .authority)
        try container.encode(source, forKey: .source)
        try container.encode(campaigns, forKey: .campaigns)
        try container.encode(series, forKey: .series)
        try container.encodeIfPresent(finalWorkingDays, forKey: .finalWorkingDays)
        try container.encodeIfPresent(keptYears, forKey: .keptYears)
    }
}
