/// Somebody of a customer's family (家庭成员).
public struct FamilyMember: Hashable, Sendable, Codable {
    /// The name.
    public var name: String
    /// How he is related to the customer.
    public var relation: FamilyRelation
    /// The birthday.
    public var birthday: Birthday?

    /// A family member.
    public init(name: String, relation: FamilyRelation, birthday: Birthday? = nil) {
        self.name = name
        self.relation = relation
        self.birthday = birthday
    }
}
