/// A share of each line's net that is kept back, such as the after-sales fund (售后基金).
public struct Withholding: Hashable, Sendable {
    /// Names it on statements and in the funds.
    public var id: String
    /// A rate: `5%` or `0.05`.
    public var rate: String
    /// Its name by language tag.
    public var title: [String: String]

    /// A withholding at a rate such as `5%`.
    public init(_ id: String, rate: String, title: [String: String] = [:]) {
        self.id = id
        self.rate = rate
        self.title = title
    }
}
