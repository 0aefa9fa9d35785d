import Foundation

/// Where results and complaints go.
public struct Console: Sendable {
    /// What the user typed to start the command, for commands that are shown to be typed next.
    public let commandName: String
    /// Whether somebody watches standard error: a progress bar is drawn for people only.
    public let isWatched: Bool
    private let output: @Sendable ([UInt8]) throws -> Void
    private let error: @Sendable ([UInt8]) throws -> Void

    /// A console that hands bytes on.
    ///
    /// - Parameters:
    ///   - commandName: What the user typed to start the command.
    ///   - isWatched: Whether to draw a progress bar.
    ///   - output: Takes results.
    ///   - error: Takes complaints and progress.
    public init(
        commandName: String = "aftersales", isWatched: Bool = false,
        output: @escaping @Sendable ([UInt8]) throws -> Void, error: @escaping @Sendable ([UInt8]) throws -> Void
    ) {
        self.commandName = commandName
        self.isWatched = isWatched
        self.output = output
        self.error = error
    }

    /// The standard streams of the process.
    static func process(commandName: String) -> Console {
        Console(
            commandName: commandName, isWatched: isatty(STDERR_FILENO) == 1,
            output: { try Descriptor(STDOUT_FILENO).write($0) }, error: { try Descriptor(STDERR_FILENO).write($0) })
    }

    /// Writes a result.
    func print(_ text: String) throws { try output(Array(text.utf8)) }

    /// Writes a part of a result that is too large for one text.
    func print(bytes: [UInt8]) throws { try output(bytes) }

    /// Writes a complaint.
    func complain(_ text: String) throws { try error(Array(text.utf8)) }
}
