import AfterSales
import Testing

@testable import ServiceDeskHost

/// What clients send wrongly, twice, too late, too much of.
@Suite struct RequestTests {
    private static let checkIns = "/api/v1/check-ins"

    @Test func aRequestSentAgainIsCarriedOutOnce() async throws {
        try await RunningDesk.run { desk in
            let advisor = desk.token(.serviceAdvisor)
            let body = Workshop.checkIn("RO-1")
            let first = try await desk.client.send("POST", Self.checkIns, as: advisor, body, key: "request-1")
            desk.clock.advance(seconds: 5)
            let again = try await desk.client.send("POST", Self.checkIns, as: advisor, body, key: "request-1")
            #expect(first.status == 200 && again.status == 200)
            #expect(first.headers["etag"] == again.headers["etag"] && first.headers["etag"] != nil)
            // Under another key, or of somebody else, it is another request: the order is there already.
            for (token, key) in [(advisor, "request-2"), (desk.token(.serviceManager), "request-1")] {
                let other = try await desk.client.send("POST", Self.checkIns, as: token, body, key: key)
                #expect(other.status == 409 && other.code == "alreadyExists")
            }
            // With another body under the old key, too: nobody is told that it was done.
            let changed = try await desk.client.send(
                "POST", Self.checkIns, as: advisor, Workshop.checkIn("RO-1", car: "V2"), key: "request-1")
            #expect(changed.status == 409)
            let trail = try await desk.store.auditTrail(
                of: RecordKey<RepairOrder>(desk.host.settings.owner, "RO-1"))
            #expect(trail.count == 1)
        }
    }

    @Test func theSameRequestManyTimesAtOnce() async throws {
        try await RunningDesk.run { desk in
            try await Workshop.inspected("RO-1", at: desk)
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<20 {
                    group.addTask {
                        try await desk.client.send(
                            "POST", "/api/v1/orders/RO-1/settle", as: desk.token(.serviceAdvisor), key: "settle-RO-1"
                        ).status
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses == Array(repeating: 200, count: 20))
            let order = try await desk.store.existing(RecordKey<RepairOrder>(desk.host.settings.owner, "RO-1")).record
            #expect(order.steps.count { $0.action == .settle } == 1)
            #expect(try await desk.store.figureProblems().isEmpty)
        }
    }

    @Test func whoHasNotSeenTheLastStateIsTold() async throws {
        try await RunningDesk.run { desk in
            let advisor = desk.token(.serviceAdvisor)
            let opened = try await desk.client.send("POST", Self.checkIns, as: advisor, Workshop.checkIn("RO-1"))
            let tag = try #require(opened.headers["etag"])
            let path = "/api/v1/orders/RO-1/estimate"
            func estimate(_ key: String, _ tag: String) async throws -> DeskClient.Answer {
                try await desk.client.send(
                    "POST", path, as: advisor, Workshop.estimate, key: key, headers: ["If-Match": tag])
            }
            #expect(try await estimate("estimate-1", "\"7-0123456789abcdef\"").code == "stale")
            let done = try await estimate("estimate-1", tag)
            #expect(done.status == 200 && done.headers["etag"] != tag)
            // Sent again, it was carried out; as a new request it comes too late.
            #expect(try await estimate("estimate-1", tag).status == 200)
            let late = try await estimate("estimate-2", tag)
            #expect(late.status == 409 && late.code == "stale")
        }
    }

    @Test(arguments: [
        ("", 400, "invalidJSON"), ("{", 400, "invalidJSON"), ("[]", 400, "malformedField"), ("{}", 400, "missingField"),
        (#"{"order":"RO-1","order":"RO-2"}"#, 400, "duplicateKey"),
        (#"{"order":1,"kilometres":1,"concerns":[]}"#, 400, "malformedField"),
        (#"{"order":"RO-1","kilometres":1,"concerns":[]}"#, 422, "oneCar"),
        (#"{"order":"RO-1","vehicle":"V404","kilometres":1,"concerns":[{"id":"K1","words":"x"}]}"#, 404, "missing"),
        (
            #"{"order":"RO-1","newVehicle":{"id":"V1","make":"","model":"x"},"kilometres":-1,"concerns":[]}"#, 422,
            "noOwner"
        ),
    ])
    func whatCannotBeReadOrDone(body: String, status: Int, code: String) async throws {
        try await RunningDesk.run { desk in
            let answer = try await desk.client.send("POST", Self.checkIns, as: desk.token(.serviceAdvisor), body)
            #expect(answer.status == status && answer.reasons.contains(code), "\(answer.status) \(answer.text)")
        }
    }

    @Test func everyReasonIsToldInTheReadersLanguage() async throws {
        try await RunningDesk.run { desk in
            let advisor = desk.token(.serviceAdvisor)
            let body = Workshop.checkIn("RO-1").replacing(#""kilometres":41200"#, with: #""kilometres":-1"#)
                .replacing(#""fuel":"50%""#, with: #""fuel":"150%""#)
            let english = try await desk.client.send("POST", Self.checkIns, as: advisor, body)
            #expect(english.status == 422 && english.reasons.count >= 2, "\(english.text)")
            let chinese = try await desk.client.send(
                "POST", Self.checkIns, as: advisor, body, headers: ["Accept-Language": "zh-CN,zh;q=0.9"])
            #expect(chinese.reasons == english.reasons && chinese.text != english.text)
        }
    }

    @Test func keysAndSizesAreLimited() async throws {
        try await RunningDesk.run { desk in
            let advisor = desk.token(.serviceAdvisor)
            for key in ["", "short", String(repeating: "k", count: 101), "with space 1"] {
                let answer = try await desk.client.send(
                    "POST", Self.checkIns, as: advisor, Workshop.checkIn("RO-1"), key: key)
                #expect(answer.status == 400 && answer.code == "idempotencyKeyMissing", "\(key): \(answer.text)")
            }
            let large = "{\"order\":\"" + String(repeating: "x", count: desk.host.settings.largestBody) + "\"}"
            #expect(try await desk.client.send("POST", Self.checkIns, as: advisor, large).status == 413)
            #expect(try await desk.client.send("GET", "/api/v1/nothing", as: advisor).status == 404)
            #expect(try await desk.client.send("GET", "/api/v1/orders?after=zz", as: advisor).status == 400)
        }
    }

    @Test func whoAsksTooOftenWaits() async throws {
        try await RunningDesk.run(rate: RateLimit(burst: 5, perSecond: 2)) { desk in
            func ask(_ role: AccessRole) async throws -> Int {
                try await desk.client.send("GET", "/api/v1/orders", as: desk.token(role)).status
            }
            for _ in 0..<5 { #expect(try await ask(.serviceAdvisor) == 200) }
            #expect(try await ask(.serviceAdvisor) == 429)
            // Somebody else has requests of his own.
            #expect(try await ask(.technician) == 200)
            desk.clock.advance(seconds: 1)
            for _ in 0..<2 { #expect(try await ask(.serviceAdvisor) == 200) }
            #expect(try await ask(.serviceAdvisor) == 429)
            // Whoever nobody knows is counted by where he is.
            let statuses = try await (0..<7).asyncMap { _ in
                try await desk.client.send("GET", "/api/v1/orders", as: "desk_guess").status
            }
            #expect(statuses == [401, 401, 401, 401, 401, 429, 429])
        }
    }
}

extension Sequence {
    /// One after the other.
    fileprivate func asyncMap<Result>(_ body: (Element) async throws -> Result) async rethrows -> [Result] {
        var results: [Result] = []
        for element in self { results.append(try await body(element)) }
        return results
    }
}
