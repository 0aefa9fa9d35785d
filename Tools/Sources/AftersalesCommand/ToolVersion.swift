/// Which release of the command this is.
enum ToolVersion {
    static let current = "0.1.0"
}
