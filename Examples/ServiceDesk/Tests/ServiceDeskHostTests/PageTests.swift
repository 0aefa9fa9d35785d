import AfterSales
import Foundation
import Logging
import Testing

@testable import ServiceDeskHost

/// The pages: signing in, forms of others, what stands on them.
@Suite struct PageTests {
    private static func form(_ desk: RunningDesk, _ path: String, _ body: String, _ headers: [String: String])
        async throws -> DeskClient.Answer
    {
        var headers = headers
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        return try await desk.client.send("POST", path, as: nil, body, headers: headers)
    }

    @Test func signingInAndOut() async throws {
        try await RunningDesk.run { desk in
            let token = desk.token(.serviceAdvisor)
            #expect(try await desk.client.send("GET", "/board").headers["location"] == "/sign-in")
            let wrong = try await Self.form(desk, "/sign-in", "token=guess", [:])
            #expect(wrong.status == 401 && wrong.headers["set-cookie"] == nil)
            let right = try await Self.form(desk, "/sign-in", "token=\(token)", [:])
            let cookie = try #require(right.headers["set-cookie"])
            #expect(right.status == 303 && right.headers["location"] == "/board")
            for part in ["HttpOnly", "SameSite=Strict", "Path=/"] { #expect(cookie.contains(part), "\(cookie)") }
            let signedIn = ["Cookie": String(cookie.prefix { $0 != ";" })]
            let board = try await desk.client.send("GET", "/board", headers: signedIn)
            #expect(board.status == 200 && board.text.contains("E1"))
            #expect(board.headers["content-security-policy"]?.contains("default-src 'none'") ?? false)
            #expect(board.headers["cache-control"] == "no-store")
            let out = try await Self.form(
                desk, "/sign-out", "", signedIn.merging(["Origin": origin(desk)]) { $1 })
            #expect(out.status == 303 && out.headers["set-cookie"]?.contains("Max-Age=0") ?? false)
        }
    }

    /// A browser sends its cookie with whatever a page elsewhere makes it send.
    @Test func formsOfOthersAreRefused() async throws {
        try await RunningDesk.run { desk in
            let cookie = ["Cookie": "service-desk=\(desk.token(.serviceAdvisor))"]
            for foreign in [nil, "null", "http://evil.example", "http://127.0.0.1:1", "javascript:"] {
                for path in ["/api/v1/check-ins", "/sign-out"] {
                    var headers = cookie
                    headers["Origin"] = foreign
                    let answer = try await desk.client.send(
                        "POST", path, as: nil, Workshop.checkIn("RO-1"), headers: headers)
                    #expect(answer.status == 403 && answer.code == "foreignPage", "\(foreign ?? "-"): \(answer.text)")
                }
            }
            let own = try await desk.client.send(
                "POST", "/api/v1/check-ins", as: nil, Workshop.checkIn("RO-1"),
                headers: cookie.merging(["Origin": origin(desk)]) { $1 })
            #expect(own.status == 200, "\(own.text)")
        }
    }

    @Test func whatCustomersSayIsNoMarkup() async throws {
        try await RunningDesk.run { desk in
            let advisor = desk.token(.serviceAdvisor)
            let opened = try await desk.client.send(
                "POST", "/api/v1/check-ins", as: advisor, Workshop.checkIn("RO-<1>"))
            #expect(opened.status == 200, "\(opened.text)")
            let board = try await desk.client.send("GET", "/board", as: advisor)
            #expect(board.text.contains("RO-&lt;1&gt;") && !board.text.contains("RO-<1>"))
            #expect(board.text.contains("/board/orders/RO%2D%3C1%3E"))
            let order = try await desk.client.send("GET", "/board/orders/RO%2D%3C1%3E", as: advisor)
            #expect(order.status == 200)
            #expect(order.text.contains("&lt;b&gt;四万公里保养") && !order.text.contains("<b>"))
            #expect(try await desk.client.send("GET", "/board/orders/none", as: advisor).status == 404)
        }
    }

    @Test func pagesAreInTheReadersLanguage() async throws {
        try await RunningDesk.run { desk in
            try await desk.closeMay()
            for path in ["/board", "/board/statements/2026-05"] {
                let page = try await desk.client.send(
                    "GET", path, as: desk.token(.serviceAdvisor), headers: ["Accept-Language": "zh-CN"])
                #expect(page.status == 200 && page.text.contains("lang=\"zh-Hans\""), "\(page.text)")
                #expect(page.text.contains("车间看板"))
            }
        }
    }

    /// Neither a token nor what a customer said comes into the log, whatever happens.
    @Test func nothingSecretIsLogged() async throws {
        let lines = LogLines()
        var logger = Logger(label: "test") { _ in LogKeeper(lines: lines) }
        logger.logLevel = .trace
        try await RunningDesk.run(logger: logger) { desk in
            let token = desk.token(.serviceAdvisor)
            _ = try await Self.form(desk, "/sign-in", "token=\(token)", [:])
            try await Workshop.inspected("RO-1", at: desk)
            _ = try await desk.client.send("POST", "/api/v1/check-ins", as: token, Workshop.checkIn("RO-1"))
            _ = try await desk.client.send("GET", "/board/orders/RO-1", headers: ["Cookie": "service-desk=\(token)"])
            let text = lines.text
            #expect(text.contains("/api/v1/check-ins"))
            for (role, secret) in desk.tokens { #expect(!text.contains(secret), "\(role)") }
            for personal in ["王小明", "四万公里保养", "scan-1"] { #expect(!text.contains(personal)) }
        }
    }

    private func origin(_ desk: RunningDesk) -> String { PageTests.origin(desk) }
    private static func origin(_ desk: RunningDesk) -> String {
        "http://127.0.0.1:\(desk.client.base.port ?? 0)"
    }
}
