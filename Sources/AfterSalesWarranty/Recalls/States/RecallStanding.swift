public import AfterSalesCore

/// How a car stood under a campaign at a moment.
public struct RecallStanding: Hashable, Sendable {
    /// Where it was on its way.
    public private(set) var status: VehicleRecallStatus = .affected
    /// What had become of it; nil while it was not remedied.
    public private(set) var result: RecallResult?
    /// Whether it was remedied elsewhere.
    public private(set) var isRemediedElsewhere = false
    /// Why nobody could be told; nil where somebody could.
    public private(set) var loss: RecallLoss?
    /// When whoever had it was told first; nil where nobody had been.
    public private(set) var firstNoticeAt: Timestamp?
    /// When whoever had it was told last.
    public private(set) var lastNoticeAt: Timestamp?

    init() {}

    mutating func take(_ step: VehicleRecallStep) {
        status = step.to
        if step.action == .notify {
            firstNoticeAt = firstNoticeAt ?? step.at
            lastNoticeAt = step.at
        }
        result = step.to == .remedied ? step.repair?.result ?? step.report?.result : nil
        isRemediedElsewhere = step.report != nil
        loss = step.to == .notReachable ? step.loss : nil
    }
}
