package import Foundation

/// The server that is measured on: one that was named, or a cluster for the time of the run.
package struct PostgreSQLServer {
    package let connection: String

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// - Parameters:
    ///   - named: The server to use; one is made where it is nil.
    ///   - folder: A folder of the run's own.
    package init(_ named: String?, folder: URL) throws {
        if let named {
            connection = named
            return
        }
        let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../..").standardized
        let process = Process()
        process.executableURL = root.appendingPathComponent("scripts/postgres-cluster")
        // The script's watcher ends the cluster when this process has ended, however it does; so it lies in no folder that
        // is removed before.
        process.arguments = [
            "start", folder.path + "-pg", "--watch",
            "\(ProcessInfo.processInfo.processIdentifier)",
        ]
        let output = folder.appendingPathComponent("connection")
        try Data().write(to: output)
        process.standardOutput = try FileHandle(forWritingTo: output)
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(description: "no PostgreSQL server could be started")
        }
        connection = try String(contentsOf: output, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// The connection string with a setting of the server.
    package func connection(with setting: String) -> String {
        let value = setting.split(separator: "=", omittingEmptySubsequences: false).joined(separator: "%3D")
        return connection + (connection.contains("?") ? "&" : "?") + "options=-c%20" + value
    }

    package func remove(schema: String) throws {
        try LibPQPeer(connection, schema: "public").run(script: "DROP SCHEMA IF EXISTS \"\(schema)\" CASCADE")
    }
}
