import Foundation
import Testing

/// A PostgreSQL server of the tests' own; it goes when the test process does.
enum TestCluster {
    private static let started = Task { try start() }

    /// The address of a new, empty database.
    static func database() async throws -> String {
        let address = try await started.value
        let name = "t" + UUID().uuidString.lowercased().filter { $0 != "-" }
        try run("/usr/bin/env", ["psql", "-qX", "-d", address, "-c", "CREATE DATABASE \(name)"])
        let end = try #require(address.lastIndex(of: "/"))
        let options = address[end...].drop { $0 != "?" }
        return "\(address[...end])\(name)\(options)"
    }

    private static func start() throws -> String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../..").standardized
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("aftersales-pg-\(UUID())").path
        let script = root.appendingPathComponent("scripts/postgres-cluster").path
        let pid = String(ProcessInfo.processInfo.processIdentifier)
        return try run(script, ["start", folder, "--watch", pid]).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    @discardableResult
    private static func run(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(program) \(arguments)")
        return String(decoding: output, as: UTF8.self)
    }
}
