public import AfterSalesCore

/// When a customer is at risk and when he is lost, as data.
///
/// A car is expected after its own interval, or that of its customer's segment, or the general one. Which multiple of
/// it has passed since its last visit decides: the time by the calendar, the distance by how far it was driven a day
/// between its last two visits, as nobody reads its odometer in between.
public struct RetentionRules: Hashable, Sendable {
    /// How time and distance go together.
    public enum Combination: String, Hashable, Sendable, Codable, CaseIterable {
        /// Whichever is reached first, as service intervals are reckoned.
        case whicheverFirst
        /// Both: a car that is hardly driven is not missed by the calendar alone.
        case both
    }

    /// The general interval.
    public let interval: ServiceInterval
    /// Intervals of segments: a taxi comes more often.
    public let segments: [Segment: ServiceInterval]
    /// Beyond this multiple of the interval a customer is at risk.
    public let atRisk: Ratio
    /// Beyond this multiple of the interval a customer is lost.
    public let lost: Ratio
    /// How time and distance go together.
    public let combination: Combination

    /// Rules for most dealerships: twelve months or 15 000 km, taxis three months; at risk beyond five quarters of
    /// that, lost beyond twice that.
    public static let standard = RetentionRules(
        unchecked: ServiceInterval(months: 12, kilometres: 15_000),
        segments: [.taxi: ServiceInterval(months: 3, kilometres: 15_000)], atRisk: Ratio(5, per: 4),
        lost: Ratio(2, per: 1), combination: .whicheverFirst)

    /// Rules.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `ruleOutOfRange` for everything that is out of bounds: intervals of
    ///   1 to 1200 months and 1 to 9 999 999 km, multiples above zero of whole numbers up to a million, that of a lost
    ///   customer no smaller than that of one at risk.
    public init(
        interval: ServiceInterval = RetentionRules.standard.interval,
        segments: [Segment: ServiceInterval] = RetentionRules.standard.segments,
        atRisk: Ratio = RetentionRules.standard.atRisk, lost: Ratio = RetentionRules.standard.lost,
        combination: Combination = .whicheverFirst
    ) throws(Rejection) {
        self.init(unchecked: interval, segments: segments, atRisk: atRisk, lost: lost, combination: combination)
        var check = RetentionCheck()
        check.check(self)
        guard check.findings.isEmpty else { throw Rejection(check.findings) }
    }

    private init(
        unchecked interval: ServiceInterval, segments: [Segment: ServiceInterval], atRisk: Ratio, lost: Ratio,
        combination: Combination
    ) {
        self.interval = interval
        self.segments = segments
        self.atRisk = atRisk
        self.lost = lost
        self.combination = combination
    }
}

extension RetentionRules: Codable {
    private enum CodingKeys: String, CodingKey {
        case interval, segments, atRisk, lost, combination
    }

    /// Decodes rules; what is left out is as in ``standard``.
    /// - Throws: `DecodingError`; a ``/AfterSalesCore/Rejection`` with everything that is wrong.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let standard = Self.standard
        try self.init(
            interval: try container.decodeIfPresent(ServiceInterval.self, forKey: .interval) ?? standard.interval,
            segments: try container.decodeIfPresent([Segment: ServiceInterval].self, forKey: .segments)
                ?? standard.segments,
            atRisk: try container.decodeIfPresent(Ratio.self, forKey: .atRisk) ?? standard.atRisk,
            lost: try container.decodeIfPresent(Ratio.self, forKey: .lost) ?? standard.lost,
            combination: try container.decodeIfPresent(Combination.self, forKey: .combination) ?? standard.combination)
    }
}
