extension TestCluster {
    /// What psql prints for statements, one after the other, without the library between.
    package func psql(_ statements: String...) throws -> String { try psql(statements) }

    /// What psql prints for statements, each in a transaction of its own.
    package func psql(_ statements: [String]) throws -> String {
        let psql = try ChildProcess.run(
            ["psql", "-qXAt", "-v", "ON_ERROR_STOP=1", "-d", address] + statements.flatMap { ["-c", $0] })
        guard psql.status == 0 else { throw Failure(description: "psql: \(statements)") }
        return psql.output
    }
}
