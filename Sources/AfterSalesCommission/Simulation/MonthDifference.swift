public import AfterSalesCore

/// What two plans make of one dealership's month.
public struct MonthDifference: Sendable {
    /// The month.
    public let period: Month
    /// The dealership.
    public let dealer: Identifier<Dealer>
    /// The close by the plan; why it refuses the month otherwise.
    public let before: Result<CommissionClose, Rejection>
    /// The close by the other plan; why it refuses the month otherwise.
    public let after: Result<CommissionClose, Rejection>
    /// Lines that are paid differently, by employee, then in the order of the plans; none where one of them refuses.
    public let lines: [LineDifference]
    /// What somebody should know: `planNotEffective` for a plan that does not apply to the month and was tried on it.
    public let notes: [Finding]

    /// Whether one of the plans refuses the month.
    public var isRefused: Bool { closes == nil }

    /// Both closes; nil where one is refused.
    var closes: (before: CommissionClose, after: CommissionClose)? {
        guard case .success(let before) = before, case .success(let after) = after else { return nil }
        return (before, after)
    }

    init(
        _ facts: MonthFacts, before: Result<CommissionClose, Rejection>, after: Result<CommissionClose, Rejection>,
        notes: [Finding]
    ) {
        period = facts.period
        dealer = facts.dealer
        self.before = before
        self.after = after
        self.notes = notes
        if case .success(let first) = before, case .success(let second) = after {
            lines = Self.lines(first, second)
        } else {
            lines = []
        }
    }

    private static func lines(_ before: CommissionClose, _ after: CommissionClose) -> [LineDifference] {
        let known = { (close: CommissionClose) in Set(close.storage.month.model.schemes.map(\.id)) }
        let (first, second) = (known(before), known(after))
        var lines: [LineDifference] = []
        // The same facts, so the same people in the same order.
        for (old, new) in zip(before.statements, after.statements) {
            for (scheme, comparison) in LineComparison.lines(old, new) {
                let (was, now) = (comparison.before?.payable, comparison.after?.payable)
                guard (was?.minorUnits ?? 0) != (now?.minorUnits ?? 0) else { continue }
                let causes: [DifferenceCause] =
                    !first.contains(scheme)
                    ? [.scheme(onlyIn: .after)]
                    : !second.contains(scheme) ? [.scheme(onlyIn: .before)] : comparison.causes()
                let nothing = Money(minorUnits: 0, currency: before.currency)
                lines.append(
                    LineDifference(
                        employee: old.employee, scheme: scheme, before: was ?? nothing, after: now ?? nothing,
                        causes: causes))
            }
        }
        return lines
    }
}
