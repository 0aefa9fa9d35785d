import Foundation
import Testing

/// The command `service-desk serve` as a process of its own, on a free port.
final class ServeProcess {
    let port: Int
    private let process: Process

    init(on store: String) async throws {
        process = Process()
        process.executableURL = try Self.program()
        process.arguments = ["serve", "--store", store, "--port", "0", "--rate", "100000"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let log = FileManager.default.temporaryDirectory.appendingPathComponent("desk-\(UUID()).log")
        try Data().write(to: log)
        defer { try? FileManager.default.removeItem(at: log) }
        process.standardError = try FileHandle(forWritingTo: log)
        try process.run()
        var found: Int?
        for _ in 0..<3_000 where found == nil && process.isRunning {
            try await Task.sleep(for: .milliseconds(10))
            let text = String(decoding: try Data(contentsOf: log), as: UTF8.self)
            found = text.firstMatch(of: #/http://127\.0\.0\.1:(\d+)//#).flatMap { Int($0.output.1) }
        }
        let told = try String(contentsOf: log, encoding: .utf8)
        port = try #require(found, "the service did not start: \(told)")
    }

    /// The binary that the build put beside the tests.
    private static func program() throws -> URL {
        let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? Bundle.main
        let places = [bundle.bundleURL.deletingLastPathComponent(), bundle.bundleURL, Bundle.main.bundleURL]
        let files = places.map { $0.appendingPathComponent("service-desk") }
        return try #require(files.first { FileManager.default.isExecutableFile(atPath: $0.path) })
    }

    var isRunning: Bool { process.isRunning }

    /// Ends it so that it cannot finish anything.
    func kill() {
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Asks it to stop, and tells its exit status.
    func end() -> Int32 {
        process.terminate()
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : -1
    }
}
