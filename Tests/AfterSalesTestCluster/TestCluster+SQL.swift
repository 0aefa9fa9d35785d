import Foundation

extension TestCluster {
    /// What psql prints for a statement, without the library between.
    package func psql(_ statement: String) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["psql", "-qXAt", "-v", "ON_ERROR_STOP=1", "-d", address, "-c", statement]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(description: "psql: \(statement)") }
        return text
    }
}
