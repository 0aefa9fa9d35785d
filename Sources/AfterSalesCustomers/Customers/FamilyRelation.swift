public import AfterSalesCore
public import AfterSalesStorage

/// How a family member is related to a customer (家庭关系). An open list.
public struct FamilyRelation: OpenVocabulary, FieldConvertible {
    /// The name as it is stored, `spouse`.
    public let rawValue: String
    /// A relation by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Husband or wife (配偶).
    public static let spouse: FamilyRelation = "spouse"
    /// Son or daughter (子女).
    public static let child: FamilyRelation = "child"
    /// Father or mother (父母).
    public static let parent: FamilyRelation = "parent"
}
