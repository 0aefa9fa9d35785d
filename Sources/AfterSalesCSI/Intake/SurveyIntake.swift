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
