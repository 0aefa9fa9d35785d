public import AfterSalesStorage

/// A record as somebody sees it (脱敏视图): every field with its class, and its value, masked or withheld where he may not
/// see more.
///
/// What he may not see is not in here in any form. Printing one tells how much there is, and nothing of it.
public struct MaskedRecord: Hashable, Sendable {
    /// Which record.
    public let record: RecordReference
    /// For whom.
    public let role: AccessRole
    /// Every field, in the order of the JSON.
    public let fields: [MaskedField]
    /// The record's JSON with masked values as texts and `null` for what is withheld.
    public let json: String

    /// The fields that are sensitive and shown as they are: reading them is written down.
    public var sensitiveFields: [MaskedField] {
        fields.filter { $0.fieldClass == .sensitive && $0.showing == .shown }
    }

    /// The field of a path.
    /// - Parameter path: The path, `details.party.person.name`.
    public subscript(path: String) -> MaskedField? { fields.first { $0.path == path } }
}

extension MaskedRecord: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Which record, for whom and how much of it: `customer D01/C1 for technician: 12 shown, 3 masked, 8 withheld`.
    public var description: String {
        let counts = Showing.allCases.map { showing in "\(fields.count { $0.showing == showing }) \(showing.rawValue)" }
        return "\(record) for \(role): \(counts.joined(separator: ", "))"
    }
    /// ``description``.
    public var debugDescription: String { description }
    /// ``description``, so that a dump gives no more away.
    public var customMirror: Mirror { Mirror(self, children: ["record": description], displayStyle: .struct) }
}
