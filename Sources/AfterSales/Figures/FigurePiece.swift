import AfterSalesCore
import AfterSalesRepairOrders

/// A piece of what an order adds to figures.
enum FigurePiece: Hashable, Sendable {
    /// A line, with what discounts of the order take off it, and what it brings to its sellers.
    case line(Identifier<OrderLine>)
    /// The hours that were clocked on a job.
    case job(Identifier<Job>)
    /// The order as a whole: that it counts as one.
    case order
}
