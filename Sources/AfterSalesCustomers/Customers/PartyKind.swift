public import AfterSalesStorage

/// Whether a customer is a person or an organisation.
public enum PartyKind: String, Hashable, Sendable, Codable, CodingKeyRepresentable, CaseIterable, FieldConvertible {
    /// A person (个人).
    case person
    /// An organisation (单位).
    case organisation
}
