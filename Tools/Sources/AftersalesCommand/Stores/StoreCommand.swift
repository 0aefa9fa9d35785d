import ArgumentParser

/// `aftersales store`: what an operator does with a store.
struct StoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "store", abstract: "Check a store, or bring its tables forward.",
        subcommands: [StoreCheckCommand.self, StoreMigrateCommand.self])
}
