import AfterSales
import Hummingbird

extension DeskAPI {
    func listOpenOrders(_ call: Call) async throws -> Response {
        let page = try await openOrders(for: call.caller.role, after: call.pageToken)
        let next = try JSONText.of(page.next?.rawValue)
        return .json("{\"orders\":[\(page.rows.map(\.json).joined(separator: ","))],\"next\":\(next)}")
    }

    /// The cars in the workshop, the oldest order first, without anything that reading would have to be logged of.
    func openOrders(
        for role: AccessRole, after token: PageToken? = nil
    ) async throws -> (rows: [MaskedRecord], next: PageToken?) {
        let page = try await store.page(Query<RepairOrder>.openOrders(of: settings.owner), after: token, limit: 100)
        // The rows of a board: whoever may see more opens the order.
        var policy = settings.policy
        policy.roles[role]?.kinds[RepairOrder.schema.kind] = AccessRights(
            open: .read, personal: .masked, sensitive: .none)
        return (page.items.map { policy.view(of: $0.record, for: role) }, page.next)
    }

    func checkIn(_ call: Call) async throws -> Response {
        let content: CheckInContent = try call.content()
        let visit = try await desk.checkIn(
            content.request(by: call.caller, settings.terms), by: call.caller.party, at: call.now, as: call.commit())
        return try await answer(with: visit.order.record.key, call, findings: visit.findings)
    }

    func settle(_ call: Call) async throws -> Response {
        let key: RecordKey<RepairOrder> = try call.key()
        let settled = try await desk.settle(key.id, by: call.caller.party, at: call.now, as: call.commit())
        return try await answer(with: key, call, findings: settled.findings)
    }

    func reverse(_ call: Call) async throws -> Response {
        let key: RecordKey<RepairOrder> = try call.key()
        let content: OrderContent.Reversal = try call.content()
        let undone = try await desk.reverse(
            key.id, content.lines, by: content.credit, because: content.reason, acting: call.caller.party, at: call.now,
            as: call.commit())
        return try await answer(with: undone.credit.record.key, call, findings: undone.findings)
    }

    /// One of the order's own acts. The library says what it needs, and which fields the caller may change.
    func act(_ call: Call) async throws -> Response {
        let key: RecordKey<RepairOrder> = try call.key()
        try await change(key, call, try act(call))
        return try await answer(with: key, call)
    }

    private func act(_ call: Call) throws -> (inout RepairOrder) throws -> Void {
        let (party, now) = (call.caller.party, call.now)
        switch call.operation {
        case .estimate:
            let content: OrderContent.Estimate = try call.content()
            return { try $0.estimate(content.draft(for: $0), by: party, at: now) }
        case .authorize:
            let content: OrderContent.Authorization = try call.content()
            return { try $0.authorize(content.jobs, by: .customer, with: content.proof, at: now) }
        case .assign:
            let content: OrderContent.Assignment = try call.content()
            let shares = content.shares.map { WorkShare($0.employee, $0.share, team: $0.team) }
            return { try $0.assign(content.job, to: shares, bay: content.bay) }
        case .hold:
            let content: OrderContent.Waiting = try call.content()
            return { try $0.hold(for: content.reason, job: content.job, note: content.note, by: party, at: now) }
        case .resume:
            let content: OrderContent.Waiting = try call.content()
            return { try $0.resume(from: content.reason, job: content.job, by: party, at: now) }
        case .inspect:
            let content: OrderContent.Inspection = try call.content()
            return {
                try $0.inspect(
                    content.level, by: call.caller.employee, failing: content.failing ?? [], note: content.note, at: now
                )
            }
        case .pay:
            let content: OrderContent.Paid = try call.content()
            return {
                let amount = try Money(content.amount, $0.terms.currency)
                try $0.pay(Payment(content.id, amount, content.method, by: party, at: now))
            }
        case .deliver:
            let content: OrderContent.Delivery = try call.content()
            return {
                try $0.deliver(explainedBy: call.caller.employee, accepted: content.accepted, by: party, at: now)
            }
        case .cancel:
            let content: OrderContent.Reason = try call.content()
            return { try $0.cancel(because: content.reason, by: party, at: now) }
        case .startWork: return { try $0.startWork(by: party, at: now) }
        case .finishWork: return { try $0.finishWork(by: party, at: now) }
        case .close: return { try $0.close(by: party, at: now) }
        default: throw HTTPError(.notFound)
        }
    }
}

extension OrderContent.Estimate {
    fileprivate func draft(for order: RepairOrder) throws -> EstimateDraft {
        let currency = order.terms.currency
        return EstimateDraft(
            newJobs: (newJobs ?? []).map { Job($0.id, $0.text, about: $0.concerns ?? []) },
            lines: try lines.map { try $0.line(in: currency) },
            notToExceed: try notToExceed.map { try Money($0, currency) })
    }
}
