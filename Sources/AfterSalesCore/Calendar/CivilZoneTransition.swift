/// A change of a place's offset from UTC: summer time begins or ends, a country moves its clocks.
public struct CivilZoneTransition: Hashable, Sendable, Codable {
    /// The instant from which the new offset holds.
    public let at: Timestamp
    /// The new offset: seconds ahead of UTC, negative west of it.
    public let utcOffsetSeconds: Int

    /// A change; whether the offset can be one is checked by ``CivilZone``.
    /// - Parameters:
    ///   - at: The instant from which the new offset holds.
    ///   - utcOffsetSeconds: The new offset in seconds.
    public init(at: Timestamp, utcOffsetSeconds: Int) {
        self.at = at
        self.utcOffsetSeconds = utcOffsetSeconds
    }
}
