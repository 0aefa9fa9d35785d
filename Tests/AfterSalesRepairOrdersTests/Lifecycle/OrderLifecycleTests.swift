import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage
import Testing

/// Every state with every action: what the table allows is done and leads where it says, everything else is refused by
/// saying what is allowed, and changes nothing.
@Suite struct OrderLifecycleTests {
    static let cases = OrderStatus.allCases.flatMap { status in OrderAction.allCases.map { (status, $0) } }

    @Test(arguments: cases) func everyActionInEveryState(status: OrderStatus, action: OrderAction) throws {
        var order = try OrderSample.order(status)
        try prepare(&order, for: action)
        let before = order
        let expected = OrderStatus.lifecycle.transitions.first { $0.from == status && $0.action == action }?.to
        let at = try OrderSample.at(1_000)
        // Only a draft becomes a credit, and that by the order it undoes.
        if action == .credit {
            #expect((expected != nil) == (status == .draft))
            return
        }
        do throws(OrderRefusal) {
            try perform(action, on: &order, at: at)
            #expect(order.status == expected)
            #expect(order.steps.last?.action == action)
            #expect(order.steps.last?.at == at)
            #expect(order.steps.count == before.steps.count + 1)
        } catch {
            #expect(expected == nil)
            #expect(order == before)
            guard case .transition(let refusal) = error else {
                Issue.record("refused for another reason: \(error)")
                return
            }
            #expect(refusal.from == status)
            #expect(refusal.action == action)
            #expect(refusal.allowed == OrderStatus.lifecycle.allowed(in: status))
        }
    }

    @Test func everyStateIsReachedAndEndsSomewhere() {
        #expect(OrderStatus.lifecycle.unreachableStates(from: .draft).isEmpty)
        #expect(OrderStatus.allCases.filter(OrderStatus.lifecycle.isFinal) == [.cancelled])
        for status in OrderStatus.allCases where !status.isOver {
            let reached = OrderStatus.lifecycle.reachable(from: status)
            #expect(reached.contains(.closed) || reached.contains(.cancelled))
        }
    }

    @Test func nothingButAReversalHappensBehindTheSettlement() {
        for status in OrderStatus.allCases where status.isSettled {
            let allowed = Set(OrderStatus.lifecycle.allowed(in: status))
            #expect(allowed.isSubset(of: [.deliver, .close, .reverse]))
        }
    }

    @Test func everyTransitionSaysWhoAndWhen() throws {
        let order = try OrderSample.order(.closed)
        #expect(
            order.steps.map(\.action) == [
                .checkIn, .estimate, .authorize, .startWork, .finishWork, .inspect, .inspect, .passInspection, .settle,
                .deliver, .close,
            ])
        #expect(order.steps.map(\.at) == order.steps.map(\.at).sorted())
        #expect(order.steps.last?.by == OrderSample.advisor)
    }

    /// What has to be there so that nothing but the table can be in the way.
    private func prepare(_ order: inout RepairOrder, for action: OrderAction) throws {
        switch (action, order.status) {
        case (.resume, .checkedIn), (.resume, .estimated), (.resume, .authorized), (.resume, .inProgress),
            (.resume, .workDone), (.resume, .inspected):
            try order.hold(for: .parts, by: OrderSample.advisor, at: try OrderSample.at(500))
        case (.startWork, .workDone), (.startWork, .inspected):
            let more = try OrderSample.line("L9", for: "J2", price: 1_00)
            try order.estimate(
                EstimateDraft(
                    newJobs: [Job("J2", "wipers")], lines: order.lines + [more], notToExceed: try Money("700.00", .cny)),
                by: OrderSample.advisor, at: try OrderSample.at(500))
            try order.authorize(by: .customer, with: .recording("r1"), at: try OrderSample.at(501))
        case (.authorize, .authorized), (.authorize, .inProgress), (.authorize, .workDone), (.authorize, .inspected):
            try order.estimate(
                EstimateDraft(
                    newJobs: [Job("J2", "wipers")], lines: order.lines, notToExceed: try Money("700.00", .cny)),
                by: OrderSample.advisor, at: try OrderSample.at(500))
        case (.passInspection, .workDone):
            try order.inspect(.technician, by: OrderSample.technician, at: try OrderSample.at(500))
            try order.inspect(.teamLeader, by: OrderSample.leader, at: try OrderSample.at(501))
        case (.deliver, .settled):
            try order.pay(
                Payment("P1", try order.balance(of: .customer), .cash, by: .customer, at: try OrderSample.at(500)))
        default: break
        }
    }

    private func perform(
        _ action: OrderAction, on order: inout RepairOrder, at: Timestamp
    ) throws(OrderRefusal) {
        let party = OrderSample.advisor
        guard let reception = try? OrderSample.reception(), let draft = try? OrderSample.estimate() else { return }
        switch action {
        case .checkIn: try order.checkIn(reception, by: party, at: at)
        case .estimate:
            let jobs = order.jobs.isEmpty ? draft.newJobs : []
            try order.estimate(
                EstimateDraft(newJobs: jobs, lines: draft.lines, notToExceed: draft.notToExceed), by: party, at: at)
        case .authorize: try order.authorize(by: .customer, with: .signature("s"), at: at)
        case .startWork: try order.startWork(by: party, at: at)
        case .hold: try order.hold(for: .approval, by: party, at: at)
        case .resume: try order.resume(from: .parts, by: party, at: at)
        case .finishWork: try order.finishWork(by: party, at: at)
        case .inspect: try order.inspect(.technician, by: OrderSample.technician, at: at)
        case .passInspection: try order.inspect(.final, by: OrderSample.inspector, at: at)
        case .failInspection:
            try order.inspect(
                order.status == .inspected ? .final : .technician,
                by: order.status == .inspected ? OrderSample.inspector : OrderSample.technician,
                failing: [OrderSample.brakes], at: at)
        case .settle: try order.settle(by: party, at: at, in: .china)
        case .deliver: try order.deliver(explainedBy: "E001", accepted: .signature("s"), by: party, at: at)
        case .close: try order.close(by: party, at: at)
        case .cancel: try order.cancel(because: "changed his mind", by: party, at: at)
        case .reverse:
            _ = try order.reverse(
                by: RecordKey(dealer: "D01", "RO-9"), because: "wrong car", acting: party, at: at, in: .china)
        case .credit: break
        }
    }
}
