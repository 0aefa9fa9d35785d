/// Where something of a line is not known: the row and the word whose figure it makes incomplete.
struct LineGap: Hashable, Sendable {
    /// An advisor's month as ``OrderMarks`` has it.
    let row: UInt32
    /// The word of the cost, where sales have none; of the hours, where labour has none.
    let word: UInt32
}
