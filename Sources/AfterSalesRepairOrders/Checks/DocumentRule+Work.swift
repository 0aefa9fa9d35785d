import AfterSalesCore
import AfterSalesCustomers

/// Rules about the work.
extension DocumentRule {
    /// Work has begun and a job is nobody's (未派工).
    public static let technicianMissing = DocumentRule(
        .technicianMissing, .warning, LocalizedText("a job is given to nobody", "项目未派工")
    ) { order, _ in
        guard order.hasBegun else { return [] }
        return order.gaps { job in
            job.isAuthorized && job.shares.isEmpty && order.isDoneHere(job)
                ? LocalizedText("job \(job.id) is given to nobody", "项目 \(job.id) 未派工") : nil
        }
    }

    /// A job is finished and nobody clocked on to it (有施工无打卡). Work that is bought elsewhere is not clocked.
    public static let workWithoutClock = DocumentRule(
        .workWithoutClock, .warning, LocalizedText("work was not clocked", "施工未打卡")
    ) { order, _ in
        order.gaps { job in
            job.isAuthorized && job.finishedAt != nil && job.clockings.isEmpty && order.isDoneHere(job)
                ? LocalizedText("nobody clocked on to job \(job.id)", "项目 \(job.id) 无打卡记录") : nil
        }
    }

    /// A clock runs longer than anybody works (漏打下工卡).
    /// - Parameter hours: For so many hours or more.
    public static func clockLeftRunning(hours: Int) -> DocumentRule {
        DocumentRule(.clockLeftRunning, .warning, LocalizedText("a clock was left running", "下工未打卡")) {
            order, context in
            order.jobs.enumerated().flatMap { index, job in
                job.clockings.compactMap { clocking in
                    let running = context.hours(since: clocking.on)
                    guard clocking.off == nil, running >= hours else { return nil }
                    return DocumentGap(
                        at: Place.document.field("jobs").element(index).field("clockings"),
                        inputs: [
                            .init("job", job.id.rawValue), .init("technician", clocking.technician.rawValue),
                            .init("hours", String(running)),
                        ],
                        LocalizedText(
                            "the clock of \(clocking.technician) runs for \(running) hours",
                            "\(clocking.technician) 的计时已持续 \(running) 小时"))
                }
            }
        }
    }

    /// The work is done and less of a part was issued than is invoiced (用料未领).
    public static let partNotIssued = DocumentRule(
        .partNotIssued, .error, LocalizedText("a part was used and not issued", "用料未领料出库")
    ) { order, _ in
        guard order.isWorkDone else { return [] }
        let goods: Set<LineKind> = [.part, .accessory, .careProduct]
        return order.countedLines.flatMap { line -> [DocumentGap] in
            let stored =
                (goods.contains(line.kind) ? [(line.id, line.quantity)] : [])
                + line.components.filter { goods.contains($0.kind) }.map { ($0.id, $0.quantity) }
            return stored.compactMap { id, quantity in
                let issued = order.issued(on: id)
                guard issued < quantity else { return nil }
                return DocumentGap(
                    at: Place.document.field("lines").element(where: ("id", line.id.rawValue)),
                    inputs: [
                        .init("line", id.rawValue), .init("quantity", quantity.description),
                        .init("issued", issued.description),
                    ],
                    LocalizedText(
                        "\(issued) of \(quantity) was issued on line \(id)", "行 \(id) 应领 \(quantity)，已领 \(issued)"))
            }
        }
    }

    /// It waits for something, and nobody has ended that (挂起超期).
    /// - Parameter days: For so many days or more.
    public static func holdWithoutEnd(days: Int) -> DocumentRule {
        DocumentRule(.holdWithoutEnd, .warning, LocalizedText("it waits without an end", "挂起未解除")) { order, context in
            order.holds.enumerated().compactMap { index, hold in
                let waited = context.days(since: hold.since)
                guard hold.until == nil, waited >= days else { return nil }
                return DocumentGap(
                    at: Place.document.field("holds").element(index),
                    inputs: [.init("reason", hold.reason.rawValue), .init("days", String(waited))]
                        + (hold.job.map { [.init("job", $0.rawValue)] } ?? []),
                    LocalizedText("it waits for \(hold.reason) for \(waited) days", "因 \(hold.reason) 等待 \(waited) 天"))
            }
        }
    }

    /// The order is not invoiced long after it was opened (工单超期未结).
    /// - Parameter days: So many days behind the day it was opened, or more.
    public static func openTooLong(days: Int) -> DocumentRule {
        DocumentRule(.openTooLong, .warning, LocalizedText("it is open for too long", "工单超期未结算")) { order, context in
            let open = context.days(since: order.openedAt)
            guard !order.status.isSettled, !order.status.isOver, open >= days else { return [] }
            return [
                DocumentGap(
                    at: Place.document.field("openedAt"), inputs: [.init("days", String(open))],
                    LocalizedText("it is open for \(open) days", "工单已开 \(open) 天"))
            ]
        }
    }

    /// The work is done and nobody who did none of it has passed it (无终检).
    public static let finalInspectionMissing = DocumentRule(
        .finalInspectionMissing, .error, LocalizedText("there is no final inspection", "缺少终检")
    ) { order, _ in
        guard order.isWorkDone else { return [] }
        let round = order.inspectionRound
        let isPassed = order.inspections.contains { $0.level == .final && $0.round == round && $0.isPassed }
        return isPassed
            ? []
            : [DocumentGap(at: Place.document.field("inspections"), inputs: [.init("round", String(round))])]
    }
}

extension RepairOrder {
    /// Whether somebody has worked on it.
    fileprivate var hasBegun: Bool { steps.contains { $0.action == .startWork } }

    /// Whether the work is done, inspected or not.
    fileprivate var isWorkDone: Bool { status == .workDone || status == .inspected || status.isSettled }

    /// Whether a job has work that is done here: work sold by the hour, not bought from somebody else.
    fileprivate func isDoneHere(_ job: Job) -> Bool {
        countedLines.contains { line in
            line.job == job.id && (line.kind == .labour || line.components.contains { $0.kind == .labour })
        }
    }

    /// A gap for each job that something is said about.
    fileprivate func gaps(_ text: (Job) -> LocalizedText?) -> [DocumentGap] {
        jobs.enumerated().compactMap { index, job in
            text(job).map {
                DocumentGap(
                    at: Place.document.field("jobs").element(index), inputs: [.init("job", job.id.rawValue)], $0)
            }
        }
    }
}
