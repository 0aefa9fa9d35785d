/// What an odometer counts in.
public enum DistanceUnit: String, Hashable, Sendable, Codable, CaseIterable {
    /// Kilometres (公里).
    case kilometre = "km"
    /// International miles of 1.609 344 km (英里).
    case mile = "mi"

    /// Exactly so many millimetres.
    var millimetres: Int64 { self == .kilometre ? 1_000_000 : 1_609_344 }
}
