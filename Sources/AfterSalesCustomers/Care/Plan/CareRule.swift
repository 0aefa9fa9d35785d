public import AfterSalesCore

/// A rule of a care plan: at which occasion who does what, by when, by what way.
public struct CareRule: Hashable, Sendable {
    /// Names the rule across the versions of the plan.
    public let id: String
    /// Its name.
    public let title: LocalizedText
    /// What makes it due.
    public let trigger: CareTrigger
    /// The topics of campaigns it is for; none for all.
    public let topics: [CampaignTopic]
    /// What is done.
    public let task: CareTaskKind
    /// By when.
    public let due: CareDue
    /// Who is responsible.
    public let role: CareRole
    /// By what way, the first choice first.
    public let channels: [ContactChannel]
    /// What the customer must have agreed to; nil where he need not have.
    public let consent: ConsentPurpose?
    /// What is talked about.
    public let points: [LocalizedText]
}
