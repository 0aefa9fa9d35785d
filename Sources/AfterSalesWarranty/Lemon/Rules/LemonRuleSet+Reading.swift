public import AfterSalesCore

extension LemonRuleSet {
    /// The value of a rule set document's `format` field.
    public static let format = "aftersales.lemon-rules/1"

    /// Reads a rule set from a JSON document.
    /// - Parameters:
    ///   - json: The document.
    ///   - limits: How large and how deep it may be.
    /// - Throws: Every problem of the document at once, those of its form and, for what could be read, those of what it
    ///   says, each with its JSON path.
    public init(json: some Sequence<UInt8>, limits: JSONLimits = JSONLimits()) throws(Rejection) {
        let (value, findings) = JSONReader.read(Array(json), limits: limits)
        guard let value else { throw Rejection(findings) }
        try self.init(document: value, findings: findings)
    }

    /// Reads a rule set from JSON text.
    /// - Throws: what ``init(json:limits:)`` throws.
    public init(json: String) throws(Rejection) { try self.init(json: json.utf8) }

    init(document value: JSONValue, findings: [Finding] = []) throws(Rejection) {
        var reader = DocumentReader(findings: findings)
        guard let set = reader.lemonRuleSet(value) else { throw Rejection(reader.findings) }
        // What the form lacks has been said; the rest is checked as far as it goes.
        let known = reader.findings.map(\.place)
        let further = LemonRuleSetCheck(set).findings.filter { finding in
            !known.contains { finding.place.isInside($0) || $0.isInside(finding.place) && $0 != .document }
        }
        let all = reader.findings + further
        guard all.isEmpty else { throw Rejection(all) }
        self = set
    }
}

extension LemonRuleSet: Codable {
    /// Decodes a rule set document with any decoder; `init(json:)` says more about a document that is wrong.
    public init(from decoder: any Decoder) throws { try self.init(document: JSONValue(from: decoder)) }

    /// Encodes the rule set document.
    public func encode(to encoder: any Encoder) throws { try document.encode(to: encoder) }
}
