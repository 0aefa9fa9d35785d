import AfterSales
import Foundation
import HTTPTypes
import Hummingbird

/// The pages: signing in, the board of the workshop, an order, a statement.
struct DeskPages: Sendable {
    let api: DeskAPI

    init(_ api: DeskAPI) { self.api = api }

    func add(to router: Router<DeskContext>) {
        router.get("/") { _, context in
            Response.redirect(to: context.employee == nil ? "/sign-in" : "/board")
        }
        router.get("/sign-in") { _, context in signInPage(context) }
        router.post("/sign-in") { request, context in try await signIn(request, context) }
        router.post("/sign-out") { _, context in
            var response = Response.redirect(to: "/sign-in")
            response.setCookie(Self.cookie("", maxAge: 0))
            return response
        }
        router.get("/board") { request, context in try await page(context) { try await board(request, context) } }
        router.get("/board/orders/{id}") { _, context in try await page(context) { try await order(context) } }
        router.get("/board/statements/{month}") { _, context in
            try await page(context) { try await statement(context) }
        }
    }

    /// A page for whoever is signed in, or words about why there is none.
    private func page(_ context: DeskContext, _ content: () async throws -> Response) async throws -> Response {
        guard context.employee != nil else { return .redirect(to: "/sign-in") }
        do {
            return try await content()
        } catch {
            guard let problem = Problem(error, in: context.language) else { throw error }
            let list = problem.reasons.map { "<li>\($0.message.escaped)</li>" }.joined()
            return Page(
                title: LocalizedText("This cannot be shown", "无法显示"), language: context.language,
                caller: context.employee, body: "<ul class=\"problem\">\(list)</ul>"
            ).response(problem.status)
        }
    }

    private func signInPage(_ context: DeskContext, problem: LocalizedText? = nil) -> Response {
        let language = context.language
        let told = problem.map { "<p class=\"problem\">\($0[language].escaped)</p>" } ?? ""
        let label = LocalizedText("Your token", "您的令牌")[language]
        return Page(
            title: LocalizedText("Service desk", "售后服务台"), language: language, caller: nil,
            body: """
                \(told)<form method="post" action="/sign-in"><p><label>\(label)<br>\
                <input name="token" type="password" autocomplete="current-password" required></label></p>\
                <p><button>\(LocalizedText("Sign in", "登录")[language])</button></p></form>
                """
        ).response(problem == nil ? .ok : .unauthorized)
    }

    private struct SignInForm: Decodable {
        let token: String
    }

    private func signIn(_ request: Request, _ context: DeskContext) async throws -> Response {
        let body = try await request.body.collect(upTo: 4_096)
        let form = try? URLEncodedFormDecoder().decode(SignInForm.self, from: String(buffer: body))
        guard let form, try await DeskTokens(api.store, of: api.settings.owner).owner(of: form.token) != nil else {
            return signInPage(context, problem: LocalizedText("This token is not known.", "令牌无效。"))
        }
        var response = Response.redirect(to: "/board", type: .normal)
        response.setCookie(Self.cookie(form.token, maxAge: 12 * 3_600))
        return response
    }

    private static func cookie(_ value: String, maxAge: Int) -> Cookie {
        Cookie(
            name: SignInMiddleware.cookie, value: value, maxAge: maxAge, path: "/", httpOnly: true, sameSite: .strict)
    }
}
