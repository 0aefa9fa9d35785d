public import AfterSalesCore
public import AfterSalesStorage

/// A contact with a customer (联系记录): when, by what way, who called whom, what for, how it went.
public struct Interaction: Hashable, Sendable, Codable {
    /// Whose, and its id there.
    public let key: RecordKey<Interaction>
    /// With whom.
    public internal(set) var customer: Identifier<Customer>
    /// About which car.
    public let vehicle: Identifier<Vehicle>?
    /// When.
    public let at: Timestamp
    /// By what way.
    public let channel: ContactChannel
    /// Who turned to whom.
    public let direction: Direction
    /// The employee.
    public let employee: Identifier<Employee>
    /// What for.
    public let purpose: InteractionPurpose
    /// How it went.
    public let outcome: InteractionOutcome
    /// The answers to a questionnaire.
    public internal(set) var answers: [QuestionnaireAnswer]
    /// What was said.
    public internal(set) var note: String?

    /// Who turned to whom.
    public enum Direction: String, Hashable, Sendable, Codable, CaseIterable {
        /// The customer to the dealership (呼入).
        case incoming
        /// The dealership to the customer (呼出).
        case outgoing
    }

    /// A contact.
    /// - Throws: A ``/AfterSalesCore/Rejection`` for texts that cannot be kept.
    public init(
        _ key: RecordKey<Interaction>, with customer: Identifier<Customer>, vehicle: Identifier<Vehicle>? = nil,
        at: Timestamp, channel: ContactChannel, direction: Direction, by employee: Identifier<Employee>,
        purpose: InteractionPurpose, outcome: InteractionOutcome, answers: [QuestionnaireAnswer] = [],
        note: String? = nil
    ) throws(Rejection) {
        self.key = key
        self.customer = customer
        self.vehicle = vehicle
        self.at = at
        self.channel = channel
        self.direction = direction
        self.employee = employee
        self.purpose = purpose
        self.outcome = outcome
        self.answers = answers
        self.note = note
        let findings = findings
        guard findings.isEmpty else { throw Rejection(findings) }
    }

    /// What is wrong with its texts.
    public var findings: [Finding] {
        let place = Place.document
        var findings = TextRule.note.findings(note, at: place.field("note"))
        findings += TextRule.name.findings(channel.rawValue, at: place.field("channel"))
        findings += TextRule.name.findings(purpose.rawValue, at: place.field("purpose"))
        findings += TextRule.name.findings(outcome.rawValue, at: place.field("outcome"))
        for (index, answer) in answers.enumerated() {
            let place = place.field("answers").element(index)
            findings += TextRule.name.findings(answer.question, at: place.field("question"))
            findings += TextRule.note.findings(answer.text, at: place.field("text"))
        }
        return findings
    }
}
