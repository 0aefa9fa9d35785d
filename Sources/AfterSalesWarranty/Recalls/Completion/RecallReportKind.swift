public import AfterSalesCore

/// What kind of report an authority gets of a campaign (报告种类). An open list.
public struct RecallReportKind: OpenVocabulary {
    /// The name as it is stored, `quarterly`.
    public let rawValue: String
    /// A kind by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Of a calendar quarter (季度报告).
    public static let quarterly: RecallReportKind = "quarterly"
    /// Of a year (年度报告).
    public static let annual: RecallReportKind = "annual"
    /// Of a stage, counted from the beginning of the campaign (召回阶段性报告).
    public static let interim: RecallReportKind = "interim"
    /// Of the whole campaign, once it is completed (召回总结报告).
    public static let final: RecallReportKind = "final"
}
