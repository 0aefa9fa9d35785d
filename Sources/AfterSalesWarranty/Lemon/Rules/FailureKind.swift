public import AfterSalesCore
public import AfterSalesRepairOrders

/// How something failed, where rules name it (失效形式). An open list.
public struct FailureKind: OpenVocabulary {
    /// The name as it is stored.
    public let rawValue: String
    /// One by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// It no longer does what it is for (失效): steering, brakes.
    public static let loss: FailureKind = "loss"
    /// It cracked (开裂).
    public static let crack: FailureKind = "crack"
    /// It leaks (泄漏).
    public static let leak: FailureKind = "leak"
    /// It caught fire (起火).
    public static let fire: FailureKind = "fire"
}

/// A failure that a rule names: of which system, and how.
public struct LemonFailure: Hashable, Sendable, Codable {
    /// The system.
    public let system: VehicleSystem
    /// How it failed.
    public let kind: FailureKind

    /// A failure.
    public init(_ kind: FailureKind, of system: VehicleSystem) {
        self.system = system
        self.kind = kind
    }
}
