public import AfterSales

/// What a dealership decides about its desk: who it is, by which rules it runs, and how much one client may ask for.
public struct DeskSettings: Sendable {
    /// The dealership.
    public var dealer: Identifier<Dealer> = "D01"
    /// Its local time.
    public var zone: CivilZone = .china
    /// How its prices are meant.
    public var terms = PriceTerms(.cny, tax: .inclusive)
    /// Who may see and change what.
    public var policy: AccessPolicy = .standardWithPay
    /// The plan that its months are closed by; its versions are registered in the store.
    public var plan = "reception"
    /// How a month's facts are collected for it.
    public var collection = MonthCollection(
        "reception",
        orders: MetricCollection([
            MetricRule("normalRepairReceipts", of: .advisorTeam("reception"), .money, .receipts(of: [.customer]))
        ]), in: .cny)
    /// The most bytes of a request's body.
    public var largestBody = 256 * 1_024
    /// How many requests a client may make in a row, and how many more come back each second.
    public var rate = RateLimit(burst: 200, perSecond: 50)
    /// The clock. The library has none.
    public var now: @Sendable () -> Timestamp = SystemClock.now

    /// The settings as they stand above.
    public init() {}

    /// Whose records the desk keeps.
    public var owner: RecordOwner { .dealer(dealer) }
}
