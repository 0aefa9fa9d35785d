public import AfterSalesCore
public import AfterSalesCustomers

/// How the rows of a survey tool's file become responses (列映射), as data: which column is what, and which words are marks.
///
/// Columns are named as the file's header does, or as the members of its JSON objects are.
public struct SurveyMapping: Hashable, Sendable {
    /// The columns beside the answers.
    public let columns: [SurveyColumn: String]
    /// Those that a file may do without.
    public let optional: Set<SurveyColumn>
    /// The columns of the answers.
    public let questions: [SurveyQuestionColumn]
    /// The words that mean no answer, `N/A`; compared without regard to case. An empty cell always does.
    public let blanks: [String]
    /// By what way it was answered, where no cell says it.
    public let channel: SurveyChannel
    /// The words that stand for a way; compared without regard to case. Others are taken as they are.
    public let channels: [String: SurveyChannel]
    /// The shapes in which times are written; the first that fits counts.
    public let times: [SurveyTimeShape]
    /// The country whose phone numbers stand without a calling code; nil where all have one.
    public let region: RegionCode?

    /// Words that mean no answer in most files.
    public static let usualBlanks = ["n/a", "na", "null", "-", "--", "/", "不适用", "未回答", "拒答", "无"]

    /// A mapping.
    /// - Parameters:
    ///   - columns: The columns beside the answers.
    ///   - optional: Those that a file may do without.
    ///   - questions: The columns of the answers.
    ///   - blanks: The words that mean no answer.
    ///   - channel: By what way it was answered, where no cell says it.
    ///   - channels: The words that stand for a way.
    ///   - times: The shapes in which times are written.
    ///   - region: The country whose phone numbers stand without a calling code.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that is wrong: `surveyMappingIncomplete`, `surveyColumnTwice`,
    ///   `surveyWordTwice`, `duplicateId`, `tooManyElements`, `emptyText` and its like.
    public init(
        columns: [SurveyColumn: String], optional: Set<SurveyColumn> = [], questions: [SurveyQuestionColumn],
        blanks: [String] = usualBlanks, channel: SurveyChannel, channels: [String: SurveyChannel] = [:],
        times: [SurveyTimeShape] = SurveyTimeShape.standard, region: RegionCode? = nil
    ) throws(Rejection) {
        self.columns = columns
        self.optional = optional
        self.questions = questions
        self.blanks = blanks
        self.channel = channel
        self.channels = channels
        self.times = times
        self.region = region
        var check = SurveyCheck()
        check.mapping(self)
        try check.verdict()
    }

    /// The mapping of a file whose columns are named as ``SurveyColumn`` and the instrument's questions are. `response` or
    /// `order` and `answeredAt` have to be there; of the others each may be missing. `yes`, `no`, `是`, `否` and their like
    /// answer what is asked by yes or no.
    /// - Parameters:
    ///   - instrument: The instrument.
    ///   - channel: By what way it was answered, where no cell says it.
    ///   - region: The country whose phone numbers stand without a calling code.
    /// - Throws: A ``/AfterSalesCore/Rejection`` where a question has the name of another column.
    public init(
        for instrument: SurveyInstrument, by channel: SurveyChannel, region: RegionCode? = nil
    ) throws(Rejection) {
        // Not 有: whoever writes it answers no by 无, which means no answer here, and only the good answers would count.
        let yesNo = ["yes": 1, "no": 0, "y": 1, "n": 0, "true": 1, "false": 0, "是": 1, "否": 0]
        try self.init(
            columns: Dictionary(uniqueKeysWithValues: SurveyColumn.allCases.map { ($0, $0.rawValue) }),
            optional: Set(SurveyColumn.allCases).subtracting([.answeredAt]),
            questions: instrument.questions.map {
                SurveyQuestionColumn(
                    $0.id, in: $0.id.rawValue, words: $0.kind == .yesNo ? yesNo : [:], isOptional: true)
            },
            channel: channel, region: region)
    }
}
