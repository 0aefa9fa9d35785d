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

        /// The server that tests share, each with a database of its own.
        static let shared = Task { try TestCluster(options: ["--no-fsync"]) }

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
