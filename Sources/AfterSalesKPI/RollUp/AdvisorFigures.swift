public import AfterSalesCore

/// Figures of advisors, put together by a grouping: a row for every subject and month.
public struct AdvisorFigures: Sendable {
    /// What the numbers stand for.
    public let space: FigureSpace
    /// Whose figures they are.
    public let subjects: [RollUpSubject]
    /// Word after word, in a word month after month, in a month subject after subject.
    let sums: [Int64]
    let counts: [SIMD8<UInt32>]
    /// By row and word what was not known; see ``LineGap``.
    let gaps: [Int: [Int: Int64]]

    /// The figures of a subject's month.
    /// - Parameters:
    ///   - subject: The index among ``subjects``.
    ///   - month: The index among the space's months.
    public subscript(subject: Int, month: Int) -> AdvisorRow {
        precondition(subjects.indices.contains(subject) && space.months.indices.contains(month), "no such figures")
        return AdvisorRow(figures: self, index: month * subjects.count + subject)
    }

    /// The figures of a subject's month; nil where the space has none of them.
    public subscript(subject: RollUpSubject, month: Month) -> AdvisorRow? {
        guard let subject = subjects.firstIndex(of: subject), let month = space.months.firstIndex(of: month) else {
            return nil
        }
        return self[subject, month]
    }
}
