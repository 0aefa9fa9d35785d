/// What a factor's answers come to where certain of its questions are missing.
struct AnswerTable: Sendable {
    /// A share is below this bit; from it on stands one where nothing is answered.
    static let emptyBit: Int64 = 48
    /// Above every share.
    static let empty: Int64 = 1 << emptyBit

    /// By what their sum is multiplied to be units of the factor.
    var factor: Int64 = 0
    /// By what it is multiplied to be units of the index.
    var index: Int64 = 0
    /// What of the index's weight is answered; ``empty`` where nothing is.
    var share: Int64 = empty

    /// Of each of 256 ways to leave questions out, a bit each.
    /// - Parameter grain: How many units of the index are one.
    static func tables(
        of factor: FactorCoefficients, slots: [QuestionSlot], grain: Int64
    ) -> [AnswerTable] {
        (0..<256).map { missing in
            let answered = ~missing & (1 << factor.questions.count - 1)
            guard answered != 0, let multiplier = factor.multipliers[answered] else { return AnswerTable() }
            let share = factor.questions.enumerated().filter { answered >> $0.offset & 1 == 1 }
                .reduce(0 as Int64) { $0 + slots[$1.element].share }
            return AnswerTable(
                factor: multiplier.factor / grain, index: multiplier.index / grain, share: share)
        }
    }
}
