import Foundation

/// A program of one line, gone with its value.
final class Script: Sendable {
    let path: String

    init(_ line: String) throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).sh").path
        try "#!/bin/sh\n\(line)\n".write(toFile: path, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
