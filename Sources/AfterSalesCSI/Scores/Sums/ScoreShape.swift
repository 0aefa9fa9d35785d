public import AfterSalesCore
import AfterSalesStorage

/// What sums of a survey are of: the instrument, its version, and what its answers are counted by.
public struct ScoreShape: Hashable, Sendable, Codable {
    /// A question that is answered by marks.
    public struct Question: Hashable, Sendable, Codable {
        /// The question.
        public let id: Identifier<SurveyQuestion>
        /// The marks it is answered by.
        public let marks: ClosedRange<Int>
        /// The factor that it is part of; nil where it is no part of the index.
        public let factor: Identifier<SurveyFactor>?
    }

    /// The instrument.
    public let instrument: Identifier<SurveyInstrument>
    /// The version of it.
    public let version: Int
    /// How many units a point of the index has.
    public let unitsPerPoint: Int64
    /// The least units that an index can have.
    let least: Int64
    /// The most units that an index can have.
    let most: Int64
    /// Its factors, in its order.
    public let factors: [Identifier<SurveyFactor>]
    /// Its questions that are answered by marks, in its order.
    public let questions: [Question]

    init(_ instrument: SurveyInstrument, _ coefficients: IndexCoefficients) {
        self.instrument = instrument.key.id
        version = instrument.version
        unitsPerPoint = coefficients.unitsPerPoint
        least = coefficients.range.lowerBound
        most = coefficients.range.upperBound
        factors = coefficients.factors.map(\.id)
        questions = coefficients.slots.map { slot in
            Question(id: slot.id, marks: slot.range, factor: slot.factor.map { coefficients.factors[$0].id })
        }
    }
}
