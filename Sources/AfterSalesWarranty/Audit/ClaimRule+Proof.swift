import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage

/// Rules about what proves a claim, and what it comes to.
extension ClaimRule {
    /// No part is named that caused the fault (无主因件).
    public static let causalPartMissing = ClaimRule(
        .causalPartMissing, .warning, LocalizedText("the causal part is not named", "未注明主因件")
    ) { claim, _, _ in
        claim.details.causalPart == nil
            ? [DocumentGap(at: Place.document.field("details").field("causalPart"))] : []
    }

    /// Nobody noted what the odometer showed (无故障里程).
    public static let odometerMissing = ClaimRule(
        .odometerMissing, .error, LocalizedText("the odometer was not noted", "未登记故障里程")
    ) { claim, _, _ in
        claim.details.kilometres == nil
            ? [DocumentGap(at: Place.document.field("details").field("kilometres"))] : []
    }

    /// Work that was bought elsewhere is claimed without its bill (外协无发票).
    public static let subletWithoutInvoice = ClaimRule(
        .subletWithoutInvoice, .error, LocalizedText("work bought elsewhere has no bill", "外协项目无发票")
    ) { claim, _, _ in
        claim.lineGaps { line in
            guard line.kind == .sublet, line.invoice == nil else { return nil }
            return ([], LocalizedText("line \(line.id) has no bill", "行 \(line.id) 没有发票"))
        }
    }

    /// A replaced part has no tag (旧件未挂签). Not asked where nobody knows the parts.
    public static let partNotTagged = ClaimRule(
        .partNotTagged, .error, LocalizedText("a replaced part has no tag", "更换旧件未挂签")
    ) { claim, _, context in
        guard let parts = context.parts else { return [] }
        let tagged = parts.filter {
            $0.key.owner == claim.key.owner && $0.order == claim.order && $0.job == claim.job
        }
        var lined: [Identifier<OrderLine>: Int128] = [:]
        var loose: [String: Int128] = [:]
        for part in tagged {
            if let line = part.line {
                lined[line, default: 0] += Int128(part.quantity.units)
            } else {
                loose[part.part, default: 0] += Int128(part.quantity.units)
            }
        }
        return claim.lineGaps { line in
            guard line.kind == .part else { return nil }
            var units = lined[line.id, default: 0]
            // A tag that names no line counts by its part number, and for one line only.
            if let code = line.code {
                let missing = max(Int128(line.quantity.units) - units, 0)
                let taken = min(loose[code, default: 0], missing)
                loose[code, default: 0] -= taken
                units += taken
            }
            guard units < Int128(line.quantity.units) else { return nil }
            let hanging = LineQuantity(units: Int64(clamping: units))
            return (
                [.init("claimed", line.quantity.description), .init("tagged", hanging.description)],
                LocalizedText(
                    "of \(line.quantity) on line \(line.id), \(hanging) have a tag",
                    "行 \(line.id) 数量 \(line.quantity)，已挂签 \(hanging)")
            )
        }
    }

    /// The last day for it is over, or was when it went out (超期提交).
    public static let submittedLate = ClaimRule(
        .submittedLate, .error, LocalizedText("its last day is over", "已过提交期限")
    ) { claim, _, context in
        // One that is to go out, for the first time or again, is looked at today; another one as it first went.
        let isToGo = [.draft, .checked, .returned].contains(claim.status)
        let day = isToGo ? context.today : claim.submissions.first?.on
        guard let deadline = isToGo ? claim.dueOn : claim.submitBy, let day, deadline < day else { return [] }
        return [
            DocumentGap(
                at: Place.document.field("submitBy"),
                inputs: [
                    .init("day", day.description), .init("deadline", deadline.description),
                    .init("days", String(deadline.days(until: day))),
                ], LocalizedText("\(day) is behind the last day, \(deadline)", "\(day) 已过期限 \(deadline)"))
        ]
    }

    /// A coverage verdict says that the manufacturer does not owe it (不在保修范围).
    public static let outsideCoverage = ClaimRule(
        .outsideCoverage, .error, LocalizedText("it is outside the coverage", "不在保修范围内")
    ) { _, _, context in
        context.coverage.filter { $0.severity == .error }.map {
            DocumentGap(at: $0.place, inputs: [.init("reason", $0.code.rawValue)] + $0.inputs, $0.message)
        }
    }

    /// It does not come to what the order's lines come to (与工单金额不符).
    public static let amountsDiffer = ClaimRule(
        .amountsDiffer, .error, LocalizedText("it differs from the order", "索赔金额与工单不符")
    ) { claim, order, _ in
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
        return gaps
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
