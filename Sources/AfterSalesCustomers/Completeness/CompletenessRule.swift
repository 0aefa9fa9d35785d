/// What the files of some customers are required to hold. In JSON: `{"party": "organisation", "segments": ["taxi"],
/// "fields": ["legalRepresentative"]}`; without a party or segments it is for all of them.
public struct CompletenessRule: Hashable, Sendable, Codable {
    /// For persons or organisations; nil for both.
    public var party: PartyKind?
    /// For these segments; nil for all.
    public var segments: [Segment]?
    /// What is required.
    public var fields: [CustomerField]

    /// A rule.
    /// - Parameters:
    ///   - party: For persons or organisations; nil for both.
    ///   - segments: For these segments; nil for all.
    ///   - fields: What is required.
    public init(for party: PartyKind? = nil, in segments: [Segment]? = nil, _ fields: [CustomerField]) {
        self.party = party
        self.segments = segments
        self.fields = fields
    }

    /// Whether it is for a customer.
    func applies(to details: CustomerDetails) -> Bool {
        (party.map { $0 == details.party.kind } ?? true) && (segments.map { $0.contains(details.segment) } ?? true)
    }
}
