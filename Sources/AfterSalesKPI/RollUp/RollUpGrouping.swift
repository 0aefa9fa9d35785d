/// Whom figures are of: what advisors, or technicians, are put together.
public enum RollUpGrouping: String, Hashable, Sendable, Codable, CaseIterable {
    /// Everybody: all dealerships of the space together.
    case everybody
    /// Each dealership.
    case dealer
    /// Each team of each dealership; those of no team together.
    case team
    /// Each employee of each dealership, whatever his team.
    case employee
    /// Each place of the space by itself.
    case place
}
