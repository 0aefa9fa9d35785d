public import AfterSalesCore
public import AfterSalesRepairOrders

extension SettledOrder {
    /// The jobs that have something to claim: lines that stand as one pay type and have not been undone.
    /// - Parameter payType: The pay type: warranty, or goodwill.
    public func jobs(paidAs payType: PayType = .warranty) -> [Identifier<Job>] {
        let sold = Set(soldLines(payType).compactMap(\.job))
        return order.jobs.map(\.id).filter(sold.contains)
    }

    /// What a draft claims of the order.
    func claimLines(of draft: ClaimDraft) -> [ClaimLine] {
        let packages = Dictionary(
            order.lines.flatMap { line in line.components.map { ($0.id, line.id) } }
        ) { first, _ in first }
        return claimLines(of: draft.job, payType: draft.payType).map { line in
            var line = line
            line.guideHours = draft.allowed(line.code, line.kind)
            line.invoice = draft.invoices[line.id] ?? packages[line.id].flatMap { draft.invoices[$0] }
            return line
        }
    }

    /// What a job has for a payer: its lines that have not been undone, a package's by its components, for what they came to
    /// with tax. What is taken off the job as a whole is spread over them by the largest remainder; what is taken off the
    /// order as a whole, and what is more than the job came to, over all that the payer pays for.
    func claimLines(of job: Identifier<Job>, payType: PayType) -> [ClaimLine] {
        soldLines(payType).filter { $0.job == job }.map(\.line)
    }

    /// A line of the order as it could be claimed; one of no job cannot, but bears its part of what is taken off.
    private typealias SoldLine = (job: Identifier<Job>?, line: ClaimLine)

    /// All that a payer pays for; together what he owes.
    private func soldLines(_ payType: PayType) -> [SoldLine] {
        let amounts = Dictionary(totals.lines.map { ($0.line, $0) }) { first, _ in first }
        var list: [SoldLine] = []
        var discounts: [Identifier<Job>?: Int128] = [:]
        for line in order.unreversedLines where line.payType == payType {
            guard let amount = amounts[line.id] else { continue }
            guard line.kind != .discount else {
                discounts[line.job, default: 0] += Int128(amount.amount.gross.minorUnits)
                continue
            }
            guard !line.components.isEmpty else {
                list.append(
                    (
                        line.job,
                        ClaimLine(
                            line.id, line.kind, code: line.code, line.text, quantity: line.quantity,
                            price: line.unitPrice, hours: line.hours?.sold, amount: amount.amount.gross)
                    ))
                continue
            }
            for (component, share) in zip(line.components, amount.components) {
                list.append(
                    (
                        line.job,
                        ClaimLine(
                            component.id, component.kind, code: component.code, component.text,
                            quantity: component.quantity, price: nil, hours: component.hours?.sold,
                            amount: share.amount.gross)
                    ))
            }
        }
        var rest = discounts[nil, default: 0]
        for job in order.jobs {
            guard let discount = discounts[job.id] else { continue }
            rest += Self.spread(discount, over: list.indices.filter { list[$0].job == job.id }, of: &list)
        }
        _ = Self.spread(rest, over: Array(list.indices), of: &list)
        return list
    }

    /// Takes a discount, below zero, off some lines.
    /// - Returns: What of it is more than they come to.
    private static func spread(_ discount: Int128, over places: [Int], of list: inout [SoldLine]) -> Int128 {
        let sum = places.reduce(Int128(0)) { $0 + Int128(list[$1].line.amount.minorUnits) }
        // A settled order's sums are amounts, and its lines are none below zero: where there is a sum, it can be divided.
        guard discount < 0, sum > 0, let currency = places.first.map({ list[$0].line.amount.currency }),
            let left = Int64(exactly: max(sum + discount, 0)),
            let shares = try? Money(minorUnits: left, currency: currency)
                .divided(byWeights: places.map { list[$0].line.amount.minorUnits })
        else { return discount }
        for (place, share) in zip(places, shares) { list[place].line.amount = share }
        return min(sum + discount, 0)
    }
}

extension ClaimDraft {
    /// The hours that are allowed for an operation.
    fileprivate func allowed(_ code: String?, _ kind: LineKind) -> Hours? {
        guard kind == .labour, let code, let guide = guideHours[code] else { return nil }
        return terms.allowed(guide)
    }
}
