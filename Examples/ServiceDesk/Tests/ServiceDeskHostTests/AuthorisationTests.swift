import AfterSales
import Testing

@testable import ServiceDeskHost

/// Every role and every operation, over HTTP.
@Suite struct AuthorisationTests {
    /// What each role may ask for. Whatever is not named is refused.
    static let allowed: [(AccessRole, Set<ServiceDeskHost.Operation>)] = {
        let orders: Set<ServiceDeskHost.Operation> = [.listOpenOrders, .readOrder]
        let work: Set<ServiceDeskHost.Operation> = [.startWork, .hold, .resume, .finishWork, .inspect, .assign]
        let desk: Set<ServiceDeskHost.Operation> = [
            .estimate, .authorize, .pay, .deliver, .close, .cancel, .settle, .reverse, .checkIn,
        ]
        let complaints: Set<ServiceDeskHost.Operation> = [.fileComplaint, .stepComplaint, .judgeComplaint]
        let steps: Set<ServiceDeskHost.Operation> = [
            .drawUpMonth, .checkMonth, .approveMonth, .postMonth, .payMonth,
        ]
        // That a month is closed, and a complaint is there, everybody may know who works here; what is in it is masked.
        let told: Set<ServiceDeskHost.Operation> = orders.union([.readComplaint, .readMonthEnd])
        return [
            (.serviceAdvisor, told.union(work).union(desk).union(complaints)),
            (.technician, told.union(work).union([.checkIn])),
            (
                .customerAdvisor,
                told.union(work).union(desk).union(complaints).union([.takeSurvey])
            ),
            (
                .serviceManager,
                told.union(work).union(desk).union(complaints).union(steps).union([.takeSurvey, .readStatement])
            ),
            (.warrantyOfficer, told.union(work)),
            (.payrollClerk, told.union(steps).union([.readStatement])),
            (.dataProtectionOfficer, told.union([.readStatement])),
            (.auditor, told.union([.readStatement])),
        ]
    }()

    @Test func everyRoleAndEveryOperation() async throws {
        try await RunningDesk.run { desk in
            #expect(Set(Self.allowed.map(\.0)) == Set(desk.host.settings.policy.roles.keys))
            var tried = 0
            for (role, allowed) in Self.allowed {
                for operation in ServiceDeskHost.Operation.allCases {
                    let answer = try await desk.send(operation, as: desk.token(role))
                    #expect(
                        (answer.status != 403) == allowed.contains(operation),
                        "\(role) \(operation): \(answer.status) \(answer.text)")
                    #expect(answer.status != 401 && answer.status < 500, "\(role) \(operation): \(answer.status)")
                    tried += 1
                }
            }
            #expect(tried == 8 * ServiceDeskHost.Operation.allCases.count)
        }
    }

    @Test func nobodyDoesAnythingWithoutAToken() async throws {
        try await RunningDesk.run { desk in
            let made = try await desk.host.tokens.issue(
                to: "E20", as: .serviceManager, by: .system("tests"), at: desk.clock.now)
            #expect(try await desk.send(.listOpenOrders, as: made).status == 200)
            try await desk.host.tokens.revokeAll(of: "E20", by: .system("tests"), at: desk.clock.now)
            let unknown = "desk_" + String(repeating: "0", count: 64)
            for token in [nil, "", "desk_", unknown, made, made + "0"] {
                for operation in ServiceDeskHost.Operation.allCases {
                    let answer = try await desk.send(operation, as: token)
                    #expect(answer.status == 401, "\(operation): \(answer.status)")
                    #expect(answer.headers["www-authenticate"] == "Bearer")
                }
            }
        }
    }

    /// A statement is the employee's own, and of nobody else who has no right to pay.
    @Test func aStatementIsTheEmployeesOwn() async throws {
        try await RunningDesk.run { desk in
            try await desk.closeMay()
            let own = try await desk.client.send(
                "GET", "/api/v1/statements/2026-05/E1", as: desk.token(.serviceAdvisor))
            #expect(own.status == 200, "\(own.text)")
            for (role, status) in [
                (AccessRole.technician, 403), (.customerAdvisor, 403), (.warrantyOfficer, 403), (.payrollClerk, 200),
                (.serviceManager, 200), (.auditor, 200),
            ] {
                let answer = try await desk.client.send(
                    "GET", "/api/v1/statements/2026-05/E1", as: desk.token(role))
                #expect(answer.status == status, "\(role): \(answer.text)")
            }
        }
    }

    /// What a role may not see is in no answer, and what was seen of it is in the log.
    @Test func answersAreMasked() async throws {
        try await RunningDesk.run { desk in
            try await Workshop.inspected("RO-1", at: desk)
            let advisor = try await desk.client.send(
                "GET", "/api/v1/orders/RO-1", as: desk.token(.serviceAdvisor))
            #expect(advisor.text.contains("scan-1") && advisor.text.contains("四万公里保养"))
            let clerk = try await desk.client.send("GET", "/api/v1/orders/RO-1", as: desk.token(.payrollClerk))
            #expect(clerk.status == 200 && clerk.text.contains("RO-1"))
            #expect(!clerk.text.contains("scan-1") && !clerk.text.contains("四万公里保养"))
            let board = try await desk.client.send("GET", "/api/v1/orders", as: desk.token(.serviceAdvisor))
            #expect(board.text.contains("RO-1") && !board.text.contains("scan-1"))
            let log = try await desk.store.page(
                Query<AccessLogEntry>(of: desk.host.settings.owner, where: AccessLogEntry.employee.is("E1")),
                after: nil, limit: 100)
            #expect(log.items.contains { $0.record.reads.contains { $0.id == "RO-1" } })
        }
    }
}
