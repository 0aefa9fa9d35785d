import AfterSalesCore
public import AfterSalesRepairOrders
public import AfterSalesStorage
public import AfterSalesWarranty

/// By what a car is looked up when it comes in (接车核查): the recall campaigns and the lemon rules that a dealership goes by.
///
/// ```swift
/// let watch = CarWatch(campaigns: RecallIndex(campaigns), in: .china)
/// let order = try await store.open(draft, watching: watch, odometer: 41_200, by: .employee(advisor), in: .china, as: commit)
/// for finding in order.record.advisories { print(finding.text(.simplifiedChinese)) }
/// ```
public struct CarWatch: Sendable {
    /// The campaigns; nil for those that the store keeps.
    public var campaigns: RecallIndex?
    /// Whose campaigns the store keeps.
    public var campaignsOwner: RecordOwner
    /// The lemon rules.
    public var lemonRules: LemonRuleBook
    /// Where the dealership's cars are sold.
    public var market: LemonMarket
    /// How a fault of a code fails, where the workshop's list tells.
    public var failures: [FaultCode: FailureKind]

    /// What a car is looked up by.
    /// - Parameters:
    ///   - campaigns: The campaigns; nil for those that the store keeps.
    ///   - campaignsOwner: Whose campaigns the store keeps.
    ///   - lemonRules: The lemon rules.
    ///   - market: Where the dealership's cars are sold.
    ///   - failures: How a fault of a code fails.
    public init(
        campaigns: RecallIndex? = nil, of campaignsOwner: RecordOwner = .group, lemonRules: LemonRuleBook = .standard,
        in market: LemonMarket = .china, failures: [FaultCode: FailureKind] = [:]
    ) {
        self.campaigns = campaigns
        self.campaignsOwner = campaignsOwner
        self.lemonRules = lemonRules
        self.market = market
        self.failures = failures
    }
}
