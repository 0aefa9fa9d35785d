import AftersalesCommand
import Foundation
import Synchronization
import Testing

/// How a run of the command ended and what it wrote.
struct ToolRun {
    let status: Int32
    let output: String
    let errors: String

    /// Runs the command inside the test.
    static func inProcess(_ arguments: String..., isWatched: Bool = false) async -> ToolRun {
        await inProcess(arguments, isWatched: isWatched)
    }

    /// Runs the command inside the test.
    static func inProcess(_ arguments: [String], isWatched: Bool = false) async -> ToolRun {
        let output = Collector()
        let errors = Collector()
        let console = Console(isWatched: isWatched, output: output.take, error: errors.take)
        let status = await AftersalesTool.run(arguments, on: console)
        return ToolRun(status: status, output: output.text, errors: errors.text)
    }

    /// Runs the binary as a process of its own, through a shell line in which `$tool` is the binary.
    static func shell(_ line: String, in folder: Scratch) throws -> ToolRun {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", line]
        process.currentDirectoryURL = folder.url
        process.environment = ["tool": try executable("aftersales").path, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
        // Files, not pipes: a pipe that nobody empties holds the process up.
        let output = folder.url.appendingPathComponent("output.\(UUID())")
        let errors = folder.url.appendingPathComponent("errors.\(UUID())")
        for file in [output, errors] { try Data().write(to: file) }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit, "\(line) was killed")
        return ToolRun(
            status: process.terminationStatus, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }

    /// A binary that the build put beside the tests.
    static func executable(_ name: String) throws -> URL {
        let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? Bundle.main
        let places = [bundle.bundleURL.deletingLastPathComponent(), bundle.bundleURL, Bundle.main.bundleURL]
        let files = places.map { $0.appendingPathComponent(name) }
        return try #require(files.first { FileManager.default.isExecutableFile(atPath: $0.path) })
    }

    private final class Collector: Sendable {
        private let bytes = Mutex<[UInt8]>([])

        var text: String { String(decoding: bytes.withLock(\.self), as: UTF8.self) }

        func take(_ more: [UInt8]) { bytes.withLock { $0 += more } }
    }
}
