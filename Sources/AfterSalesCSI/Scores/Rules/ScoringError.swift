public import AfterSalesCore

/// Why a survey cannot be scored, or sums not be put together.
public enum ScoringError: Error, Hashable, Sendable {
    /// No question counts toward an index.
    case noIndex
    /// Marks of this question of the index cannot be made a share: it is answered in words, has a single mark or more than
    /// 255, or names a factor that the instrument has not.
    case unreadable(Identifier<SurveyQuestion>)
    /// The share that has to be answered is below nothing or above all.
    case shareOutOfRange(Rate)
    /// The least number of responses is below one.
    case leastBelowOne(Int64)
    /// Of a scale of so many marks more are to tell a satisfied customer than there are, or none.
    case satisfiedMarksOutOfRange(scale: Int, highest: Int)
    /// So many samples of a bootstrap are too few for the level, or so many of these responses more than are drawn.
    case bootstrapSamples(Int)
    /// Sums of another instrument, of another version of it, or of other questions.
    case otherInstrument
    /// One part kept the values of its responses, as a bootstrap needs them, the other did not.
    case otherDetail
    /// The number of a stratum in the population is not above zero.
    case stratumWithoutPopulation(String)
    /// A number below zero was given for how many were asked.
    case negativeInvited(Int64)
    /// Figures are such as no answers have; what is wrong with them.
    case interval(IntervalInputError)
    /// A figure does not fit.
    case arithmetic(ArithmeticError)
}
