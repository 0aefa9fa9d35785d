import AfterSalesCore

/// A factor of an instrument, made ready to be scored.
///
/// The sum of the answered questions' values, over ``scale`` times their weight, is the mean of what their marks are worth.
struct FactorCoefficients: Hashable, Sendable {
    /// By what a sum of some questions is multiplied to be units; nil where that is no whole number.
    struct Multiplier: Hashable, Sendable {
        /// Gives the units of the factor.
        let factor: Int64
        /// Gives what the factor adds to the index, where every factor is answered.
        let index: Int64
    }

    /// Of factors with more questions only complete answers have a multiplier.
    static let mostTabled = 8

    /// The factor.
    let id: Identifier<SurveyFactor>
    /// What it weighs in the index, as a whole number.
    let weight: Int64
    /// Its questions among the instrument's slots.
    let questions: [Int]
    /// What marks are divided by, of all its questions together.
    let scale: Int64
    /// What its questions weigh together.
    let questionWeight: Int64
    /// By which questions are answered, a bit each; of factors with many questions for all of them only.
    let multipliers: [Multiplier?]

    /// The multiplier where these questions are answered.
    func multiplier(answered: UInt64, count: Int) -> Multiplier? {
        if questions.count <= Self.mostTabled { return multipliers[Int(answered)] }
        return count == questions.count ? multipliers[0] : nil
    }
}
