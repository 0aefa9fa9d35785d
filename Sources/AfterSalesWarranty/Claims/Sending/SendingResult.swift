public import AfterSalesCore

/// What came of gathering claims for a manufacturer.
public struct SendingResult: Hashable, Sendable {
    /// What was sent.
    public let sending: ManufacturerSending
    /// The claims of the period that could not be sent, and why, such as `pastDeadline`.
    public let leftOut: [LeftOut]

    /// A claim that could not be sent.
    public struct LeftOut: Hashable, Sendable {
        /// The claim.
        public let claim: Identifier<WarrantyClaim>
        /// Why.
        public let findings: [Finding]
    }
}
