/// A condition on the dealer's metrics that puts every statement on hold. Nothing is lost; a release pays it.
public struct Hold: Hashable, Sendable {
    /// Names it in findings.
    public var id: String
    /// The condition, a formula.
    public var when: String

    /// A hold while the condition is true.
    public init(_ id: String, when condition: String) {
        self.id = id
        self.when = condition
    }
}
