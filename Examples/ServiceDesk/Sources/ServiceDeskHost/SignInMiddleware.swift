import AfterSales
import HTTPTypes
import Hummingbird

/// Knows who sent a request: by its bearer token, or by the cookie that signing in has set.
struct SignInMiddleware: RouterMiddleware {
    typealias Context = DeskContext
    static let cookie = "service-desk"
    let tokens: DeskTokens

    func handle(
        _ request: Request, context: DeskContext, next: (Request, DeskContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.language = Self.language(request)
        if let header = request.headers[.authorization] {
            // Whoever shows a token that is not known is nobody, and counted by where he sends it from.
            if header.hasPrefix("Bearer "), let token = try await tokens.owner(of: String(header.dropFirst(7))) {
                context.employee = SignedIn(employee: token.employee, role: token.role, isByCookie: false)
            }
        } else if let secret = request.cookies[Self.cookie]?.value, let token = try await tokens.owner(of: secret) {
            context.employee = SignedIn(employee: token.employee, role: token.role, isByCookie: true)
        }
        // A browser sends its cookie along with a form of anybody's page. What changes something comes from our own.
        if context.employee?.isByCookie == true, request.method != .get, !Self.isOfOurPage(request) {
            throw Refusal(.forbidden, "foreignPage", "this form is not of this desk's page", "表单来源不符")
        }
        return try await next(request, context)
    }

    private static func isOfOurPage(_ request: Request) -> Bool {
        guard let origin = request.headers[.origin] else { return false }
        return ["http://", "https://"].contains { origin == $0 + (request.head.authority ?? "") }
    }

    /// In which language a client reads: as the address or his browser says.
    static func language(_ request: Request) -> Language {
        if let asked = request.uri.queryParameters["language"] {
            return Language(rawValue: String(asked)) ?? .english
        }
        return request.headers[.acceptLanguage]?.lowercased().hasPrefix("zh") == true ? .simplifiedChinese : .english
    }
}
