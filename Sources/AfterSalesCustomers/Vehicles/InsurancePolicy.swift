public import AfterSalesCore

/// What insures a car (保险).
public struct InsurancePolicy: Hashable, Sendable, Codable {
    /// The insurer.
    public var insurer: String
    /// The number of the policy.
    public var number: String?
    /// The last day it covers.
    public var through: LocalDate

    /// A policy.
    public init(insurer: String, number: String? = nil, through: LocalDate) {
        self.insurer = insurer
        self.number = number
        self.through = through
    }
}
