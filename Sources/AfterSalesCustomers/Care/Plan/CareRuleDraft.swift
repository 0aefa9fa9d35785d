/// A rule of a care plan as it is written, before anybody has checked it.
public struct CareRuleDraft: Hashable, Sendable {
    /// Names the rule across the versions of the plan: a rule of another id is another rule, and plans its own tasks.
    public var id: String
    /// Its name by language tag.
    public var title: [String: String]
    /// Name of the ``CareTrigger``.
    public var trigger: String
    /// The topics of campaigns it is for; none for all. Only of use with the trigger `campaign`.
    public var topics: [String]
    /// Name of the ``CareTaskKind``.
    public var task: String
    /// When it is due.
    public var due: CareDue
    /// Name of the ``CareRole`` that is responsible.
    public var role: String
    /// Names of the ``ContactChannel``s, the first choice first.
    public var channels: [String]
    /// Name of the ``ConsentPurpose`` that the customer must have agreed to, or ``noConsent``.
    public var consent: String
    /// What is talked about, each point by language tag.
    public var points: [[String: String]]

    /// What stands in `consent` where none is needed. It has to be said: a purpose that was forgotten would let everybody
    /// be called.
    public static let noConsent = "none"

    /// A rule.
    public init(
        id: String, title: [String: String], trigger: String, topics: [String] = [], task: String, due: CareDue,
        role: String, channels: [String], consent: String, points: [[String: String]] = []
    ) {
        self.id = id
        self.title = title
        self.trigger = trigger
        self.topics = topics
        self.task = task
        self.due = due
        self.role = role
        self.channels = channels
        self.consent = consent
        self.points = points
    }
}
