/// A field of a record as somebody sees it.
///
/// Where he may not see it, its value is not in here, neither to be printed nor to be dug out. Where he may, it is in
/// ``text`` and in the JSON only: what is logged without a thought is the path.
public struct MaskedField: Hashable, Sendable, Codable {
    /// The path, `details.contactPoints.0.value.mobile`.
    public let path: String
    /// The class.
    public let fieldClass: FieldClass
    /// How it is shown.
    public let showing: Showing
    /// The value, or what stands for it; nil where it is withheld.
    public let text: String?

    private enum CodingKeys: String, CodingKey {
        case path
        case fieldClass = "class"
        case showing, text
    }

    /// - Parameter isEmpty: Whether it is a list or an object with nothing in it, which there is no more to mask of.
    init(_ field: ClassifiedField, _ right: AccessRight, text: String, isEmpty: Bool = false) {
        path = field.path
        fieldClass = field.fieldClass
        showing = Showing(right)
        self.text =
            switch showing {
            case .shown: text
            case .masked: isEmpty && field.isDeclared ? text : field.mask.masked(text)
            case .withheld: nil
            }
    }
}

extension MaskedField: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Path, class and how it is shown: `details.since (open, shown)`.
    public var description: String { "\(path) (\(fieldClass.rawValue), \(showing.rawValue))" }
    /// ``description``.
    public var debugDescription: String { description }
    /// ``description``, so that a dump gives no more away.
    public var customMirror: Mirror { Mirror(self, children: ["field": description], displayStyle: .struct) }
}
