import Foundation
import Synchronization

/// One run of another program, which is killed when it takes too long.
enum TestRun {
    enum Ending: Equatable {
        case exited(Int32)
        case broken
        case timedOut
    }

    private enum State {
        case running, killed, ended
    }

    /// Runs a program to its end.
    /// - Parameters:
    ///   - output: Where what it prints goes; nowhere without.
    ///   - seconds: When it is killed.
    static func run(
        _ program: String, _ arguments: [String], in folder: String, with variables: [String: String] = [:],
        output: FileHandle? = nil, seconds: Double = 36_000
    ) async throws -> Ending {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = ProcessInfo.processInfo.environment.merging(variables) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output ?? FileHandle.nullDevice
        process.standardError = output ?? FileHandle.nullDevice
        let state = Mutex(State.running)
        return try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { ended in
                let before = state.withLock { now in
                    defer { now = .ended }
                    return now
                }
                if before == .killed {
                    continuation.resume(returning: .timedOut)
                } else if ended.terminationReason == .uncaughtSignal {
                    continuation.resume(returning: .broken)
                } else {
                    continuation.resume(returning: .exited(ended.terminationStatus))
                }
            }
            do {
                try process.run()
            } catch {
                process.terminationHandler = nil
                continuation.resume(throwing: error)
                return
            }
            let identifier = process.processIdentifier
            DispatchQueue.global().asyncAfter(deadline: .now() + seconds) {
                state.withLock { now in
                    guard now == .running else { return }
                    now = .killed
                    kill(identifier, SIGKILL)
                }
            }
        }
    }
}
