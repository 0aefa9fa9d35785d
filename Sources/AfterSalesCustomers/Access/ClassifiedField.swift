/// What a classification says of one field.
public struct ClassifiedField: Hashable, Sendable {
    /// The path as it may be written down: behind a field that is classed as a whole, and behind one that nobody has
    /// declared, only indexes follow, since names there may be data.
    public let path: String
    /// The class.
    public let fieldClass: FieldClass
    /// How it is masked.
    public let mask: FieldMask
    /// Whether somebody has said so; what nobody has is sensitive.
    public let isDeclared: Bool
}
