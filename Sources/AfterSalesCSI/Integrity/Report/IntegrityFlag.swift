public import AfterSalesCore
public import AfterSalesStorage

/// That a response, an advisor or a dealership is to be doubted (存疑标记), and why. It corrects nothing: only an
/// ``ExclusionRule`` that names its code takes responses out of a score.
public struct IntegrityFlag: Hashable, Sendable {
    /// The code of the rule that raised it.
    public let code: Finding.Code
    /// What the rule calls it.
    public let title: LocalizedText
    /// What is doubted.
    public let subject: IntegritySubject
    /// What it rests on, in order. No finding names a customer, his number or his address.
    public let evidence: [Finding]
    /// The responses that it rests on: the one that is doubted, or those of a group's flag, in order. None where it rests on
    /// what was not asked.
    public let responses: [RecordKey<SurveyResponse>]
}
