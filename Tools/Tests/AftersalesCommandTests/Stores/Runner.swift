import Foundation
import Testing

/// A process that posts, one number after the other.
struct Runner {
    let process = Process()
    private let output: URL
    private let errors: URL

    /// Starts it.
    init(
        _ kind: KillTests.Kind, _ address: String, _ numbers: ClosedRange<Int>, in scratch: Scratch, named name: String
    ) throws {
        output = scratch.url.appendingPathComponent("\(name)-acknowledged")
        errors = scratch.url.appendingPathComponent("\(name)-errors")
        for file in [output, errors] { try Data().write(to: file) }
        process.executableURL = try ToolRun.executable("PostingRunner")
        process.arguments = [kind.rawValue, address, String(numbers.lowerBound), String(numbers.upperBound)]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
    }

    /// What it has said of itself.
    var errorText: String { String(decoding: (try? Data(contentsOf: errors)) ?? Data(), as: UTF8.self) }

    /// The last number of which it has said that it is posted; 0 where there is none.
    var acknowledged: Int {
        get throws {
            let lines = String(decoding: try Data(contentsOf: output), as: UTF8.self).split(separator: "\n")
            return lines.last.flatMap { Int($0.dropFirst("posted ".count)) } ?? 0
        }
    }

    /// Kills it, and tells the last number that it has posted.
    func stop() throws -> Int {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal, "it ended by itself: \(errorText)")
        return try acknowledged
    }

    func waitForOutput() async throws {
        for _ in 0..<5_000 where process.isRunning {
            if try FileHandle(forReadingFrom: output).seekToEnd() > 0 { return }
            try await Task.sleep(for: .milliseconds(2))
        }
    }
}
