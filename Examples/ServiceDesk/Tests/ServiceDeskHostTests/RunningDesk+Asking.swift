import AfterSales
import HTTPTypes

@testable import ServiceDeskHost

extension RunningDesk {
    /// Sends an operation about records that are not there, with an empty document: what is behind the door does not matter.
    func send(_ operation: ServiceDeskHost.Operation, as token: String?) async throws -> DeskClient.Answer {
        let names = ["{id}": "none", "{month}": "2026-05", "{employee}": "E404", "{instrument}": "china-2014"]
        let path = names.reduce(operation.path) { $0.replacing($1.key, with: $1.value) }
        return try await client.send(
            operation.method.rawValue, "/api/v1\(path)" + (operation == .takeSurvey ? "?wave=2026-06" : ""),
            as: token, "{}")
    }

    /// Closes May 2026, with what E1 earned in it.
    func closeMay() async throws {
        let steps: [(AccessRole, String)] = [
            (.payrollClerk, "draw-up"), (.payrollClerk, "check"), (.serviceManager, "approve"), (.payrollClerk, "post"),
        ]
        for (role, step) in steps {
            let answer = try await client.send("POST", "/api/v1/month-ends/2026-05/\(step)", as: token(role))
            guard answer.status == 200 else { throw Unexpected(answer: "\(step): \(answer.text)") }
        }
    }
}
