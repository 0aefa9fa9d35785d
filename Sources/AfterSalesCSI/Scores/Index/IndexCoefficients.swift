public import AfterSalesCore

/// An instrument made ready: for each question whole numbers, so that the index of a response is a sum of products.
///
/// An index is kept as a whole number of units, ``unitsPerPoint`` to the point. The unit is chosen for the instrument so that
/// every complete response has an exact index: a multiple of what its weights and scales divide by, at least 1 000 000 to the
/// point, where that is not above 1 000 000 000; otherwise 1 000 000 000. Where it fits as well, responses that leave
/// questions out are exact too as long as each factor is answered. All others are rounded once to the unit, half away from
/// zero.
///
/// The score of a factor stands in the points of the index: as if the factor were all of it.
public struct IndexCoefficients: Hashable, Sendable {
    /// How many units a point of the index has.
    public let unitsPerPoint: Int64
    /// The points of the highest index.
    public let points: Int64
    /// Of every factor, in the instrument's order.
    let factors: [FactorCoefficients]
    /// The questions that are answered by marks, in the instrument's order.
    let slots: [QuestionSlot]
    /// What all factors weigh, in the units of their weights.
    let factorWeight: Int64
    /// What of the index's weight has to be answered, in the units of ``QuestionSlot/share``.
    let leastShare: Int64
    /// All of the index's weight.
    let wholeShare: Int64
    /// The least and the greatest units that an index or a factor can have.
    let range: ClosedRange<Int64>

    /// Makes an instrument ready.
    /// - Parameter instrument: The instrument.
    /// - Throws: ``ScoringError`` where no index can be made of it, or its weights are so fine that figures do not fit.
    public init(_ instrument: SurveyInstrument) throws(ScoringError) {
        let source = try CoefficientSource(instrument)
        let units = try source.unit()
        points = source.points
        unitsPerPoint = units
        factorWeight = source.weight
        let scales = try source.scales()
        let shares = try source.shares()
        slots = try source.slots(scales, shares)
        factors = try source.factors(instrument, units: units, scales)
        wholeShare = try CoefficientSource.sum(shares)
        switch instrument.index.missing {
        case .leftOut: leastShare = wholeShare
        case .reweighted(let least):
            guard least.isShare else { throw .shareOutOfRange(least) }
            let share = least.rational
            let needed = try ScoringError.product(share.numerator, Int128(wholeShare))
            // The next whole number.
            leastShare = try ScoringError.fitting((needed + share.denominator - 1) / share.denominator)
        }
        range = try source.range(units: units)
    }

    /// What a factor weighs in the index: its weight of the sum of all.
    /// - Parameter factor: The factor.
    /// - Returns: Nil for a factor that the instrument has not.
    public func share(of factor: Identifier<SurveyFactor>) -> Rational? {
        factors.first { $0.id == factor }.flatMap { try? Rational(Int128($0.weight), over: Int128(factorWeight)) }
    }

    /// What a question weighs in the index of a complete response.
    /// - Parameter question: The question.
    /// - Returns: Nil for a question that is no part of the index.
    public func share(of question: Identifier<SurveyQuestion>) -> Rational? {
        slots.first { $0.id == question && $0.factor != nil }
            .flatMap { try? Rational(Int128($0.share), over: Int128(wholeShare)) }
    }
}
