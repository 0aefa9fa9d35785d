public import AfterSalesCore
import AfterSalesCustomers

/// By what responses are left out of a score (剔除规则): a rule with a name, that somebody has adopted for a reason. Without
/// one no flag changes a score.
public struct ExclusionRule: Hashable, Sendable, Codable, Identifiable {
    /// What names it where both scores are shown.
    public let id: Identifier<ExclusionRule>
    /// What people call it.
    public let title: LocalizedText
    /// The codes of the flags whose responses it leaves out.
    public let codes: Set<Finding.Code>
    /// The first day of the answers for which it holds; those given before stay in.
    public let since: LocalDate
    /// Who adopted it.
    public let adoptedBy: ActingParty
    /// Why.
    public let reason: String

    /// A rule.
    /// - Parameters:
    ///   - id: What names it.
    ///   - title: What people call it.
    ///   - codes: The codes of the flags whose responses it leaves out.
    ///   - since: The first day of the answers for which it holds.
    ///   - adoptedBy: Who adopted it.
    ///   - reason: Why.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that is wrong: texts that say nothing or cannot be kept,
    ///   `nothingToExclude` where no code is named.
    public init(
        _ id: Identifier<ExclusionRule>, _ title: LocalizedText, excluding codes: Set<Finding.Code>,
        since: LocalDate, adoptedBy: ActingParty, reason: String
    ) throws(Rejection) {
        let place = Place.document
        var findings =
            TextRule.name.findings(id.rawValue, at: place.field("id"))
            + TextRule.name.findings(title.english, at: place.field("title").field("english"))
            + TextRule.name.findings(title.simplifiedChinese, at: place.field("title").field("simplifiedChinese"))
            + TextRule.statement.findings(reason, at: place.field("reason"))
        if codes.isEmpty {
            findings.append(
                Finding(
                    .error, .nothingToExclude, at: place.field("codes"),
                    LocalizedText("the rule names no flag", "规则未指定任何存疑标记")))
        }
        for code in codes.sorted(by: { $0.rawValue < $1.rawValue }) {
            findings += TextRule.name.findings(code.rawValue, at: place.field("codes"))
        }
        if !findings.isEmpty { throw Rejection(findings) }
        self.id = id
        self.title = title
        self.codes = codes
        self.since = since
        self.adoptedBy = adoptedBy
        self.reason = reason
    }

    private enum CodingKeys: String, CodingKey {
        case id, title, codes, since, adoptedBy, reason
    }

    /// Decodes a rule that keeps to what ``init(_:_:excluding:since:adoptedBy:reason:)`` asks.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        do {
            try self.init(
                fields.decode(Identifier<ExclusionRule>.self, forKey: .id),
                fields.decode(LocalizedText.self, forKey: .title),
                excluding: fields.decode(Set<Finding.Code>.self, forKey: .codes),
                since: fields.decode(LocalDate.self, forKey: .since),
                adoptedBy: fields.decode(ActingParty.self, forKey: .adoptedBy),
                reason: fields.decode(String.self, forKey: .reason))
        } catch let rejection as Rejection {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "\(rejection)", underlyingError: rejection))
        }
    }

    /// Encodes the rule, its codes in order.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(id, forKey: .id)
        try fields.encode(title, forKey: .title)
        try fields.encode(codes.sorted { $0.rawValue < $1.rawValue }, forKey: .codes)
        try fields.encode(since, forKey: .since)
        try fields.encode(adoptedBy, forKey: .adoptedBy)
        try fields.encode(reason, forKey: .reason)
    }
}
