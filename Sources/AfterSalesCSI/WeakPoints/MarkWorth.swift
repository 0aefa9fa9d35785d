import AfterSalesCore

/// What a mark of a question is worth in the points of the index, as if the question were all of it.
struct MarkWorth {
    private let base: Int
    private let divisor: Int
    private let points: Int

    /// - Parameter marks: The question's marks.
    init(_ instrument: SurveyInstrument, _ marks: ClosedRange<Int>) {
        points = instrument.index.points
        switch instrument.index.reading {
        case .shareOfHighest: (base, divisor) = (0, marks.upperBound)
        case .shareOfRange: (base, divisor) = (marks.lowerBound, marks.upperBound - marks.lowerBound)
        }
    }

    func points(of mark: Rational) throws(ArithmeticError) -> Rational {
        try (try mark - Rational(Int64(base))) * Rational(Int128(points), over: Int128(divisor))
    }
}
