public import AfterSalesCore
public import AfterSalesStorage

/// Whether a customer's file holds what it is required to (档案完整性).
public struct CustomerCompleteness: Hashable, Sendable, Codable {
    /// Whose file.
    public let key: RecordKey<Customer>
    /// Person or organisation.
    public let party: PartyKind
    /// The segment.
    public let segment: Segment
    /// What is required.
    public let required: [CustomerField]
    /// What of it is missing.
    public let missing: [CustomerField]

    /// Whether nothing is missing.
    public var isComplete: Bool { missing.isEmpty }

    /// How much of what is required is there.
    public var filled: Ratio { Ratio(Int64(required.count - missing.count), per: Int64(required.count)) }

    /// A warning for each thing that is missing.
    public var findings: [Finding] {
        missing.map { .missing($0.rawValue, $0.title, in: key.reference) }
    }
}

extension CompletenessRules {
    /// Whether a customer's file is complete; nil for one that is out of use.
    /// - Parameter customer: The customer.
    public func check(_ customer: Customer) -> CustomerCompleteness? {
        guard customer.standing == .active else { return nil }
        let details = customer.details
        let required = required(of: details)
        return CustomerCompleteness(
            key: customer.key, party: details.party.kind, segment: details.segment, required: required,
            missing: required.filter { !$0.isFilled(in: details) })
    }
}

extension Finding {
    static func missing(_ field: String, _ title: LocalizedText, in record: RecordReference) -> Finding {
        Finding(
            .warning, .missingField, at: Place(record.description).field(field),
            LocalizedText("\(title.english) is missing", "缺少\(title.simplifiedChinese)"))
    }
}
