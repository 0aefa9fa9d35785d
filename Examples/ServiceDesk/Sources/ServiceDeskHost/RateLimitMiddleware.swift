import AfterSales
import Hummingbird

/// Refuses what a client asks for too often: by his name, or by where he sends it from while nobody knows him.
struct RateLimitMiddleware: RouterMiddleware {
    typealias Context = DeskContext
    let limiter: RateLimiter
    let now: @Sendable () -> Timestamp

    func handle(
        _ request: Request, context: DeskContext, next: (Request, DeskContext) async throws -> Response
    ) async throws -> Response {
        guard await limiter.admits(context.employee.map { "employee \($0.employee)" } ?? context.peer, at: now()) else {
            throw Refusal(.tooManyRequests, "tooManyRequests", "too many requests; wait a second", "请求过于频繁，请稍候")
        }
        return try await next(request, context)
    }
}
