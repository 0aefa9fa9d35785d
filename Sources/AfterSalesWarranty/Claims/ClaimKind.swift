public import AfterSalesCore
public import AfterSalesStorage

/// On what ground a manufacturer is asked to pay (索赔类型). An open list.
public struct ClaimKind: OpenVocabulary, FieldConvertible {
    /// The name as it is stored.
    public let rawValue: String
    /// One by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The warranty of the car (整车质保).
    public static let warranty: ClaimKind = "warranty"
    /// More than is owed, shared between manufacturer, dealership and customer (善意索赔).
    public static let goodwill: ClaimKind = "goodwill"
    /// A recall campaign (召回); the claim names it.
    public static let recall: ClaimKind = "recall"
    /// The warranty of a part that was fitted in an earlier repair (配件质保).
    public static let partsWarranty: ClaimKind = "partsWarranty"
    /// A contract that goes on where the warranty ends (延保).
    public static let extendedContract: ClaimKind = "extendedContract"
    /// A fault found before the car was handed to its first owner (售前索赔).
    public static let preDelivery: ClaimKind = "preDelivery"
    /// Damage done on the way to the dealership (运损).
    public static let transportDamage: ClaimKind = "transportDamage"
}
