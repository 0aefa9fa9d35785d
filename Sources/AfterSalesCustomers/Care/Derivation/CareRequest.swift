public import AfterSalesCore

/// What the tasks of all customers of a store are derived by.
public struct CareRequest: Sendable {
    /// The plan.
    public var plan: CarePlan
    /// The days from and through which new tasks have to be due.
    public var window: ClosedRange<LocalDate>
    /// The dealership's local time.
    public var zone: CivilZone
    /// The campaigns, those to come at least.
    public var campaigns: [CareCampaign]
    /// Who takes tasks of a role for which a file names nobody.
    public var standIns: [CareRole: Identifier<Employee>]

    /// A request.
    public init(
        _ plan: CarePlan, window: ClosedRange<LocalDate>, zone: CivilZone, campaigns: [CareCampaign] = [],
        standIns: [CareRole: Identifier<Employee>] = [:]
    ) {
        self.plan = plan
        self.window = window
        self.zone = zone
        self.campaigns = campaigns
        self.standIns = standIns
    }
}
