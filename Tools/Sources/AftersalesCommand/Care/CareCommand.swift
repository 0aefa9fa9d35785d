import ArgumentParser

/// `aftersales care`: the tasks that keep customers from being forgotten.
struct CareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "care", abstract: "Plan care tasks, and list those that are due.",
        subcommands: [CareDueCommand.self, CareDeriveCommand.self])
}
