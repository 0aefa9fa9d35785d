import ArgumentParser

/// `aftersales csi`: customer satisfaction.
struct CSICommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "csi", abstract: "Score satisfaction surveys.", subcommands: [CSIScoreCommand.self])
}
