/// Who a scheme's amount is computed for.
public enum Basis: String, Codable, CaseIterable, Hashable, Sendable {
    /// A formula per employee (个人提成).
    case individual
    /// One pool per team, divided by coefficient (班组提成).
    case team
    /// One pool for the dealership, divided by coefficient.
    case dealer
}
