import ArgumentParser

/// `aftersales vin`: vehicle identification numbers.
struct VINCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vin", abstract: "Check vehicle identification numbers.", subcommands: [VINCheckCommand.self])
}
