/// Somebody who decides or influences in an organisation (关键人).
public struct KeyPerson: Hashable, Sendable, Codable {
    /// The name.
    public var name: String
    /// What he does there, such as the head of the fleet.
    public var role: String
    /// How much depends on him.
    public var influence: Influence
    /// The birthday.
    public var birthday: Birthday?
    /// Where he can be reached.
    public var contactPoints: [ContactPoint]

    /// How much depends on a key person.
    public enum Influence: String, Hashable, Sendable, Codable, CaseIterable {
        /// He decides (决策).
        case decides
        /// Others listen to him (影响).
        case influences
        /// He uses the cars or brings them (使用).
        case uses
    }

    /// A key person.
    public init(
        name: String, role: String, influence: Influence, birthday: Birthday? = nil, contactPoints: [ContactPoint] = []
    ) {
        self.name = name
        self.role = role
        self.influence = influence
        self.birthday = birthday
        self.contactPoints = contactPoints
    }
}
