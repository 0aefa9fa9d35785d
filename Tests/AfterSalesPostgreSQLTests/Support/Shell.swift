#if PostgreSQL
import Foundation

/// Commands that a test needs beside the server.
enum Shell {
    /// Whether a command succeeds.
    static func run(_ command: String) throws -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", command]
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
#endif
