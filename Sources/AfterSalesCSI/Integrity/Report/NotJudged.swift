public import AfterSalesCore

/// What a rule could not judge (未能判断): silence about it is no clean bill.
public struct NotJudged: Hashable, Sendable {
    /// The code of the rule.
    public let code: Finding.Code
    /// What the rule calls what it looks for.
    public let title: LocalizedText
    /// Why.
    public let reason: Finding
    /// What was not judged, in order; empty where it is everything.
    public let subjects: [IntegritySubject]
}
