/// How a value is compared.
public enum Comparison: String, CaseIterable, Hashable, Sendable {
    /// Equal.
    case equal = "="
    /// Less.
    case less = "<"
    /// Less or equal.
    case atMost = "<="
    /// Greater.
    case greater = ">"
    /// Greater or equal.
    case atLeast = ">="

    func holds(_ left: FieldValue, _ right: FieldValue) -> Bool {
        switch self {
        case .equal: left == right
        case .less: left < right
        case .atMost: left <= right
        case .greater: left > right
        case .atLeast: left >= right
        }
    }
}
