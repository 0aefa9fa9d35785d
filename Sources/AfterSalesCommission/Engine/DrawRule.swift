import AfterSalesCore

/// How a draw or a guarantee turns a commission into what is paid. The only place that knows; all in minor units.
struct DrawRule: Hashable, Sendable {
    let kind: DrawFact.Kind
    /// What is paid at least.
    let level: Int64
    /// What is open from earlier months.
    let balanceBefore: Int64

    init(_ fact: DrawFact) {
        kind = fact.kind
        level = fact.level.minorUnits
        balanceBefore = fact.balanceBefore.minorUnits
    }

    /// What becomes of a month.
    struct Outcome: Hashable, Sendable {
        /// What is paid beyond the commission.
        let advance: Int64
        /// What is kept of the commission for what was advanced before.
        let recovered: Int64
        /// What is open afterwards.
        let balance: Int64
        let payable: Int64
        /// What goes on to the next month: zero, or below.
        let carriedForward: Int64
    }

    /// Settles a commission, which can be negative.
    ///
    /// A draw pays the level whatever was earned, and its balance takes up what the commission is below it, also where that
    /// is negative: nothing is carried forward beside it. A guarantee adds what lacks to the level, and leaves a negative
    /// commission to the next month, as without it. Only what is earned above the level recovers a balance. Nil where
    /// numbers are too large.
    func settle(_ commission: Int64) -> Outcome? {
        let counted = kind == .draw ? commission : max(0, commission)
        let (lacking, lackOverflows) = level.subtractingReportingOverflow(counted)
        guard !lackOverflows else { return nil }
        let advance = max(0, lacking)
        // What lacks is below zero by what is earned above the level.
        let recovered = min(balanceBefore, max(0, 0 - lacking))
        let (advanced, balanceOverflows) = (balanceBefore - recovered).addingReportingOverflow(
            kind == .draw ? advance : 0)
        guard !balanceOverflows else { return nil }
        return Outcome(
            advance: advance, recovered: recovered, balance: advanced, payable: counted + advance - recovered,
            carriedForward: kind == .draw ? 0 : min(0, commission))
    }
}
