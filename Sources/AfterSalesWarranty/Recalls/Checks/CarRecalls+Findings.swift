public import AfterSalesCore
public import AfterSalesRepairOrders

extension CarRecalls {
    /// What whoever opens an order is told of the car's recalls (召回提醒): put it among the order's advisories.
    ///
    /// All are warnings: a car that is called back has to come in. What is not to be driven comes first, with a finding of its
    /// own beside the recall's.
    /// - Parameter place: Where the car stands.
    public func advisories(at place: Place = Place.document.field("vehicle")) -> [Finding] {
        var reporter = RecallReporter(at: place)
        for recall in open {
            if reporter.reportDoubts(about: recall) { continue }
            reporter.reportSafety(of: recall, doNotDrive: .warning)
            if recall.campaign.safety.overTheAir {
                reporter.report(
                    .warning, .recallOverTheAir, recall,
                    { "open recall \($0): the remedy comes over the air; see whether it has arrived" },
                    { "有未完成的召回 \($0)：通过远程升级完成，请确认是否已升级" })
            } else {
                reporter.report(
                    .warning, .recallOpen, recall, { "open recall \($0), to be remedied free of charge" },
                    { "有未完成的召回 \($0)，应免费维修" })
            }
            if recall.status.isGivenUp {
                reporter.report(
                    .warning, .recallCarFound, recall,
                    { "the car is here, and was noted as \(recall.status.english) under recall \($0)" },
                    { "车辆在店，但召回 \($0) 记录为\(recall.status.chinese)" })
            }
        }
        reporter.report(unknown: unknown)
        return reporter.findings
    }

    /// What speaks against handing the car back by an order (交车前召回检查): a car that is not to be driven is not handed
    /// back. Somebody may let it go all the same, by ``VehicleRecall/release(by:proof:acting:at:)``; then a note says so.
    /// - Parameters:
    ///   - order: The order.
    ///   - place: Where the car stands.
    public func findings(
        handingBackBy order: Identifier<RepairOrder>, at place: Place = Place.document.field("delivery")
    ) -> [Finding] {
        var reporter = RecallReporter(at: place)
        for recall in open {
            if reporter.reportDoubts(about: recall) { continue }
            if recall.recall?.isReleased(by: order) == true {
                reporter.report(
                    .note, .recallReleased, recall,
                    { "handed back without the remedy of recall \($0), by somebody's word" },
                    { "召回 \($0) 未维修，经确认放行" })
                continue
            }
            reporter.reportSafety(of: recall, doNotDrive: .error)
            reporter.report(
                .warning, .recallNotRemedied, recall, { "recall \($0) has not been remedied" }, { "召回 \($0) 尚未维修" })
        }
        reporter.report(unknown: unknown)
        return reporter.findings
    }
}

extension VehicleRecallStatus {
    /// The state in an English sentence.
    var english: String {
        switch self {
        case .affected: "affected"
        case .notified: "notified"
        case .booked: "booked"
        case .remedied: "remedied"
        case .notReachable: "not reachable"
        case .scrapped: "scrapped"
        case .exported: "exported"
        case .withdrawn: "withdrawn"
        }
    }

    /// The state in a Chinese sentence.
    var chinese: String {
        switch self {
        case .affected: "待通知"
        case .notified: "已通知"
        case .booked: "已预约"
        case .remedied: "已召回维修"
        case .notReachable: "无法联系"
        case .scrapped: "已报废"
        case .exported: "已出口"
        case .withdrawn: "已撤出"
        }
    }
}
