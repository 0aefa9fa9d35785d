/// Whose figures a line of a ``LiveRollUp`` has changed, in the numbers of its space, and what the ones most asked for now
/// are.
public struct LiveTouch: Hashable, Sendable, BitwiseCopyable {
    /// The month's index.
    public let month: Int
    /// The advisor's number.
    public let advisor: Int
    /// The dealership's index, among the subjects of ``LiveRollUp/dealerFigures()``.
    public let dealer: Int
    /// The technician's number.
    public let technician: Int
    /// The skill's number.
    public let skill: Int
    /// Whether it is labour: only then technicians' figures have changed.
    public let isLabour: Bool
    /// All sales of the advisor's month, in minor units.
    public let sales: Int64
    /// Sales less costs of the advisor's month, in minor units.
    public let grossProfit: Int64
    /// Distinct orders of the advisor's month.
    public let orders: Int
    /// All sales of the dealership's month, in minor units.
    public let dealerSales: Int64
    /// Hundredths of hours that the technician has sold in the month, of the skill; 0 where the line is no labour.
    public let hours: Int64
}
