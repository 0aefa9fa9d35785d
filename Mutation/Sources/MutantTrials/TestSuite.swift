/// A suite of tests: what it runs, and how long it takes.
struct TestSuite: Codable, Sendable {
    /// Its target and name, `M.S`.
    let name: String
    /// How long it took with nothing changed, in seconds.
    let seconds: Double
    /// The numbers of the mutants in what it runs.
    let reached: Set<Int32>

    /// What chooses it on the command line of the test program.
    static func filter(_ names: [String]) -> [String] {
        names.flatMap { name in ["--filter", "^" + name.replacing(".", with: "\\.") + "/"] }
    }
}
