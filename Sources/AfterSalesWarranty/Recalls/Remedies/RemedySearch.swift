import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage

/// Goes through the jobs of an order, for campaigns that they may have been for.
struct RemedySearch: FindingReporter {
    let order: RepairOrder
    let recalls: CarRecalls
    var findings: [Finding] = []
    var errorCount = 0
    /// The jobs that were agreed to, in order, with their lines that have not been undone.
    private let jobs: [(id: Identifier<Job>, lines: [OrderLine])]
    private var matches: [(position: Int, match: RecallRemedyMatch)] = []
    private var matched: Set<Identifier<RecallCampaign>> = []

    init(order: RepairOrder, recalls: CarRecalls) {
        self.order = order
        self.recalls = recalls
        var lines: [Identifier<Job>: [OrderLine]] = [:]
        for line in order.unreversedLines { if let job = line.job { lines[job, default: []].append(line) } }
        jobs = order.jobs.filter(\.isAuthorized).map { ($0.id, lines[$0.id] ?? []) }
    }

    /// What was found, in the order of the jobs.
    var remedies: RecallRemedies {
        let sorted = matches.sorted {
            ($0.position, $0.match.recall.rank, $0.match.recall.campaign.key.id)
                < ($1.position, $1.match.recall.rank, $1.match.recall.campaign.key.id)
        }
        return RecallRemedies(matches: sorted.map(\.match), findings: findings)
    }

    /// Takes what somebody says.
    mutating func take(_ links: [RecallJobLink]) {
        for (index, link) in links.enumerated() {
            let place = Place.document.field("links").element(index)
            let inputs: [Finding.Input] = [
                .init("job", link.job.rawValue), .init("campaign", link.campaign.rawValue),
            ]
            let position = jobs.firstIndex { $0.id == link.job }
            let recall = recalls.open.first { $0.campaign.key.id == link.campaign }
            if order.isCredit {
                report(
                    .recallByCredit, at: place, inputs: inputs, "a credit remedies nothing", "红字工单不能作为召回维修依据")
            }
            if position == nil {
                report(
                    .unknownJob, at: place, inputs: inputs, "the order has no job \(link.job) that was agreed to",
                    "工单没有已授权的维修项目 \(link.job)")
            }
            if recall == nil {
                report(
                    .recallNotOpen, at: place, inputs: inputs, "recall \(link.campaign) is not open for this car",
                    "该车辆没有未完成的召回 \(link.campaign)")
            }
            if links[..<index].contains(where: { $0.campaign == link.campaign }) {
                report(
                    .recallLinkedTwice, at: place, inputs: inputs,
                    "recall \(link.campaign) is said to be remedied twice",
                    "召回 \(link.campaign) 被重复指定")
            }
            guard let position, let recall, !order.isCredit else { continue }
            let code = recall.campaign.remedy.operation.flatMap { has($0, at: position) ? $0 : nil }
            let repair = RecallRepair(order: order.key.id, job: link.job, operation: code, result: link.result)
            guard repair.stands(in: order) else {
                report(
                    .recallJobUndone, at: place, inputs: inputs, "job \(link.job) of the order was undone",
                    "工单的维修项目 \(link.job) 已被冲销")
                continue
            }
            note(recall, at: position, operation: code, link.result)
        }
    }

    /// Looks for the operations of remedies, each by itself: a job may have those of several campaigns.
    mutating func searchOperations() {
        let said = matches.map { (position: $0.position, operation: $0.match.operation) }
        for position in jobs.indices {
            let found = recalls.open.filter { recall in
                recall.campaign.remedy.operation.map { has($0, at: position) } ?? false
            }
            reportDoneBefore(at: position)
            reportPossible(found.filter { !$0.doubts.isEmpty && !matched.contains($0.campaign.key.id) }, at: position)
            let certain = found.filter { $0.doubts.isEmpty }
            var seen: Set<String> = []
            for operation in certain.compactMap(\.campaign.remedy.operation) where seen.insert(operation).inserted {
                // Somebody has said what the operation was for.
                if said.contains(where: { $0.position == position && $0.operation == operation }) { continue }
                search(operation, of: certain.filter { $0.campaign.remedy.operation == operation }, at: position)
            }
        }
    }

    /// Of a recall that nobody has described nobody can tell whether a job was for it: that is said, and not passed over.
    mutating func reportUnknown() {
        var reporter = RecallReporter(at: Place.document.field("vehicle"))
        reporter.report(unknown: recalls.unknown)
        add(contentsOf: reporter.findings)
    }

    /// What an operation of a job was for.
    private mutating func search(_ operation: String, of recalls: [OpenRecall], at position: Int) {
        let job = jobs[position].id
        let open = recalls.filter { !matched.contains($0.campaign.key.id) }
        if open.isEmpty {
            reportRepeated(recalls, at: position)
        } else if open.count > 1 {
            let names = open.map(\.campaign.key.id.rawValue).joined(separator: ", ")
            report(
                .recallJobAmbiguous, severity: .warning, at: place(job),
                inputs: [.init("job", job.rawValue), .init("campaigns", names)],
                "job \(job) has the operation of several open recalls, \(names): say which it was for",
                "维修项目 \(job) 的工时代码对应多个未完成的召回 \(names)，请指定")
        } else {
            note(open[0], at: position, operation: operation, .repaired)
        }
    }

