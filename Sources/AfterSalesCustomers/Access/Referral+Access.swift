extension Referral: ClassifiedRecord {
    /// The classes of a referral's fields: who knows whom, and what he got for it, are the customers' affair.
    public static let fieldRules: [FieldRule] =
        .open("key.dealer", "key.id", "on", "convertedOn", "rewardedOn")
        + .personal("introducer", "introduced", "reward")
}
