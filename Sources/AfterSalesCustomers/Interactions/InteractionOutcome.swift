public import AfterSalesCore
public import AfterSalesStorage

/// How a contact went (联系结果). An open list.
public struct InteractionOutcome: OpenVocabulary, FieldConvertible {
    /// The name as it is stored, `reached`.
    public let rawValue: String
    /// An outcome by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The customer was spoken with (已联系).
    public static let reached: InteractionOutcome = "reached"
    /// Nobody answered (未接通).
    public static let notReached: InteractionOutcome = "notReached"
    /// The number is somebody else's (号码错误).
    public static let wrongNumber: InteractionOutcome = "wrongNumber"
    /// The customer did not want to speak (拒绝).
    public static let refused: InteractionOutcome = "refused"
    /// The customer is satisfied (满意).
    public static let satisfied: InteractionOutcome = "satisfied"
    /// The customer is not satisfied (不满意).
    public static let dissatisfied: InteractionOutcome = "dissatisfied"
}