    private func place(_ job: Identifier<Job>) -> Place {
        Place.document.field("jobs").element(where: ("id", job.rawValue))
    }

    private func has(_ operation: String, at position: Int) -> Bool {
        jobs[position].lines.contains { $0.isWork(operation) }
    }

    private mutating func note(_ recall: OpenRecall, at position: Int, operation: String?, _ result: RecallResult) {
        guard matched.insert(recall.campaign.key.id).inserted else { return }
        let job = jobs[position]
        matches.append(
            (position, RecallRemedyMatch(recall: recall, job: job.id, operation: operation, result: result)))
        if result == .repaired { reportParts(missingAt: position, for: recall.campaign) }
        let inputs = [Finding.Input("job", job.id.rawValue)] + RecallReporter.inputs(recall)
        let name = RecallReporter.name(recall.campaign)
        if job.lines.contains(where: { $0.payType == .customer && $0.unitPrice.minorUnits > 0 }) {
            report(
                .recallPaidByCustomer, severity: .warning, at: place(job.id), inputs: inputs,
                "the customer pays for job \(job.id), which is for recall \(name) and free of charge",
                "维修项目 \(job.id) 属于召回 \(name)，应免费，但由客户付费")
        }
        if recall.status.isGivenUp {
            report(
                .recallCarFound, severity: .warning, at: place(job.id), inputs: inputs,
                "the car was here, and was noted as \(recall.status.english) under recall \(name)",
                "车辆曾在店，但召回 \(name) 记录为\(recall.status.chinese)")
        }
    }

    private mutating func reportParts(missingAt position: Int, for campaign: RecallCampaign) {
        var issued: [String: Int64] = [:]
        for line in jobs[position].lines {
            let parts =
                [(line.kind, line.code, line.quantity)] + line.components.map { ($0.kind, $0.code, $0.quantity) }
            for (kind, code, quantity) in parts {
                guard kind == .part, let code else { continue }
                issued[code] = (issued[code] ?? 0).addingReportingOverflow(quantity.units).partialValue
            }
        }
        for part in campaign.remedy.parts {
            let found = LineQuantity(units: issued[part.number] ?? 0)
            guard found.units < part.quantity.units else { continue }
            let job = jobs[position].id
            report(
                .recallPartMissing, severity: .warning, at: place(job),
                inputs: [
                    .init("job", job.rawValue), .init("campaign", campaign.key.id.rawValue),
                    .init("part", part.number), .init("wanted", part.quantity.description),
                    .init("found", found.description),
                ],
                "the remedy takes \(part.quantity) of part \(part.number), job \(job) has \(found)",
                "召回措施需要配件 \(part.number) 数量 \(part.quantity)，维修项目 \(job) 只有 \(found)")
        }
    }

    private mutating func reportDoneBefore(at position: Int) {
        for recall in recalls.remedied {
            guard let operation = recall.campaign.remedy.operation, has(operation, at: position),
                // A reading behind the settlement finds the very job that remedied it.
                recall.recall?.repair?.order != order.key.id
            else { continue }
            let job = jobs[position].id
            report(
                .recallRemediedBefore, severity: .warning, at: place(job),
                inputs: [.init("job", job.rawValue)] + RecallReporter.inputs(recall),
                "job \(job) has the operation of recall \(RecallReporter.name(recall.campaign)), which was remedied before",
                "维修项目 \(job) 含召回 \(RecallReporter.name(recall.campaign)) 的工时代码，但该召回此前已完成")
        }
    }

    /// Whether the campaign means the car has to be looked up first; then somebody says so.
    private mutating func reportPossible(_ found: [OpenRecall], at position: Int) {
        let job = jobs[position].id
        for recall in found {
            report(
                .recallPossible, severity: .warning, at: place(job),
                inputs: [.init("job", job.rawValue)] + RecallReporter.inputs(recall)
                    + [.init("doubts", recall.doubts.map(\.rawValue).joined(separator: ", "))],
                "job \(job) has the operation of recall \(RecallReporter.name(recall.campaign)), which may mean this car: look up whether it does, and say so",
                "维修项目 \(job) 含召回 \(RecallReporter.name(recall.campaign)) 的工时代码，该召回可能涉及该车辆，请核实后指定")
        }
    }

    private mutating func reportRepeated(_ found: [OpenRecall], at position: Int) {
        let job = jobs[position].id
        for recall in found {
            report(
                .recallJobRepeated, severity: .warning, at: place(job),
                inputs: [.init("job", job.rawValue)] + RecallReporter.inputs(recall),
                "job \(job) has the operation of recall \(RecallReporter.name(recall.campaign)) once more",
                "维修项目 \(job) 重复了召回 \(RecallReporter.name(recall.campaign)) 的工时代码")
        }
    }
}
