/// How a field is shown to somebody.
public enum Showing: String, Hashable, Sendable, Codable, CaseIterable {
    /// As it is.
    case shown
    /// Masked.
    case masked
    /// Not at all.
    case withheld

    init(_ right: AccessRight) {
        switch right {
        case .none: self = .withheld
        case .masked: self = .masked
        case .read, .change: self = .shown
        }
    }
}
