import AfterSales
import HTTPTypes
import Hummingbird
import Logging

/// Turns errors into answers that a client can act on, and writes down those that nobody has foreseen.
struct ProblemMiddleware: RouterMiddleware {
    typealias Context = DeskContext

    func handle(
        _ request: Request, context: DeskContext, next: (Request, DeskContext) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do {
            response = try await next(request, context)
        } catch {
            guard let problem = Problem(error, in: SignInMiddleware.language(request)) else {
                // The type alone: what an error quotes may be a customer's.
                context.logger.error("unforeseen", metadata: ["error": "\(type(of: error))"])
                throw HTTPError(.internalServerError)
            }
            if problem.status.code >= 500 {
                context.logger.error("failed", metadata: ["code": "\(problem.reasons.first?.code ?? "")"])
            }
            response = try .json(problem, problem.status)
            if problem.status == .unauthorized { response.headers[.wwwAuthenticate] = "Bearer" }
            if problem.status == .tooManyRequests || problem.status == .serviceUnavailable {
                response.headers[.retryAfter] = "1"
            }
        }
        response.headers[.requestID] = context.id
        return response
    }
}
