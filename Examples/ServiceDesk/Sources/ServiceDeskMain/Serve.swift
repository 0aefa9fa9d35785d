import ArgumentParser
import Hummingbird
import Logging
import ServiceDeskHost

/// Runs the service until it is asked to stop.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Run the service until SIGINT or SIGTERM.")

    @OptionGroup var place: StoreOptions
    @Option(help: "The address to listen at.") var host = "127.0.0.1"
    @Option(help: "The port; any free one for 0.") var port = 8_080
    @Option(help: "How many requests a client may make in a second.") var rate = 50
    @Flag(help: "Write each request to the log.") var verbose = false

    mutating func run() async throws {
        var logger = Logger(label: "service-desk")
        logger.logLevel = verbose ? .info : .notice
        var settings = DeskSettings()
        settings.rate = RateLimit(burst: rate * 4, perSecond: rate)
        let desk = DeskHost(on: try await place.open(), settings)
        let (host, running) = (host, logger)
        let application = desk.application(host: host, port: port, logger: logger) { port in
            running.notice("listening", metadata: ["url": "http://\(host):\(port)/"])
        }
        try await application.runService()
    }
}
