public import AfterSalesCore
public import AfterSalesRepairOrders

extension SettledOrder {
    /// The jobs that have something to claim: lines that stand as one pay type and have not been undone.
    /// - Parameter payType: The pay type: warranty, or goodwill.
    public func jobs(paidAs payType: PayType = .warranty) -> [Identifier<Job>] {
        order.jobs.map(\.id).filter { !claimLines(of: $0, payType: payType).isEmpty }
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
    /// with tax. What is taken off the job as a whole is spread over them by the largest remainder.
    func claimLines(of job: Identifier<Job>, payType: PayType) -> [ClaimLine] {
        let lines = order.unreversedLines.filter { $0.job == job && $0.payType == payType }
        let amounts = Dictionary(totals.lines.map { ($0.line, $0) }) { first, _ in first }
        var list: [ClaimLine] = []
        var discount: Int128 = 0
        for line in lines {
            guard let amount = amounts[line.id] else { continue }
            guard line.kind != .discount else {
                discount += Int128(amount.amount.gross.minorUnits)
                continue
            }
            guard !line.components.isEmpty else {
                list.append(
                    ClaimLine(
                        line.id, line.kind, code: line.code, line.text, quantity: line.quantity, price: line.unitPrice,
                        hours: line.hours?.sold, amount: amount.amount.gross))
                continue
            }
            for (component, share) in zip(line.components, amount.components) {
                list.append(
                    ClaimLine(
                        component.id, component.kind, code: component.code, component.text,
                        quantity: component.quantity, price: nil, hours: component.hours?.sold,
                        amount: share.amount.gross))
            }
        }
        return Self.spread(discount, over: list)
    }

    /// Lines whose amounts are together so much less; as they are where nothing would be left.
    private static func spread(_ discount: Int128, over list: [ClaimLine]) -> [ClaimLine] {
        guard discount < 0, let currency = list.first?.amount.currency else { return list }
        let sum = list.reduce(Int128(0)) { $0 + Int128($1.amount.minorUnits) }
        let rest = Money(minorUnits: Int64(clamping: max(sum + discount, 0)), currency: currency)
        guard let shares = try? rest.divided(byWeights: list.map(\.amount.minorUnits)) else { return list }
        return zip(list, shares).map { line, share in
            var line = line
            line.amount = share
            return line
        }
    }
}

extension ClaimDraft {
    /// The hours that are allowed for an operation.
    fileprivate func allowed(_ code: String?, _ kind: LineKind) -> Hours? {
        guard kind == .labour, let code, let guide = guideHours[code] else { return nil }
        return terms.allowed(guide)
    }
}
