#if SQLite
extension String {
    /// The text as a name in SQL.
    var quoted: String {
        "\"" + split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    /// The text as a comment up to the end of its line.
    var comment: String { "-- " + split(whereSeparator: \.isNewline).joined(separator: " ") }
}
#endif
