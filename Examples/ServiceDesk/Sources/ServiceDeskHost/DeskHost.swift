public import AfterSales
import HTTPTypes
public import Hummingbird
public import Logging

/// The service: the API, the pages, and what stands before both.
public struct DeskHost: Sendable {
    let store: any RecordStore
    let settings: DeskSettings

    /// What a store for it is opened with: the library's kinds, and the one of its own.
    public static var kinds: [any StoredRecord.Type] { StoredKinds.all + [AccessToken.self] }

    /// A service on a store.
    public init(on store: any RecordStore, _ settings: DeskSettings = DeskSettings()) {
        self.store = store
        self.settings = settings
    }

    /// Its tokens.
    public var tokens: DeskTokens { DeskTokens(store, of: settings.owner) }

    /// All routes.
    func router() -> Router<DeskContext> {
        let router = Router(context: DeskContext.self)
        router.addMiddleware {
            MetricsMiddleware()
            LogRequestsMiddleware(.info)
            ProblemMiddleware()
            SignInMiddleware(tokens: tokens)
            RateLimitMiddleware(limiter: RateLimiter(settings.rate), now: settings.now)
        }
        router.get("/health") { _, _ in Response.json(#"{"status":"ok"}"#) }
        router.get("/openapi.json") { _, _ in
            Response.json(String(decoding: PackageResources.openapi_json, as: UTF8.self))
        }
        let api = DeskAPI(store, settings)
        for operation in Operation.allCases {
            router.on("/api/v1\(operation.path)" as RouterPath, method: operation.method) { request, context in
                try await api.answer(Call(operation, request, context, settings))
            }
        }
        DeskPages(api).add(to: router)
        return router
    }

    /// The service, ready to be run until it is asked to stop; requests that have begun are finished then.
    /// - Parameters:
    ///   - host: The address it listens at.
    ///   - port: The port; any that is free for 0.
    ///   - logger: Where it writes what it does.
    ///   - onRunning: Told of the port when it listens.
    public func application(
        host: String = "127.0.0.1", port: Int, logger: Logger,
        onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) -> some ApplicationProtocol {
        Application(
            router: router(),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: "service-desk"),
            onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? port) }, logger: logger)
    }
}
