public import AfterSalesCore
public import AfterSalesCustomers

/// Within what time somebody is there, by zone (救援承诺).
///
/// In JSON it is `{"clocks": {"urban": {"basis": "calendar", "limit": "PT30M"}, …}}`.
public struct RescueRules: Hashable, Sendable, Codable {
    /// The clock of each zone, from the call to the arrival.
    public var clocks: [RescueZone: ServiceClock]

    /// As a 24-hour rescue promises it (24 小时救援): in town within 30 minutes, in the county within an hour, in the
    /// province within 12 hours; by the calendar, as cars break down at night too.
    public static let standard = RescueRules([
        .urban: ServiceClock(limit: ClockLimit(known: 30, .minutes)),
        .county: ServiceClock(limit: ClockLimit(known: 1, .hours)),
        .province: ServiceClock(limit: ClockLimit(known: 12, .hours)),
    ])

    /// Rules.
    /// - Parameter clocks: The clock of each zone.
    public init(_ clocks: [RescueZone: ServiceClock]) { self.clocks = clocks }

    /// The clock of a zone.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `zoneWithoutPromise`.
    public func clock(of zone: RescueZone) throws(Rejection) -> ServiceClock {
        if let clock = clocks[zone] { return clock }
        var check = OrderCheck()
        check.reportUnknown(
            .zoneWithoutPromise, zone.rawValue, among: clocks.keys.sorted().map(\.rawValue),
            at: Place.document.field("zone"), "nothing is promised for the zone \(zone.rawValue)",
            "区域 \(zone.rawValue) 没有救援承诺")
        throw Rejection(check.findings)
    }
}
