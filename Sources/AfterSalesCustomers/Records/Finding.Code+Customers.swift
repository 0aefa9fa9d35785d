public import AfterSalesCore

/// What can be wrong with a customer's file.
extension Finding.Code {
    /// A text that has to say something is empty.
    public static let emptyText: Self = "emptyText"
    /// A text is longer than anything of its kind.
    public static let textTooLong: Self = "textTooLong"
    /// A text contains control characters.
    public static let controlCharacter: Self = "controlCharacter"
    /// This cannot be an e-mail address.
    public static let malformedEmail: Self = "malformedEmail"
    /// Somebody was born behind today.
    public static let birthdayInFuture: Self = "birthdayInFuture"
    /// Somebody would be older than anybody.
    public static let implausibleBirthday: Self = "implausibleBirthday"
    /// Something is said to have happened behind today.
    public static let dateInFuture: Self = "dateInFuture"
    /// Something ends before it begins.
    public static let endBeforeStart: Self = "endBeforeStart"
    /// The same contact point stands in a file twice.
    public static let duplicateContactPoint: Self = "duplicateContactPoint"
    /// An amount of money that cannot be below zero is.
    public static let amountBelowZero: Self = "amountBelowZero"
    /// A list has more elements than any file.
    public static let tooManyElements: Self = "tooManyElements"
    /// There is no customer of this id.
    public static let unknownCustomer: Self = "unknownCustomer"
    /// There is no vehicle of this id.
    public static let unknownVehicle: Self = "unknownVehicle"
    /// The customer's file was merged into another.
    public static let customerMerged: Self = "customerMerged"
    /// The customer has been erased.
    public static let customerErased: Self = "customerErased"
    /// A car has an owner already.
    public static let secondOwnership: Self = "secondOwnership"
    /// Two periods of ownership overlap.
    public static let overlappingOwnerships: Self = "overlappingOwnerships"
    /// A car has no owner whose period could end.
    public static let noOwner: Self = "noOwner"
    /// An odometer shows less than before.
    public static let odometerRollback: Self = "odometerRollback"
    /// An odometer shows less than nothing, or more than any car has driven.
    public static let implausibleOdometer: Self = "implausibleOdometer"
    /// A customer introduces himself.
    public static let selfReferral: Self = "selfReferral"
}
