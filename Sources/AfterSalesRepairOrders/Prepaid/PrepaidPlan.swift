public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesStorage

/// A prepaid plan (预付套餐) that a customer has bought: visits or money, drawn order by order.
///
/// ```swift
/// try await store.draw(
///     .visit(for: ["L1", "L2"]), from: plan.key, for: "PAY-7", on: order.key, act, in: .china, as: commit)
/// ```
///
/// A draw and the payment on the order are one commit; so is giving it back. Whether it has expired is told by the day.
public struct PrepaidPlan: Hashable, Sendable, Codable {
    /// Whose, and its id there.
    public let key: RecordKey<PrepaidPlan>
    /// Who bought it.
    public internal(set) var customer: Identifier<Customer>
    /// The only car that it is for; nil for any of the customer's.
    public let vehicle: Identifier<Vehicle>?
    /// What people read.
    public let title: LocalizedText
    /// What was paid for it, with tax.
    public let price: Money
    /// What it had to give when it was bought.
    public let bought: PrepaidBalance
    /// How a refund is rounded.
    public let rounding: RoundingRule
    /// The day it was bought.
    public let boughtOn: LocalDate
    /// The last day on which something can be drawn; nil where it never expires.
    public let expiresOn: LocalDate?
    /// Active, used up or refunded; see ``state(on:)``.
    public internal(set) var status: PrepaidState
    /// What was drawn, in order.
    public internal(set) var draws: [PrepaidDraw]
    /// How it was paid back; nil while it was not.
    public internal(set) var refund: PrepaidRefund?

    /// A plan that is bought.
    /// - Parameters:
    ///   - key: Whose, and its id there.
    ///   - customer: Who buys it.
    ///   - vehicle: The only car that it is for.
    ///   - title: What people read.
    ///   - price: What is paid for it, with tax.
    ///   - bought: What it has to give.
    ///   - rounding: How a refund is rounded.
    ///   - boughtOn: The day it is bought.
    ///   - expiresOn: The last day on which something can be drawn; never, where it is left out.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that is wrong: `amountBelowZero`, `amountNotPositive`,
    ///   `visitsNotPositive`, `mixedCurrencies`, `endBeforeStart`, `emptyText`.
    public init(
        _ key: RecordKey<PrepaidPlan>, for customer: Identifier<Customer>, car vehicle: Identifier<Vehicle>? = nil,
        _ title: LocalizedText, price: Money, bought: PrepaidBalance, rounding: RoundingRule = .halfAwayFromZero,
        on boughtOn: LocalDate, expiresOn: LocalDate? = nil
    ) throws(Rejection) {
        self.key = key
        self.customer = customer
        self.vehicle = vehicle
        self.title = title
        self.price = price
        self.bought = bought
        self.rounding = rounding
        self.boughtOn = boughtOn
        self.expiresOn = expiresOn
        status = .active
        draws = []
        refund = nil
        var check = OrderCheck()
        check.purchase(self)
        guard check.errorCount == 0 else { throw Rejection(check.findings) }
    }

    /// What is left of it; nothing, once it was paid back.
    public var remaining: PrepaidBalance {
        guard refund == nil else { return bought.with(units: 0) }
        let out = draws.reduce(Int128(0)) { $0 + Int128($1.outstanding) }
        return bought.with(units: Int64(clamping: Int128(bought.units) - out))
    }

    /// Where it stands on a day.
    /// - Parameter day: The dealership's day.
    public func state(on day: LocalDate) -> PrepaidState {
        guard let expiresOn, day > expiresOn else { return status }
        return (try? PrepaidState.lifecycle.next(from: status, on: .expire)) ?? status
    }
}
