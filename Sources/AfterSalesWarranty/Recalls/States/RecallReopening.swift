public import AfterSalesCore

/// Why a car has to be remedied after all (重新列入原因). An open list.
public struct RecallReopening: OpenVocabulary {
    /// The name as it is stored, `orderUndone`.
    public let rawValue: String
    /// A reason by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The order that it was remedied under was undone (工单已冲红).
    public static let orderUndone: RecallReopening = "orderUndone"
    /// The remedy did not cure it (维修无效).
    public static let remedyFailed: RecallReopening = "remedyFailed"
    /// It was said to be remedied, and was not (通报有误).
    public static let wronglyReported: RecallReopening = "wronglyReported"
    /// It is affected after all (确认受影响).
    public static let affectedAfterAll: RecallReopening = "affectedAfterAll"
    /// The campaign that was to stand in its place does not (替代召回失效).
    public static let notSuperseded: RecallReopening = "notSuperseded"
}
