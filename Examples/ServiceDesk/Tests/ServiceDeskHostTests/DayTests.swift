import AfterSales
import Testing

@testable import ServiceDeskHost

/// A day at the desk, over HTTP alone.
@Suite struct DayTests {
    @Test func fromTheDriveInToTheHandOver() async throws {
        try await RunningDesk.run { desk in
            let advisor = desk.token(.serviceAdvisor)
            try await Workshop.inspected("RO-1", at: desk)
            let early = try await desk.client.send(
                "POST", "/api/v1/orders/RO-1/deliver", as: advisor,
                #"{"accepted":{"kind":"signature","reference":"scan-3"}}"#)
            #expect(early.status == 409 && early.code == "notAllowed")
            let steps = [
                ("settle", ""), ("pay", #"{"id":"P1","amount":"113.00","method":"mobile"}"#),
                ("deliver", #"{"accepted":{"kind":"signature","reference":"scan-3"}}"#), ("close", ""),
            ]
            for (path, body) in steps {
                let answer = try await desk.client.send("POST", "/api/v1/orders/RO-1/\(path)", as: advisor, body)
                #expect(answer.status == 200, "\(path): \(answer.text)")
            }
            let order = try await desk.client.send("GET", "/api/v1/orders/RO-1", as: advisor)
            #expect(order.record["status"] as? String == "closed")
            let undone = try await desk.client.send(
                "POST", "/api/v1/orders/RO-1/reverse", as: advisor, #"{"credit":"RO-1-C","reason":"billed twice"}"#)
            #expect(undone.status == 200, "\(undone.text)")
            let credit = try await desk.client.send("GET", "/api/v1/orders/RO-1-C", as: advisor)
            #expect(credit.text.contains("-113.00 CNY"), "\(credit.text)")
            #expect(try await desk.store.figureProblems().isEmpty)
        }
    }

    @Test func aComplaintFromItsArrivalToItsVerdict() async throws {
        try await RunningDesk.run { desk in
            let advisor = desk.token(.serviceAdvisor)
            let checkedIn = try await desk.client.send(
                "POST", "/api/v1/check-ins", as: advisor, Workshop.checkIn("RO-1"))
            #expect(checkedIn.status == 200)
            let steps = [
                ("complaints", Workshop.complaint, 200), ("complaints/CP-1/steps", #"{"action":"close"}"#, 409),
                ("complaints/CP-1/steps", #"{"action":"answer","note":"called back"}"#, 200),
                ("complaints/CP-1/steps", #"{"action":"putInOrder"}"#, 200),
                ("complaints/CP-1/verdict", #"{"justified":true}"#, 200),
                ("complaints/CP-1/steps", #"{"action":"close"}"#, 200),
                ("complaints/CP-1/verdict", #"{"justified":false}"#, 409), ("complaints", Workshop.complaint, 409),
            ]
            for (path, body, status) in steps {
                let answer = try await desk.client.send("POST", "/api/v1/\(path)", as: advisor, body)
                #expect(answer.status == status, "\(path) \(body): \(answer.text)")
            }
        }
    }

    @Test func aSurveysFile() async throws {
        try await RunningDesk.run { desk in
            let survey = try #require(SurveyInstrument.builtIn("china-2014"))
            let marked = survey.questions.filter { $0.kind.marks != nil }
            let marks = String(repeating: ",9", count: marked.count)
            let file =
                "response,order,advisor,answeredAt," + marked.map(\.id.rawValue).joined(separator: ",")
                + "\nR1,RO-1,E1,2026-06-10 10:00\(marks)\nR2,RO-2,E1,2026-06-11 10:00\(marks)\nR3,RO-3,E1,never\(marks)\n"
            let path = "/api/v1/surveys/china-2014/responses?wave=2026-06"
            let manager = desk.token(.serviceManager)
            let first = try await desk.client.send("POST", path, as: manager, file)
            #expect(first.json["taken"] as? Int == 2 && first.text.contains("\"line\":4"), "\(first.text)")
            let again = try await desk.client.send("POST", path, as: manager, file)
            #expect(again.json["taken"] as? Int == 0 && again.json["unchanged"] as? Int == 2, "\(again.text)")
            let other = try await desk.client.send(
                "POST", "/api/v1/surveys/none/responses?wave=2026-06", as: manager, file)
            #expect(other.status == 404)
        }
    }

    @Test func aMonthsEndNeedsTwo() async throws {
        try await RunningDesk.run { desk in
            let (clerk, manager) = (desk.token(.payrollClerk), desk.token(.serviceManager))
            let path = "/api/v1/month-ends/2026-05"
            #expect(try await desk.client.send("GET", path, as: clerk).status == 404)
            for (step, token, status) in [
                ("post", clerk, 404), ("draw-up", clerk, 200), ("approve", manager, 409), ("check", clerk, 200),
                ("approve", clerk, 409), ("approve", manager, 200), ("post", clerk, 200), ("post", clerk, 200),
                ("pay", clerk, 200), ("draw-up", clerk, 409),
            ] {
                let answer = try await desk.client.send("POST", "\(path)/\(step)", as: token)
                #expect(answer.status == status, "\(step): \(answer.text)")
            }
            #expect(try await desk.client.send("GET", "/api/v1/month-ends/2026-13", as: clerk).status == 400)
            let statement = try await desk.client.send("GET", "/api/v1/statements/2026-05/E1", as: clerk)
            #expect(statement.text.contains("王伟"), "\(statement.text)")
        }
    }
}
