import ArgumentParser

/// `aftersales` itself: name, version, subcommands.
struct RootCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "aftersales",
        abstract: "After-sales pay of car dealerships, right to the cent and explained line by line.",
        discussion: """
            Exit status: 0 done; 64 wrong usage; 65 the data or the plan is at fault (all problems are listed); \
            69 the store is unavailable; 70 a bug; 74 file trouble; 75 a conflict, try again. With --format json, errors are a JSON document on standard error.
            """,
        version: ToolVersion.current,
        subcommands: [
            CommissionCommand.self, MonthEndCommand.self, CloseCommand.self, PayrollCommand.self, ReportCommand.self,
            KPICommand.self,
            CareCommand.self, StoreCommand.self,
            VINCommand.self, LemonCommand.self, RecallCommand.self, CSICommand.self, ImportCommand.self,
            ExportCommand.self, DemoCommand.self,
        ])
}
