import AfterSalesCore
import AfterSalesStorage

extension RecallCompletion: Codable {
    private enum CodingKeys: String, CodingKey {
        case campaign, through, owners, counts, firstNoticeOn, lastNoticeOn
    }

    /// Decodes what a dealership sends.
    /// - Throws: `DecodingError`, for counts that cannot be too: below zero, a part above its whole, a dealership twice,
    ///   notices behind the day.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let owners = try container.decode([RecordOwner].self, forKey: .owners)
        self.init(
            try container.decode(Identifier<RecallCampaign>.self, forKey: .campaign),
            through: try container.decode(LocalDate.self, forKey: .through), owners: owners.sorted())
        counts = try container.decode(RecallCounts.self, forKey: .counts)
        firstNoticeOn = try container.decodeIfPresent(LocalDate.self, forKey: .firstNoticeOn)
        lastNoticeOn = try container.decodeIfPresent(LocalDate.self, forKey: .lastNoticeOn)
        let notices = [firstNoticeOn, lastNoticeOn].compactMap(\.self)
        guard counts.isSound, Set(owners).count == owners.count, !owners.isEmpty,
            notices.count != 1, notices == notices.sorted(), notices.allSatisfy({ $0 <= through }),
            notices.isEmpty == (counts.everNotified == 0)
        else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: container.codingPath, debugDescription: "no figures of a campaign"))
        }
    }

    /// Encodes what ``init(from:)`` decodes.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(campaign, forKey: .campaign)
        try container.encode(through, forKey: .through)
        try container.encode(owners, forKey: .owners)
        try container.encode(counts, forKey: .counts)
        try container.encodeIfPresent(firstNoticeOn, forKey: .firstNoticeOn)
        try container.encodeIfPresent(lastNoticeOn, forKey: .lastNoticeOn)
    }
}
