/// The hot path: responses of one group added up while all that is needed of it is near.
///
/// What each step finds of a response stands in a small array, so that the next is one loop over it.
struct SurveyPass {
    /// How many responses are taken at once; no count of theirs leaves its byte.
    static let most = 255

    let kernel: SurveyKernel
    let leastShare: Int64
    var responses: [Response] = Array(repeating: Response(), count: most)
    /// The responses whose index is left to the coefficients: they leave a factor out without being too empty.
    private(set) var left: [(group: Int, codes: IndexCoefficients.Codes)] = []

    /// What is known of a response so far.
    struct Response {
        /// The sums of its factors' marks, a byte each; or of one factor, the sum of its values.
        var points: UInt64 = 0
        /// How many questions of its factors are missing, a byte each; or of one factor, which.
        var missing: UInt64 = 0
        var index: Int64 = 0
        /// What of the index's weight is answered; above ``AnswerTable/emptyBit`` how many factors are empty.
        var share: Int64 = 0
    }

    init(_ kernel: SurveyKernel, leastShare: Int64) {
        self.kernel = kernel
        self.leastShare = leastShare
    }

    /// Adds up the scores of a block.
    /// - Parameters:
    ///   - rows: The block.
    ///   - sums: Of all groups.
    mutating func add(_ rows: borrowing SortedRows, _ sums: inout [Int64]) {
        if let even = kernel.even {
            addEven(rows, even, &sums)
        } else {
            for run in rows.runs { addTabled(rows, run, &sums) }
        }
    }

    /// Notes a response that is left to the coefficients.
    mutating func leave(_ row: Int, of run: SortedRows.Run, _ rows: borrowing SortedRows) {
        left.append((run.group, kernel.codes { rows.vectors[rows.places($0, run).lowerBound + row] }))
    }
}
