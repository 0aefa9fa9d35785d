import ArgumentParser

/// `aftersales lemon`: guarantees and lemon rules.
struct LemonCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lemon", abstract: "How near a car is to being replaced or returned.",
        subcommands: [LemonCheckCommand.self])
}
