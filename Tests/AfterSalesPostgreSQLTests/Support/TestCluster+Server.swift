#if PostgreSQL
import AfterSalesTestCluster
import Foundation

/// What the tests of the adapter do with a server beside connecting to it.
extension TestCluster {
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
}
#endif
