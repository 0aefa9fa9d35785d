/// An intermediate of an individual scheme whose values a panel keeps beside the amounts.
public struct PanelIntermediate: Hashable, Sendable {
    /// The scheme.
    public var scheme: String
    /// The name that the scheme's `let` gives it.
    public var name: String

    /// The intermediate `name` of a scheme.
    public init(_ name: String, of scheme: String) {
        self.scheme = scheme
        self.name = name
    }
}
