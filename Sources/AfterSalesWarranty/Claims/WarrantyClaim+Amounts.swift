public import AfterSalesCore
public import AfterSalesRepairOrders

/// What a claim comes to, and how that stands.
///
/// What is claimed is in one of three places, to the cent: it has been paid, it has been given up, or it is open. An
/// approval moves nothing: what a manufacturer cuts or rejects stays open, until the appeal brings it or it is given up. A
/// charge-back takes what was paid away again, so that it is open; no money is gone as long as nobody gives it up.
extension WarrantyClaim {
    /// The currency of every amount of the claim.
    public var currency: Currency { claimed.currency }

    /// What came for it, less what was taken back (已回款): from zero to what was claimed.
    public var paid: Money { money(payments.lazy.map(\.amount), less: chargeBacks.lazy.map(\.amount)) }

    /// What was given up of it (已放弃金额): from zero to what was claimed.
    public var writtenOff: Money { money(writeOffs.lazy.map(\.amount), less: []) }

    /// What is open (应收索赔款): claimed, less what was paid and what was given up. From zero to what was claimed.
    public var receivable: Money {
        Money(minorUnits: claimed.minorUnits - paid.minorUnits - writtenOff.minorUnits, currency: currency)
    }

    /// What the manufacturer said last that it will pay (批准金额); nil before it decided. Zero where it rejects.
    public var approved: Money? { decisions.last?.approved }

    /// What of the open amount the manufacturer has said it will pay and has not paid (待回款). What it has taken back since it
    /// decided, it has said it will not.
    public var expected: Money {
        let promised = Int128(approved?.minorUnits ?? 0) - Int128(paid.minorUnits) - takenBackSinceDecision
        return Money(
            minorUnits: min(Int64(clamping: max(promised, 0)), receivable.minorUnits), currency: currency)
    }

    /// What was taken back behind the last decision.
    private var takenBackSinceDecision: Int128 {
        let behind = steps.reversed().prefix { ![.approve, .approveInPart, .reject].contains($0.action) }
        let count = behind.count { $0.action == .chargeBack }
        return chargeBacks.suffix(count).reduce(0) { $0 + Int128($1.amount.minorUnits) }
    }

    /// What of the open amount the manufacturer has said it will not pay, or has taken back (争议金额); none before it decided.
    public var disputed: Money {
        guard approved != nil else { return .zero(currency) }
        return Money(minorUnits: receivable.minorUnits - expected.minorUnits, currency: currency)
    }

    /// What the manufacturer is asked for by line, in the order of the lines; together ``claimed``.
    public var claimedLines: [(line: Identifier<OrderLine>, amount: Money)] {
        guard let amounts = details.claimed(currency) else { return [] }
        return zip(details.lines, amounts).map { (line: $0.id, amount: $1) }
    }

    /// What the dealership bears itself by the shares; nothing without shares.
    public var dealerShare: Money { part?.dealer ?? .zero(currency) }

    /// What the customer bears by the shares; nothing without shares.
    public var customerShare: Money { part?.customer ?? .zero(currency) }

    private var part: (manufacturer: Money, dealer: Money, customer: Money)? {
        guard let shares = details.shares, let total = try? details.total(currency) else { return nil }
        return shares.divide(total)
    }

    /// A sum that no act lets grow beyond what is claimed, however many movements it is made of.
    private func money(_ amounts: some Sequence<Money>, less others: some Sequence<Money>) -> Money {
        var sum: Int128 = 0
        for amount in amounts { sum += Int128(amount.minorUnits) }
        for amount in others { sum -= Int128(amount.minorUnits) }
        return Money(minorUnits: Int64(clamping: sum), currency: currency)
    }
}
