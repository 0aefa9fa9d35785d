extension TestCluster {
    /// What psql prints for a statement, without the library between.
    package func psql(_ statement: String) throws -> String {
        let psql = try ChildProcess.run(["psql", "-qXAt", "-v", "ON_ERROR_STOP=1", "-d", address, "-c", statement])
        guard psql.status == 0 else { throw Failure(description: "psql: \(statement)") }
        return psql.output
    }
}
