public import AfterSalesCore

/// What a factor or a question costs the index (短板), in its points.
public struct WeakPoint: Hashable, Sendable {
    /// What it is.
    public enum Subject: Hashable, Sendable {
        /// A factor.
        case factor(Identifier<SurveyFactor>)
        /// A question of the index.
        case question(Identifier<SurveyQuestion>)
    }

    /// What it is.
    public let subject: Subject
    /// What it weighs in the index.
    public let share: Rational
    /// How many answered it.
    public let answers: Int64
    /// Its mean in the points of the index, exactly.
    public let mean: Rational
    /// Index points that it lost against what is asked for: its share times what its mean falls short. Below zero where it
    /// gained.
    public let lost: Rational
    /// Index points that it lost since the period before; nil where there is none.
    public let lostSince: Rational?
    /// Some of what was said by those who gave low marks, the lowest first.
    public let verbatims: [Verbatim]

    /// ``lost`` in hundredths of a point, half away from zero.
    public var lostPoints: Points { Self.points(lost) }
    /// ``lostSince`` in hundredths of a point, half away from zero.
    public var lostPointsSince: Points? { lostSince.map(Self.points) }
    /// ``mean`` in hundredths of a point, half away from zero.
    public var meanPoints: Points { Self.points(mean) }

    /// A share of an index, which fits.
    static func points(_ value: Rational) -> Points {
        (try? Points(value, rounding: .halfAwayFromZero)) ?? .zero
    }
}
