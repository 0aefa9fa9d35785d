import Foundation

/// A program that a test needs beside it, run to its end.
///
/// By `posix_spawn` and not by Foundation's `Process`: on Linux that walks through the process's open files in a way that reads
/// beyond its memory once there are more than some 1 300, and hundreds of stores are open while tests run.
package enum ChildProcess {
    /// How a program ended and what it wrote.
    package struct Result {
        /// Its exit status; negative where a signal ended it.
        package let status: Int32
        /// What it wrote to standard output.
        package let output: String
        /// What it wrote to standard error.
        package let errors: String
    }

    /// Runs a program, looked up in PATH, without input.
    /// - Parameter arguments: The program and its arguments.
    package static func run(_ arguments: [String]) throws -> Result {
        let folder = FileManager.default.temporaryDirectory
        let files = (0..<2).map { _ in folder.appendingPathComponent("child-\(UUID().uuidString)").path }
        defer { for file in files { try? FileManager.default.removeItem(atPath: file) } }
        let child = try spawn(arguments, output: files[0], errors: files[1])
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 {
            guard errno == EINTR else { throw CocoaError(.executableLoad) }
        }
        let texts = files.map { (try? String(contentsOfFile: $0, encoding: .utf8)) ?? "" }
        let signal = status & 0x7F
        return Result(status: signal == 0 ? status >> 8 & 0xFF : -signal, output: texts[0], errors: texts[1])
    }

    private static func spawn(_ arguments: [String], output: String, errors: String) throws -> pid_t {
        #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        #else
        var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        var words = arguments.map { strdup($0) } + [nil]
        var variables = ProcessInfo.processInfo.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in words + variables { free(text) } }
        var child = pid_t()
        let failure = posix_spawnp(&child, arguments[0], &actions, nil, &words, &variables)
        guard failure == 0 else { throw CocoaError(.executableLoad) }
        return child
    }
}
