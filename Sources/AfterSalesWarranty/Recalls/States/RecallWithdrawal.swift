public import AfterSalesCore

/// Why a car is not called back after all (撤出原因). An open list.
public struct RecallWithdrawal: OpenVocabulary {
    /// The name as it is stored, `notAffected`.
    public let rawValue: String
    /// A reason by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The manufacturer has found that it has not the defect (不在召回范围).
    public static let notAffected: RecallWithdrawal = "notAffected"
    /// The whole campaign is taken back (召回活动撤销).
    public static let campaignTakenBack: RecallWithdrawal = "campaignTakenBack"
    /// Another campaign calls it back for the same defect (被新召回替代).
    public static let superseded: RecallWithdrawal = "superseded"
}
