public import AfterSalesCore

/// Which way a figure went, as far as one can tell.
public enum ChangeVerdict: String, Hashable, Sendable, Codable, CaseIterable {
    /// It is higher: the whole interval of the difference is above zero.
    case better
    /// It is lower: the whole interval of the difference is below zero.
    case worse
    /// The interval of the difference holds zero: chance alone could have made it.
    case cannotTell
}

/// By how much a figure changed, and how sure that is.
public struct ScoreChange: Hashable, Sendable {
    /// The earlier figure.
    public let earlier: Points
    /// The later figure.
    public let later: Points
    /// Later less earlier, of the exact figures, rounded once to hundredths, half away from zero. It may differ by a hundredth
    /// from what the rounded figures differ by.
    public let difference: Points
    /// The interval of the difference.
    public let interval: ConfidenceInterval
    /// Which way it went.
    public let verdict: ChangeVerdict

    /// A change; nil where there is no interval.
    /// - Parameters:
    ///   - back: The interval of earlier less later. Bounds are cut down to hundredths, so an upper bound below zero is one
    ///     also without the cut, and one of these two tells either way.
    init?(
        from earlier: Points?, to later: Points?, by difference: Points, _ interval: ConfidenceInterval?,
        back: ConfidenceInterval?
    ) {
        guard let earlier, let later, let interval, let back else { return nil }
        self.earlier = earlier
        self.later = later
        self.difference = difference
        self.interval = interval
        verdict =
            if back.upper.units < 0 { .better } else if interval.upper.units < 0 { .worse } else { .cannotTell }
    }
}
