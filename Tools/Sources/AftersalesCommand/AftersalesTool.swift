import AfterSales
import ArgumentParser
import Foundation

/// The command `aftersales`: a thin host over the library. What it can do, a host can do in a few lines.
public enum AftersalesTool {
    /// Runs the process's arguments and ends the process with the exit status.
    public static func runAsProcess() async -> Never {
        // A reader that goes away is an error of the write, not the end of the process without a word.
        signal(SIGPIPE, SIG_IGN)
        let arguments = CommandLine.arguments
        let console = Console.process(commandName: arguments.first ?? "aftersales")
        Foundation.exit(await run(Array(arguments.dropFirst()), on: console))
    }

    /// Runs the command with these arguments and says how it ended.
    ///
    /// - Parameters:
    ///   - arguments: What stands behind the command's name.
    ///   - console: Where results and complaints go.
    /// - Returns: The exit status.
    public static func run(_ arguments: [String], on console: Console) async -> Int32 {
        let asJSON = asksForJSON(arguments)
        do {
            var parsed = try RootCommand.parseAsRoot(arguments)
            if let command = parsed as? any ToolCommand {
                return try await run(command, on: console, asJSON: asJSON).rawValue
            }
            // Help, or a command that is nothing without a subcommand: what it throws is what to print.
            try parsed.run()
            return ExitStatus.done.rawValue
        } catch let trouble as WriteTrouble {
            trouble.report(on: console)
            return ExitStatus.fileTrouble.rawValue
        } catch {
            return end(error, on: console, asJSON: asJSON).rawValue
        }
    }

    private static func run(
        _ command: any ToolCommand, on console: Console, asJSON: Bool
    ) async throws -> ExitStatus {
        do {
            try await command.run(on: console)
            return .done
        } catch let failure as ToolFailure {
            try failure.report(on: console, asJSON: asJSON, language: command.language)
            return failure.status
        } catch let error as WriteTrouble {
            throw error
        } catch {
            let failure = ToolFailure(.bug, [Problem(code: "internalError", message: "\(error)")])
            try failure.report(on: console, asJSON: asJSON, language: command.language)
            return failure.status
        }
    }

    /// Help, version and completion scripts leave through here, and so does wrong usage.
    private static func end(_ error: any Error, on console: Console, asJSON: Bool) -> ExitStatus {
        let isWrong = !RootCommand.exitCode(for: error).isSuccess
        do {
            let text = RootCommand.fullMessage(for: error)
            if isWrong, asJSON {
                let problem = Problem(code: "usage", message: RootCommand.message(for: error))
                try ToolFailure(.usage, [problem]).report(on: console, asJSON: true, language: .english)
            } else if isWrong {
                try console.complain(text + "\n")
            } else {
                try console.print(text + "\n")
            }
        } catch {
            return .fileTrouble
        }
        return isWrong ? .usage : .done
    }

    /// Whether errors are wanted as JSON; looked up by hand, for the arguments may be what is wrong.
    private static func asksForJSON(_ arguments: [String]) -> Bool {
        arguments.contains("--format=json")
            || zip(arguments, arguments.dropFirst()).contains { $0 == ("--format", "json") }
    }
}
