public import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage

/// Rules about the work that is claimed.
extension ClaimRule {
    /// Less was clocked on the job than is claimed (打卡工时低于索赔工时).
    /// - Parameter share: How much of the claimed hours has to be clocked; 100 % in the standard.
    public static func clockedBelowClaimed(atLeast share: Rate) -> ClaimRule {
        ClaimRule(
            .clockedBelowClaimed, .error, LocalizedText("less was clocked than is claimed", "打卡工时低于索赔工时")
        ) { claim, order, _ in
            guard let job = order.job(claim.job) else { return [] }
            var claimed: Int128 = 0
            for line in claim.details.lines where line.kind == .labour { claimed += Int128(line.hours?.units ?? 0) }
            var clocked: Int128 = 0
            for clocking in job.clockings { clocked += Int128(clocking.microseconds ?? 0) }
            // A hundredth of an hour is 36 seconds; both sides stay whole.
            let wanted = claimed * 36_000_000
            guard wanted > 0, let floor = try? Rational(wanted, over: 1) * share.rational,
                let actual = try? Rational(clocked, over: 1), actual < floor
            else {
                return []
            }
            let hours = Hours(units: Int64(clamping: claimed))
            let minutes = clocked / 60_000_000
            return [
                DocumentGap(
                    at: Place.document.field("jobs").element(where: ("id", job.id.rawValue)).field("clockings"),
                    inputs: [
                        .init("job", job.id.rawValue), .init("claimedHours", hours.description),
                        .init("clockedMinutes", String(minutes)), .init("atLeast", share.description),
                    ],
                    LocalizedText(
                        "\(hours) hours are claimed and \(minutes) minutes clocked", "索赔工时 \(hours)，打卡 \(minutes) 分钟"))
            ]
        }
    }

    /// More hours are claimed than the manufacturer allows (超标准工时).
    public static let hoursAboveGuide = ClaimRule(
        .hoursAboveGuide, .error, LocalizedText("more hours are claimed than are allowed", "索赔工时超过标准工时")
    ) { claim, _, context in
        claim.lineGaps { line in
            guard let hours = line.hours, let guide = context.guideHours(of: line), guide < hours else { return nil }
            return (
                [.init("claimed", hours.description), .init("allowed", guide.description)],
                LocalizedText(
                    "\(hours) hours are claimed where \(guide) are allowed", "索赔工时 \(hours) 超过标准工时 \(guide)")
            )
        }
    }

    /// Work is claimed without hours, or without those of the guide (无标准工时).
    public static let guideMissing = ClaimRule(
        .guideMissing, .warning, LocalizedText("work is claimed without the guide's hours", "工时项目无标准工时")
    ) { claim, _, context in
        claim.lineGaps { line in
            guard line.kind == .labour, line.hours == nil || context.guideHours(of: line) == nil else { return nil }
            return (
                [], LocalizedText("line \(line.id) has no hours of the guide", "行 \(line.id) 没有标准工时")
            )
        }
    }

    /// The same operation is claimed twice: in the claim, or in another one for the order (重复工时项目).
    public static let duplicateOperation = ClaimRule(
        .duplicateOperation, .error, LocalizedText("an operation is claimed twice", "工时项目重复索赔")
    ) { claim, _, context in
        var seen: Set<String> = []
        let others = context.claims.filter {
            $0.key != claim.key && $0.key.owner == claim.key.owner && $0.order == claim.order && !$0.isDropped
        }
        let elsewhere = Set(others.flatMap { $0.details.lines.filter { $0.kind == .labour }.compactMap(\.code) })
        return claim.lineGaps { line in
            guard line.kind == .labour, let code = line.code else { return nil }
            guard !seen.insert(code).inserted || elsewhere.contains(code) else { return nil }
            return (
                [.init("operation", code)], LocalizedText("operation \(code) is claimed twice", "工时项目 \(code) 重复索赔")
            )
        }
    }

    /// The same fault of the car was repaired not long ago (重复维修): the earlier repair did not cure it, and is what is to
    /// be looked at.
    /// - Parameters:
    ///   - days: How many days are not long.
    ///   - kilometres: How many kilometres are not far.
    public static func repeatRepair(days: Int, kilometres: Int) -> ClaimRule {
        ClaimRule(
            .repeatRepair, .warning, LocalizedText("the same fault was repaired not long ago", "同一故障重复维修")
        ) { claim, order, context in
            guard let fault = claim.details.fault else { return [] }
            return context.orders.compactMap { earlier in
                guard earlier.key != order.key, earlier.vehicle == claim.vehicle, !earlier.isCredit, !earlier.isUndone,
                    earlier.openedAt < order.openedAt,
                    let job = earlier.jobs.first(where: { $0.diagnosis?.fault == fault && !$0.isDeclined }),
                    let at = job.finishedAt, let on = try? context.zone.date(of: at)
                else { return nil }
                let passed = on.days(until: claim.repairedOn)
                let driven = earlier.reception.flatMap { reception in
                    claim.details.kilometres.map { $0 - reception.kilometres }
                }
                let isNear = driven.map { (0...max(kilometres, 0)).contains($0) } ?? false
                guard passed >= 0, passed <= days || isNear else { return nil }
                return DocumentGap(
                    at: Place.document.field("details").field("fault"),
                    inputs: [
                        .init("fault", fault.rawValue), .init("order", earlier.key.id.rawValue),
                        .init("days", String(passed)),
                    ] + (driven.map { [.init("kilometres", String($0))] } ?? []),
                    LocalizedText(
                        "order \(earlier.key.id) repaired fault \(fault) \(passed) days before",
                        "\(passed) 天前工单 \(earlier.key.id) 已维修同一故障 \(fault)"))
            }
        }
    }
}
