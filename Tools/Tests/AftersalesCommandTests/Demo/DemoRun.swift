import Testing

/// A demo of few orders that was run once, for all tests that only look at what it left.
struct DemoRun {
    /// As many as give every position something to do.
    static let orders = "420"

    let scratch: Scratch
    let run: ToolRun

    private static let english = Task { try await make("en") }
    private static let chinese = Task { try await make("zh-Hans") }

    /// The demo in a language.
    static func of(_ language: String = "en") async throws -> DemoRun {
        try await (language == "en" ? english : chinese).value
    }

    private static func make(_ language: String) async throws -> DemoRun {
        let scratch = try Scratch()
        let run = await ToolRun.inProcess(
            "demo", "--orders", orders, "--out", scratch.path("a"), "--language", language, isWatched: true)
        return DemoRun(scratch: scratch, run: run)
    }
}
