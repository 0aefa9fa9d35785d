/// How many rows or elements of a file went where (导入统计). All but ``read`` come to ``read``.
public struct ImportCounts: Hashable, Sendable, Codable {
    /// Those of the file.
    public var read = 0
    /// Those that changed the store.
    public var taken = 0
    /// Those that say what the store says already, or what another row of the file says.
    public var unchanged = 0
    /// Those with errors.
    public var setAside = 0

    /// Of an empty file.
    public init() {}

    /// Those of two files together.
    public static func + (lhs: ImportCounts, rhs: ImportCounts) -> ImportCounts {
        var sum = lhs
        sum.read += rhs.read
        sum.taken += rhs.taken
        sum.unchanged += rhs.unchanged
        sum.setAside += rhs.setAside
        return sum
    }
}
