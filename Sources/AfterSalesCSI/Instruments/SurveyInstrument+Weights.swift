public import AfterSalesCore

extension SurveyInstrument {
    /// What the factors' weights come to as they were published, exactly: 100, 1, or what it is, such as 101.
    public var weightSum: DecimalNumeral { Self.weightSum(of: factors) }

    /// A factor's share of the index, exactly: its weight by ``weightSum``. Those of all factors come to one.
    /// - Parameter factor: The factor.
    /// - Returns: nil where the instrument has no such factor.
    public func normalizedWeight(of factor: Identifier<SurveyFactor>) -> Rational? {
        guard let weight = factors.first(where: { $0.id == factor })?.weight else { return nil }
        return try? weight.rational / weightSum.rational
    }

    /// The factor of an id.
    /// - Parameter id: The factor.
    public func factor(_ id: Identifier<SurveyFactor>) -> SurveyFactor? { factors.first { $0.id == id } }

    /// The question of an id.
    /// - Parameter id: The question.
    public func question(_ id: Identifier<SurveyQuestion>) -> SurveyQuestion? { questions.first { $0.id == id } }

    /// The sum of weights that have been checked: a hundred of a million have room in millionths.
    static func weightSum(of factors: [SurveyFactor]) -> DecimalNumeral {
        let digits = SurveyCheck.weightDigits
        var millionths: Int64 = 0
        for factor in factors {
            millionths += (try? factor.weight.units(fractionDigits: digits, rounding: .down)) ?? 0
        }
        return DecimalNumeral(mantissa: millionths, scale: digits)
    }
}
