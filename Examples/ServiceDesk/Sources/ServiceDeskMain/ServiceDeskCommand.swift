import ArgumentParser

/// service-desk: a dealership's service desk over HTTP.
@main
struct ServiceDeskCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "service-desk", abstract: "A dealership's service desk over HTTP.",
        subcommands: [Serve.self, Token.self, Sample.self])
}
