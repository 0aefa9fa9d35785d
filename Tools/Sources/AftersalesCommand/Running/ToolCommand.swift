import AfterSales
import ArgumentParser

/// A subcommand that does something, on a console that is given to it: tests give it one of their own.
protocol ToolCommand: ParsableCommand {
    /// The language of what people read.
    var language: Language { get }

    /// Does what was asked for.
    ///
    /// - Throws: ``ToolFailure`` for what the user can do something about, ``WriteTrouble`` where nothing can be
    ///   written any more.
    func run(on console: Console) async throws
}
