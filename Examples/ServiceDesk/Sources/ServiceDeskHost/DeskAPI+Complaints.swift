import AfterSales
import Hummingbird

extension DeskAPI {
    struct NewComplaint: Decodable {
        let id: Identifier<Complaint>
        let customer: Identifier<Customer>?
        let vehicle: Identifier<Vehicle>?
        let order: String?
        let concerning: Identifier<Employee>?
        let channel: ComplaintChannel
        let category: ComplaintCategory
        let severity: ComplaintSeverity
        let text: String?
    }

    struct ComplaintStepContent: Decodable {
        let action: ComplaintAction
        let note: String?
    }

    struct VerdictContent: Decodable {
        let justified: Bool
        let note: String?
    }

    func fileComplaint(_ call: Call) async throws -> Response {
        let content: NewComplaint = try call.content()
        let complaint = try Complaint(
            RecordKey(settings.owner, content.id), by: content.customer, about: content.vehicle, order: content.order,
            concerning: content.concerning, receivedAt: call.now, channel: content.channel, category: content.category,
            severity: content.severity, text: content.text)
        try settings.policy.check(inserting: complaint, by: call.caller.role)
        try await store.insert(complaint, call.act(), as: call.commit())
        return try await answer(with: complaint.key, call, for: .complaint)
    }

    func stepComplaint(_ call: Call) async throws -> Response {
        let key: RecordKey<Complaint> = try call.key()
        let employee = call.caller.employee
        let step: (inout Complaint) throws -> Void
        if call.operation == .judgeComplaint {
            let content: VerdictContent = try call.content()
            let day = try settings.zone.date(of: call.now)
            step = { try $0.judge(justified: content.justified, on: day, by: employee, note: content.note) }
        } else {
            let content: ComplaintStepContent = try call.content()
            step = { try $0.perform(content.action, by: employee, at: call.now, note: content.note) }
        }
        try await change(key, call, step)
        return try await answer(with: key, call, for: .complaint)
    }
}
