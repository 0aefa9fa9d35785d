import AfterSalesCore

/// A change of a field as somebody sees it.
public struct MaskedChange: Hashable, Sendable, Codable {
    /// The path.
    public let path: String
    /// The class.
    public let fieldClass: FieldClass
    /// How it is shown.
    public let showing: Showing
    /// The value before, or what stands for it; nil if there was none, and where it is withheld.
    public let old: String?
    /// The value after, or what stands for it; nil if there is none, and where it is withheld.
    public let new: String?

    private enum CodingKeys: String, CodingKey {
        case path
        case fieldClass = "class"
        case showing, old, new
    }

    init(_ change: AuditEvent.Change, _ field: ClassifiedField, _ right: AccessRight) {
        path = field.path
        fieldClass = field.fieldClass
        showing = Showing(right)
        old = change.old.flatMap { MaskedField(field, right, text: $0).text }
        new = change.new.flatMap { MaskedField(field, right, text: $0).text }
    }
}

extension MaskedChange: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Path, class and how it is shown.
    public var description: String { "\(path) (\(fieldClass.rawValue), \(showing.rawValue))" }
    /// ``description``.
    public var debugDescription: String { description }
    /// ``description``, so that a dump gives no more away.
    public var customMirror: Mirror { Mirror(self, children: ["change": description], displayStyle: .struct) }
}
