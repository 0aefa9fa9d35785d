#if PostgreSQL
import Foundation

/// A server of the tests' own, which ends with the process.
struct TestCluster: Sendable {
    let directory: String
    /// The connection string of its first database.
    let address: String

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// The server that tests share, each with a database of its own, which none of them stops.
    static let shared = Task { try TestCluster(options: ["--no-fsync"]) }

    /// The server that tests stop and start again; each starts it before it ends.
    ///
    /// It has a standby that does not exist, for which a connection waits that asks for it (``waiting(for:)``).
    static let fragile = Task {
        let cluster = try TestCluster()
        let server = Stranger(cluster.address)
        try await server.run("ALTER SYSTEM SET synchronous_commit = 'local'")
        try await server.run("ALTER SYSTEM SET synchronous_standby_names = 'nobody'")
        try cluster.restart("fast")
        return cluster
    }

    /// The connection string with which a commit is kept, but not answered, since no standby has it.
    static func waiting(for address: String) -> String { address + "?options=-csynchronous_commit%3Don" }

    init(options: [String] = []) throws {
        directory =
            "/tmp/aftersales-pg-\(ProcessInfo.processInfo.processIdentifier)-\(UInt32.random(in: 0..<1 << 24))"
        let watch = ["--watch", String(ProcessInfo.processInfo.processIdentifier)]
        address = try Self.script(["start", directory] + options + watch)
    }

    func stop(_ mode: String) throws { _ = try Self.script(["stop", directory, mode]) }

    func restart(_ mode: String) throws { _ = try Self.script(["restart", directory, mode]) }

    func start() throws { _ = try Self.script(["start", directory]) }

    func destroy() throws { _ = try Self.script(["destroy", directory]) }

    /// How many errors with a SQLSTATE the server has noted in a database.
    func errors(_ state: String, in database: String) throws -> Int {
        let log = try String(contentsOfFile: directory + "/log/server.log", encoding: .utf8)
        // Lines of explanation begin the same way.
        let beginnings = ["ERROR", "FATAL"].map { " \(database) \(state) \($0):" }
        return log.split(separator: "\n").count { line in beginnings.contains { line.contains($0) } }
    }

    /// From now on, a role is asked for its password.
    func demandPassword(of role: String) async throws {
        let file = directory + "/data/pg_hba.conf"
        let rules = try String(contentsOfFile: file, encoding: .utf8)
        let place = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try "host all \(role) 127.0.0.1/32 scram-sha-256\n\(rules)".write(to: place, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: place) }
        // The file stays the server's.
        guard try Shell.run("cat \(place.path) >\(file)") else { throw Failure(description: "cannot write \(file)") }
        try await Stranger(address).run("SELECT pg_reload_conf()")
        try await Task.sleep(for: .milliseconds(200))
    }

    /// The certificate that clients can trust.
    var certificate: String { directory + "/server.crt" }

    /// The connection string of another database.
    func address(of database: String) -> String {
        address.dropLast("postgres".count) + database
    }

    private static func script(_ arguments: [String]) throws -> String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
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
#endif
