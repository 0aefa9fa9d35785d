/// What is known of a customer who is a person.
public struct Person: Hashable, Sendable, Codable {
    /// The name as he writes it, in whatever script.
    public var name: String
    /// The name in Latin letters, where he uses one.
    public var latinName: String?
    /// Names he had before.
    public var formerNames: [String]
    /// How he is addressed, such as 先生 or Dr.
    public var salutation: String?
    /// The birthday.
    public var birthday: Birthday?
    /// What he does for a living.
    public var occupation: String?
    /// The number of an identity document (证件号码).
    public var identityNumber: String?

    /// A person.
    public init(
        name: String, latinName: String? = nil, formerNames: [String] = [], salutation: String? = nil,
        birthday: Birthday? = nil, occupation: String? = nil, identityNumber: String? = nil
    ) {
        self.name = name
        self.latinName = latinName
        self.formerNames = formerNames
        self.salutation = salutation
        self.birthday = birthday
        self.occupation = occupation
        self.identityNumber = identityNumber
    }
}
