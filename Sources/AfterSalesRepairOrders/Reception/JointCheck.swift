public import AfterSalesCore
public import AfterSalesStorage

/// What was found together with the customer (共同检查), before an estimate or on the way.
public struct JointCheck: Hashable, Sendable, Codable {
    /// How it was looked for.
    public var kind: JointCheckKind
    /// What was found.
    public internal(set) var finding: String
    /// The concern that it is about; nil for something new.
    public var concern: Identifier<Concern>?
    /// The customer's signature, by reference.
    public internal(set) var signature: String?
    /// By whom.
    public var by: Identifier<Employee>
    /// When.
    public var at: Timestamp

    /// A check.
    public init(
        _ kind: JointCheckKind, found finding: String, about concern: Identifier<Concern>? = nil,
        signature: String? = nil, by: Identifier<Employee>, at: Timestamp
    ) {
        self.kind = kind
        self.finding = finding
        self.concern = concern
        self.signature = signature
        self.by = by
        self.at = at
    }
}

/// How something is looked for together with the customer. An open list.
public struct JointCheckKind: OpenVocabulary, FieldConvertible {
    /// The name as it is stored.
    public let rawValue: String
    /// A kind by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// On the road (路试).
    public static let roadTest: JointCheckKind = "roadTest"
    /// From below (举升检查).
    public static let liftCheck: JointCheckKind = "liftCheck"
}
