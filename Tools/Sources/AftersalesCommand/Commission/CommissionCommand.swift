import ArgumentParser

/// `aftersales commission`: plans and months.
struct CommissionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "commission", abstract: "Check commission plans, close months by them, and compare them.",
        subcommands: [CommissionCheckCommand.self, CommissionCloseCommand.self, CommissionCompareCommand.self])
}
