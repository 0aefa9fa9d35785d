public import AfterSalesCore

/// Many responses to a survey, kept as bytes: whose they are as numbers, and their marks.
///
/// Everybody is a number within a key, such as one of 200 dealerships, one of 12 months and one of 6 advisors. Put first what
/// the responses are ordered by, usually the month: neighbours are then added up in neighbouring memory.
///
/// ```swift
/// var columns = try SurveyColumns(csi, keys: [12, 200, 6])  // of a survey with three questions
/// try columns.append(keys: [3, 17, 0], marks: [9, 10, SurveyColumns.missing])
/// let table = try await columns.table(threads: 2)
/// let april = try csi.score(table.sums(of: [3, 17, nil]))
/// ```
public struct SurveyColumns: Sendable {
    /// What stands for an answer that is missing.
    public static let missing: UInt8 = 255
    static let mostGroups = 1 << 24

    /// How responses are scored.
    public let scoring: SurveyScoring
    /// How many numbers each key has.
    public let keys: [Int]
    /// How many responses there are.
    public var count: Int { groups.count }
    let kernel: SurveyKernel
    /// By response: its keys as one number.
    private(set) var groups: [UInt32] = []
    /// Response after response, as many vectors as the kernel's lanes take: the number of each mark.
    private(set) var rows: [SIMD16<UInt8>] = []

    /// Columns without responses.
    /// - Parameters:
    ///   - scoring: How responses are scored.
    ///   - keys: How many numbers each key has.
    /// - Throws: ``SurveyColumnsError``.
    public init(_ scoring: SurveyScoring, keys: [Int]) throws(SurveyColumnsError) {
        var groups = 1
        for key in keys {
            guard 1...Self.mostGroups ~= key else { throw .groupsOutOfRange }
            groups *= key
            guard groups <= Self.mostGroups else { throw .groupsOutOfRange }
        }
        for slot in scoring.coefficients.slots {
            guard slot.lowest >= 0, slot.lowest + slot.marks <= Int(Self.missing) else {
                throw .marksAreNoBytes(slot.id)
            }
        }
        self.scoring = scoring
        self.keys = keys
        kernel = SurveyKernel(scoring)
    }

    /// The questions that marks are given of, in the order in which they are given.
    public var questions: [Identifier<SurveyQuestion>] { scoring.coefficients.slots.map(\.id) }

    /// How many groups there are: the numbers of all keys multiplied.
    public var groupCount: Int { keys.reduce(1, *) }

    /// Makes room for more responses.
    /// - Parameter count: How many there will be in all.
    public mutating func reserveCapacity(_ count: Int) {
        groups.reserveCapacity(count)
        rows.reserveCapacity(count * kernel.lanes.vectors)
    }

    /// Adds a response.
    /// - Parameters:
    ///   - keys: Its number within each key.
    ///   - marks: Its marks, in the order of ``questions``; ``missing`` where there is none.
    /// - Throws: ``SurveyColumnsError``; nothing has changed then.
    public mutating func append(keys: [Int], marks: [UInt8]) throws(SurveyColumnsError) {
        guard keys.count == self.keys.count, marks.count == kernel.width else { throw .otherWidth }
        guard count < Int(UInt32.max) else { throw .tooManyResponses }
        var group = 0
        for (place, number) in keys.enumerated() {
            guard 0..<self.keys[place] ~= number else { throw .keyOutOfRange(row: count, key: place) }
            group = group * self.keys[place] + number
        }
        for (slot, mark) in marks.enumerated() where !kernel.has(mark, slot) {
            throw .noSuchMark(row: count, questions[slot], mark)
        }
        let first = rows.count
        for _ in 0..<kernel.lanes.vectors { rows.append(SIMD16(repeating: MarkLanes.missing)) }
        for (slot, mark) in marks.enumerated() {
            let lane = kernel.lanes.lanes[slot]
            rows[first + lane / MarkLanes.each][lane % MarkLanes.each] = kernel.code(of: mark, slot)
        }
        groups.append(UInt32(group))
    }

    /// Adds responses that are columns already.
    /// - Parameters:
    ///   - keyColumns: By key the number of each response.
    ///   - markColumns: By question, in the order of ``questions``, the mark of each response; ``missing`` where there is none.
    /// - Throws: ``SurveyColumnsError``; nothing has changed then.
    public mutating func append(keyColumns: [[UInt16]], markColumns: [[UInt8]]) throws(SurveyColumnsError) {
        guard keyColumns.count == keys.count, markColumns.count == kernel.width else { throw .otherWidth }
        let rows = markColumns.first?.count ?? 0
        guard keyColumns.allSatisfy({ $0.count == rows }), markColumns.allSatisfy({ $0.count == rows }) else {
            throw .otherLength
        }
        guard count + rows <= Int(UInt32.max) else { throw .tooManyResponses }
        for (place, column) in keyColumns.enumerated() {
            if let row = column.firstIndex(where: { Int($0) >= keys[place] }) {
                throw .keyOutOfRange(row: count + row, key: place)
            }
        }
        for (slot, column) in markColumns.enumerated() {
            if let row = column.firstIndex(where: { !kernel.has($0, slot) }) {
                throw .noSuchMark(row: count + row, questions[slot], column[row])
            }
        }
        let (first, vectors) = (self.rows.count, kernel.lanes.vectors)
        self.rows += Array(repeating: SIMD16(repeating: MarkLanes.missing), count: rows * vectors)
        for (slot, column) in markColumns.enumerated() {
            let lane = kernel.lanes.lanes[slot]
            for (row, mark) in column.enumerated() {
                self.rows[first + row * vectors + lane / MarkLanes.each][lane % MarkLanes.each] = kernel.code(
                    of: mark, slot)
            }
        }
        for row in 0..<rows {
            groups.append(UInt32(zip(keys, keyColumns).reduce(0) { $0 * $1.0 + Int($1.1[row]) }))
        }
    }
}
