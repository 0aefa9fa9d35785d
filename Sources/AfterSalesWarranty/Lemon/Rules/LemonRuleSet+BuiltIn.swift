extension LemonRuleSet {
    /// The rule sets that come with the library.
    public static var builtIn: [LemonRuleSet] { [china2013, china2022, california] }

    /// The rule set of that id that comes with the library; the latest version where there are several.
    /// - Parameter id: The set's id.
    public static func builtIn(_ id: String) -> LemonRuleSet? {
        builtIn.filter { $0.id == id }.max { $0.version < $1.version }
    }
}
