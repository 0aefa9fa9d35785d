import ArgumentParser

/// `aftersales commission`: plans and months.
struct CommissionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "commission", abstract: "Check commission plans and close months by them.",
        subcommands: [CommissionCheckCommand.self, CommissionCloseCommand.self])
}
