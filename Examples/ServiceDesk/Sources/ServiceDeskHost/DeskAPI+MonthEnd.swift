import AfterSales
import HTTPTypes
import Hummingbird

extension DeskAPI {
    func stepMonth(_ call: Call) async throws -> Response {
        let month = try call.month()
        let (party, now) = (call.caller.party, call.now)
        // A request without a key is refused for posting too, though that needs none: a month is posted once.
        let commit = try call.commit()
        switch call.operation {
        case .drawUpMonth: try await monthEnd.drawUp(month, by: party, at: now, as: commit)
        case .checkMonth: try await monthEnd.check(month, by: party, at: now, as: commit)
        case .approveMonth: try await monthEnd.approve(month, by: party, at: now, as: commit)
        case .postMonth: try await monthEnd.post(month, by: party, at: now)
        default: try await monthEnd.pay(month, by: party, at: now, as: commit)
        }
        return try await answer(with: monthEnd.key(of: month), call, for: .pay)
    }

    func readStatement(_ call: Call) async throws -> Response {
        let statement = try await statement(
            of: Identifier(try call.parameter("employee")), in: try call.month(), for: call.caller, at: call.now,
            log: call.readingLog)
        return .json(statement.json(explanations: call.language))
    }

    /// What a month pays somebody, for whoever may know that.
    func statement(
        of employee: Identifier<Employee>, in month: Month, for caller: SignedIn, at now: Timestamp, log: CommitKey
    ) async throws -> CommissionStatement {
        let statement = try await monthEnd.statement(
            of: employee, in: month, as: caller.reading(.pay), under: settings.policy, at: now, log: log)
        guard let statement else {
            throw Refusal(
                .notFound, "noStatement", "\(month) has no statement of \(employee)", "\(month) 没有 \(employee) 的提成单")
        }
        return statement
    }
}
