public import AfterSalesCore

/// What came of a survey file (调查数据导入): every row is in exactly one of four lists, so that nothing is lost in silence.
///
/// ```swift
/// let reader = try SurveyReader(instrument, by: mapping, for: .dealer("D1"), wave: "2026-06", zone: .china)
/// let intake = try reader.read(csv: bytes)
/// for row in intake.setAside { print(row.line, row.findings) }
/// let taking = try await store.take(intake, by: .system("surveys"), at: now, as: CommitKey(.dealer("D1"), "surveys/7"))
/// ```
public struct SurveyIntake: Hashable, Sendable {
    /// The rows that became responses, in the order of the file.
    public internal(set) var taken: [SurveyIntakeRow] = []
    /// The rows about a visit that the file has told of before, or under an id that it has used before. The first stays.
    public internal(set) var duplicates: [SurveyDuplicate] = []
    /// The rows answered behind the closing date, kept apart: they are no part of the wave.
    public internal(set) var late: [SurveyIntakeRow] = []
    /// The rows with errors, whole, as they stood in the file.
    public internal(set) var setAside: [SurveySetAside] = []
    /// What is worth knowing of the file: columns that are read as nothing, numbers of no known car. At most
    /// ``mostNotes``.
    public internal(set) var notes: [Finding] = []
    /// How many rows there were; blank ones are none.
    public internal(set) var read = 0

    /// Of so many rows that are set aside every reason is told. Behind them, where a column is read as something that it is
    /// not, rows say only that there are more (`tooManyFindings`); their cells are kept all the same.
    public static let mostExplained = 10_000
    /// So many notes are kept.
    public static let mostNotes = 1_000

    init() {}

    /// How many rows went where.
    public var counts: SurveyIntakeCounts {
        SurveyIntakeCounts(
            read: read, taken: taken.count, duplicates: duplicates.count, late: late.count, setAside: setAside.count)
    }
}

/// How many rows of a survey file went where. All but ``read`` come to ``read``.
public struct SurveyIntakeCounts: Hashable, Sendable {
    /// The rows of the file.
    public let read: Int
    /// Those that became responses.
    public let taken: Int
    /// Those that repeat another row.
    public let duplicates: Int
    /// Those that came behind the closing date.
    public let late: Int
    /// Those with errors.
    public let setAside: Int
}

/// A row of a survey file, and the response that it became.
public struct SurveyIntakeRow: Hashable, Sendable {
    /// The line on which the row begins, from 1; in a list of JSON objects, the number of the object.
    public let line: Int
    /// The response.
    public let response: SurveyResponse
}

/// A row of a survey file that tells again what another has told (重复答复).
public struct SurveyDuplicate: Hashable, Sendable {
    /// What makes it one.
    public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
        /// It is about the same order in the same wave.
        case sameVisit
        /// It has the same id.
        case sameResponse
    }

    /// The line on which the row begins.
    public let line: Int
    /// The line of the row that stays.
    public let first: Int
    /// What makes it a duplicate.
    public let reason: Reason
    /// Whether it says the very same, but for its id. Otherwise the two contradict each other, and somebody should look.
    public let isIdentical: Bool
    /// What it says.
    public let response: SurveyResponse
}

/// A row of a survey file that could not be taken (搁置行), as it stood there.
public struct SurveySetAside: Hashable, Sendable {
    /// The line on which the row begins, from 1; in a list of JSON objects, the number of the object.
    public let line: Int
    /// Its cells; of JSON, the object as text.
    public let cells: [String]
    /// Every reason, each with line and column.
    public let findings: [Finding]
}
