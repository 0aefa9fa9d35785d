import Foundation

/// A server of the tests' own, which ends with the process.
package struct TestCluster: Sendable {
    package let directory: String
    /// The connection string of its first database.
    package let address: String

    package struct Failure: Error, CustomStringConvertible {
        package let description: String

        package init(description: String) { self.description = description }
    }

    /// The server that tests share, each with a database of its own, which none of them stops.
    package static let shared = Task { try TestCluster(options: ["--no-fsync"]) }

    package init(options: [String] = []) throws {
        directory =
            "/tmp/aftersales-pg-\(ProcessInfo.processInfo.processIdentifier)-\(UInt32.random(in: 0..<1 << 24))"
        let watch = ["--watch", String(ProcessInfo.processInfo.processIdentifier)]
        address = try Self.script(["start", directory] + options + watch)
    }

    package func stop(_ mode: String) throws { _ = try Self.script(["stop", directory, mode]) }

    package func restart(_ mode: String) throws { _ = try Self.script(["restart", directory, mode]) }

    package func start() throws { _ = try Self.script(["start", directory]) }

    package func destroy() throws { _ = try Self.script(["destroy", directory]) }

    /// The connection string of another database.
    package func address(of database: String) -> String {
        address.dropLast("postgres".count) + database
    }

    private static func script(_ arguments: [String]) throws -> String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let errors = FileManager.default.temporaryDirectory
            .appendingPathComponent("postgres-cluster-\(UUID().uuidString).log")
        _ = FileManager.default.createFile(atPath: errors.path, contents: nil)
        defer { try? FileManager.default.removeItem(at: errors) }
        let process = Process()
        let output = Pipe()
        process.executableURL = root.appendingPathComponent("scripts/postgres-cluster")
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            let reason = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
            throw Failure(description: "scripts/postgres-cluster \(arguments): \(reason)")
        }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
