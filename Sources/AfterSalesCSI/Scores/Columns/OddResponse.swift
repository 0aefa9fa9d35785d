/// A response of which much, or a whole factor, is missing, on its way through a ``SurveyPass``.
struct OddResponse {
    /// Which run of the block it is in.
    let run: Int
    /// Which of the run's rows it is.
    let row: Int
    /// How many questions of each factor are missing, a byte each.
    let missing: UInt64
    /// Its index, where every factor is answered.
    let index: Int64
}
