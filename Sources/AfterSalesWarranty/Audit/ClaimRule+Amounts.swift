import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage

/// Rules about what a claim comes to.
extension ClaimRule {
    /// It does not come to what the order's lines come to (与工单金额不符), or to more than their payer owes once somebody else
    /// has taken some of it over.
    public static let amountsDiffer = ClaimRule(
        .amountsDiffer, .error, LocalizedText("it differs from the order", "索赔金额与工单不符")
    ) { claim, order, context in
        let place = Place.document.field("details").field("lines")
        guard let settled = try? order.settled() else {
            return [
                DocumentGap(
                    at: Place.document.field("order"), inputs: [.init("order", order.key.id.rawValue)],
                    LocalizedText("order \(order.key.id) is not settled", "工单 \(order.key.id) 尚未结算"))
            ]
        }
        let invoiced = Dictionary(
            settled.claimLines(of: claim.job, payType: claim.payType).map { ($0.id, $0.amount) }
        ) { first, _ in first }
        var gaps = claim.lineGaps { line in
            let amount = invoiced[line.id]
            guard amount != line.amount else { return nil }
            let shown = amount?.description ?? "–"
            return (
                [.init("claimed", line.amount.description), .init("invoiced", shown)],
                LocalizedText(
                    "\(line.amount) is claimed and \(shown) invoiced", "索赔 \(line.amount)，工单 \(shown)")
            )
        }
        let claimed = Set(claim.details.lines.map(\.id))
        for (line, amount) in invoiced.sorted(by: { $0.key < $1.key }) where !claimed.contains(line) {
            gaps.append(
                DocumentGap(
                    at: place, inputs: [.init("line", line.rawValue), .init("invoiced", amount.description)],
                    LocalizedText("line \(line) is not claimed", "行 \(line) 未索赔")))
        }
        return gaps + claim.above(owedIn: settled, besides: context.claims)
    }

    /// The order was undone since (工单已冲销).
    public static let orderUndone = ClaimRule(
        .orderUndone, .error, LocalizedText("the order was undone", "工单已冲销")
    ) { claim, order, _ in
        guard order.isUndone || order.isCredit else { return [] }
        return [DocumentGap(at: Place.document.field("order"), inputs: [.init("order", claim.order.rawValue)])]
    }

    /// So much is claimed only with the manufacturer's word beforehand (缺少预授权).
    public static let authorizationMissing = ClaimRule(
        .authorizationMissing, .error, LocalizedText("the manufacturer did not agree beforehand", "缺少厂家预授权")
    ) { claim, _, context in
        guard claim.details.authorization == nil else { return [] }
        return claim.above(context.terms?.rules.authorizationAbove, "authorization")
    }

    /// So much is claimed only with photos (缺少照片).
    public static let photosMissing = ClaimRule(
        .photosMissing, .error, LocalizedText("there are no photos", "缺少照片")
    ) { claim, _, context in
        guard claim.details.photos.isEmpty else { return [] }
        return claim.above(context.terms?.rules.photosAbove, "photos")
    }
}

extension WarrantyClaim {
    /// That it asks for what another payer has taken over, such as the customer his part of a goodwill repair.
    fileprivate func above(owedIn settled: SettledOrder, besides claims: [WarrantyClaim]) -> [DocumentGap] {
        guard let payer = settled.totals.payers.first(where: { $0.payType == payType }),
            payer.transferred.minorUnits < 0, payer.due.currency == currency
        else { return [] }
        var sum = Int128(claimed.minorUnits)
        for other in claims
        where other.key != key && other.key.owner == key.owner && other.order == order && other.payType == payType
            && other.currency == currency && !other.isDropped
        { sum += Int128(other.claimed.minorUnits) }
        guard sum > Int128(payer.due.minorUnits) else { return [] }
        let asked = Money(minorUnits: Int64(clamping: sum), currency: currency)
        return [
            DocumentGap(
                at: Place.document.field("claimed"),
                inputs: [
                    .init("claimed", asked.description), .init("owed", payer.due.description),
                    .init("transferred", payer.transferred.description),
                ],
                LocalizedText(
                    "\(asked) is claimed of the order, of which its payer owes \(payer.due)",
                    "工单共索赔 \(asked)，该付费方应付仅 \(payer.due)"))
        ]
    }

    /// That more is claimed than an amount.
    fileprivate func above(_ limit: Money?, _ field: String) -> [DocumentGap] {
        guard let limit, limit.currency == currency, limit.minorUnits < claimed.minorUnits else { return [] }
        return [
            DocumentGap(
                at: Place.document.field("details").field(field),
                inputs: [.init("claimed", claimed.description), .init("above", limit.description)])
        ]
    }
}
