import AfterSalesCore

/// What of a ``LiveStatements`` does not change with the facts: where everything is.
///
/// A class, so that the statements themselves are small, and handing them on copies little.
final class LiveLayout: Sendable {
    /// A cell that has a fact's value.
    struct Subscriber: Sendable, BitwiseCopyable {
        let record: UInt32
        let cell: UInt16
    }

    let plan: CommissionPlan
    let shapes: [LiveShape]
    let months: [LiveMonth]
    /// By base.
    let records: [LiveRecord]
    /// By fact the first of its subscribers; one more at the end.
    let subscriberStarts: [UInt32]
    let subscribers: [Subscriber]
    /// Step tables of all shapes.
    let steps: [Int64]
    /// One for each withholding; empty where one of them has to be taken the long way.
    let rates: [LiveRate]
    /// How many withholdings the plan has, and a month funds.
    let rateCount: Int
    let rule: RoundingRule

    init(
        _ plan: CommissionPlan, shapes: [LiveShape], months: [LiveMonth], records: [LiveRecord],
        subscriberStarts: [UInt32], subscribers: [Subscriber], steps: [Int64]
    ) {
        self.plan = plan
        self.shapes = shapes
        self.months = months
        self.records = records
        self.subscriberStarts = subscriberStarts
        self.subscribers = subscribers
        self.steps = steps
        rates = Self.rates(plan.model)
        rateCount = plan.model.withholding.count
        rule = plan.model.rule
    }

    static func rates(_ model: PlanModel) -> [LiveRate] {
        let rates = model.withholding.compactMap { LiveRate($0, model.rule) }
        return rates.count == model.withholding.count ? rates : []
    }

    /// The subscribers of a fact by its number; there is always one.
    func subscribers(of number: Int) -> ArraySlice<Subscriber> {
        subscribers[Int(subscriberStarts[number])..<Int(subscriberStarts[number + 1])]
    }
}
