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
        let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent()
            .deletingLastPathComponent()
        let script = try ChildProcess.run([root.appendingPathComponent("scripts/postgres-cluster").path] + arguments)
        guard script.status == 0 else {
            throw Failure(description: "scripts/postgres-cluster \(arguments): \(script.errors)")
        }
        return script.output.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
