import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage

/// Rules about what proves a claim.
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
}
