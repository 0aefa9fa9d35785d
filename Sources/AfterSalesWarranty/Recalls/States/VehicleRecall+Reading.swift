public import AfterSalesCore
public import AfterSalesRepairOrders

extension VehicleRecall {
    /// The notices so far, in order.
    public var notices: [RecallNotice] { steps.compactMap(\.notice) }

    /// When whoever has the car was told last; nil where nobody was.
    public var notifiedAt: Timestamp? { steps.last { $0.action == .notify }?.at }

    /// What is booked now.
    public var booking: RecallBooking? { status == .booked ? steps.last { $0.booking != nil }?.booking : nil }

    /// By which job it was remedied here; nil while it is not, and where that was elsewhere.
    public var repair: RecallRepair? { status == .remedied ? steps.last?.repair : nil }

    /// Who remedied it elsewhere; nil while nobody has.
    public var report: RemedyReport? { status == .remedied ? steps.last?.report : nil }

    /// Why nobody can be told; nil where somebody can.
    public var loss: RecallLoss? { status == .notReachable ? steps.last { $0.loss != nil }?.loss : nil }

    /// When it came into the state that it is in.
    public var statusSince: Timestamp {
        var since = enrolledAt
        var status = VehicleRecallStatus.affected
        for step in steps where step.to != status {
            status = step.to
            since = step.at
        }
        return since
    }

    /// Since when nobody has been told anything: the last notice, or when it was enrolled, found or taken up again, whichever
    /// is later.
    public var quietSince: Timestamp {
        steps.last { [.notify, .find, .reopen].contains($0.action) }?.at ?? enrolledAt
    }

    /// Whether it was handed back by an order without the remedy, by somebody's word.
    /// - Parameter order: The order.
    public func isReleased(by order: Identifier<RepairOrder>) -> Bool {
        steps.contains { $0.action == .release && $0.order == order }
    }

    /// How it stood before a moment, by what had been noted until then; nil where it had not been enrolled.
    /// - Parameter moment: The moment, not included.
    public func standing(before moment: Timestamp) -> RecallStanding? {
        guard enrolledAt < moment else { return nil }
        var standing = RecallStanding()
        for step in steps {
            guard step.at < moment else { break }
            standing.take(step)
        }
        return standing
    }
}
