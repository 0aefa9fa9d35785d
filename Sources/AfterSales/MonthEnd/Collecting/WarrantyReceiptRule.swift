public import AfterSalesCommission
public import AfterSalesCore

/// Whose metric it is what manufacturers paid for claims (索赔回款取数规则).
///
/// It counts on the day of the money, whenever the car was repaired and the claim approved; what is taken back counts below
/// zero on its own day.
public struct WarrantyReceiptRule: Hashable, Sendable {
    /// Who gets it.
    public enum Holder: Hashable, Sendable {
        /// Each of these teams, by the plan's names, what was paid for the orders that count for it. A warning says what came
        /// for the orders of nobody among them (`receiptsWithoutTeam`).
        case teamsOfOrders([Identifier<Team>])
        /// One team, or the dealership, all of it.
        case all(Subject)
    }

    /// The plan's name of the metric.
    public var metric: String
    /// Who gets it; zero where nothing was paid.
    public var holder: Holder

    /// A rule.
    /// - Parameters:
    ///   - metric: The plan's name of the metric.
    ///   - holder: Who gets it.
    public init(_ metric: String, of holder: Holder) {
        self.metric = metric
        self.holder = holder
    }

    /// For the reference plan `reference-4s`: `warrantyReceipts` of the team `reception`.
    public static let reference4S = WarrantyReceiptRule("warrantyReceipts", of: .teamsOfOrders(["reception"]))
}
