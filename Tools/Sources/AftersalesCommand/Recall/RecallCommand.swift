import ArgumentParser

/// `aftersales recall`: recall campaigns.
struct RecallCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recall", abstract: "Hold cars against recall campaigns.", subcommands: [RecallMatchCommand.self])
}
