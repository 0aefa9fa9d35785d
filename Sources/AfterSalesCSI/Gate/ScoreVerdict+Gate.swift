public import AfterSalesCore

extension Scored where Value == SurveyScore {
    /// Whether the index reaches a requirement, as far as the sample can tell: of too few responses that cannot be told.
    /// - Parameter requirement: What is required at least, in points of the index.
    public func verdict(atLeast requirement: Points) -> GateVerdict {
        switch self {
        case .score(let score): score.interval.verdict(atLeast: requirement)
        case .insufficientSample(let have, let need): GateVerdict(have: have, need: need, atLeast: requirement)
        }
    }
}

extension SurveyScoring {
    /// From the least to the most points that an index of the survey can have: where nothing is known, it lies in between.
    /// Bounds between two hundredths are moved outward.
    public var indexScale: ClosedRange<Points> {
        let shape = emptySums.shape
        let (unit, least, most) = (Int128(shape.unitsPerPoint), 100 * Int128(shape.least), 100 * Int128(shape.most))
        // An index is at most a few thousand points, so hundredths of one fit.
        let low = Int64(clamping: (least - (least % unit + unit) % unit) / unit)
        let high = Int64(clamping: (most + (unit - most % unit) % unit) / unit)
        return Points(units: low)...Points(units: max(low, high))
    }
}
