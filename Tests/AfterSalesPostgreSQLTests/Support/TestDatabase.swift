#if PostgreSQL
import AfterSalesTestCluster
import AfterSalesStorage
import Foundation

@testable import AfterSalesPostgreSQL

/// An empty database on a test's server.
struct TestDatabase: Sendable {
    let cluster: TestCluster
    let name: String
    let address: String

    init(on cluster: TestCluster? = nil) async throws {
        let server: TestCluster
        if let cluster { server = cluster } else { server = try await TestCluster.shared.value }
        self.cluster = server
        name = "t\(UInt64.random(in: 0..<1 << 48))"
        address = server.address(of: name)
        _ = try await Stranger(server.address).run("CREATE DATABASE \(name)")
    }

    /// Waits until somebody is found in a state: a condition on `pg_stat_activity`.
    func awaits(_ condition: String) async throws -> String {
        for _ in 0..<600 {
            let found = try await run(
                """
                SELECT pid FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid() AND \(condition)
                """)
            if let pid = found.first?.first ?? nil { return pid }
            try await Task.sleep(for: .milliseconds(25))
        }
        throw TestCluster.Failure(description: "nobody is seen with \(condition)")
    }

    func store(
        _ kinds: [any StoredRecord.Type] = [Visit.self], _ change: (inout PostgreSQLOptions) -> Void = { _ in }
    ) async throws -> PostgreSQLStore {
        var options = PostgreSQLOptions()
        change(&options)
        return try await PostgreSQLStore(address, kinds: kinds, options: options)
    }

    /// What somebody else gets for a statement.
    @discardableResult
    func run(_ sql: String) async throws -> [[String?]] { try await Stranger(address).run(sql) }

    /// The connection string for another role.
    func address(as role: String) -> String { address.replacing("//postgres@", with: "//\(role)@") }
}

/// Somebody who uses the database without the library: a test's own hands.
final class Stranger: Sendable {
    private let connection: PostgreSQLConnection

    init(_ address: String) {
        var options = PostgreSQLOptions()
        options.applicationName = "stranger"
        options.statementTimeout = .zero
        options.lockTimeout = .zero
        connection = PostgreSQLConnection(ConnectionSettings(connectionString: address, options: options))
    }

    /// Runs statements. A transaction that they leave open does not stay so.
    @discardableResult
    func run(_ sql: String) async throws -> [[String?]] {
        try await connection.perform { (session) throws(ServerFailure) in try Self.table(session, sql) }
    }

    /// Runs statements in one transaction, with something else to do between the two.
    func transaction(_ first: String, then second: String, between: @Sendable () -> Void) async throws {
        try await connection.perform { (session) throws(ServerFailure) in
            try session.run(script: "BEGIN; " + first)
            between()
            try session.run(script: second)
            try session.run(script: "COMMIT")
        }
    }

    private static func table(_ session: Session, _ sql: String) throws(ServerFailure) -> [[String?]] {
        let result = try session.run(script: sql)
        return (0..<result.count).map { row in (0..<result.columnCount).map { result[row, $0] } }
    }
}
#endif
