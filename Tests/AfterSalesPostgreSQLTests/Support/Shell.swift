#if PostgreSQL
import AfterSalesTestCluster

/// Commands that a test needs beside the server.
enum Shell {
    /// Whether a command succeeds.
    static func run(_ command: String) throws -> Bool {
        try ChildProcess.run(["/bin/sh", "-c", command]).status == 0
    }
}
#endif
