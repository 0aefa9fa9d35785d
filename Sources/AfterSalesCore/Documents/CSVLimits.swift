/// How much a row of comma-separated values may hold (行限制), so that memory stays bounded whatever a file says.
public struct CSVLimits: Hashable, Sendable {
    /// The most bytes of a row, in UTF-8, without its line end.
    public var mostBytes: Int
    /// The most cells of a row.
    public var mostCells: Int
    /// The most line breaks inside a quoted field. One with more is taken for one whose quote was never closed.
    public var mostLines: Int
    /// Whether a field without an end keeps everything behind it, rather than the rest of its own line only.
    package var swallows = false

    /// Limits.
    /// - Parameters:
    ///   - mostBytes: The most bytes of a row, from 1 to 1 GiB; what is outside is moved inside.
    ///   - mostCells: The most cells of a row, at least 1.
    ///   - mostLines: The most line breaks inside a quoted field.
    public init(mostBytes: Int = 1 << 20, mostCells: Int = 10_000, mostLines: Int = 100) {
        self.mostBytes = min(max(mostBytes, 1), 1 << 30)
        self.mostCells = max(mostCells, 1)
        self.mostLines = max(mostLines, 0)
    }

    /// Those of a document that is in memory anyway.
    package static var document: CSVLimits {
        var limits = CSVLimits(mostBytes: .max, mostCells: .max, mostLines: .max)
        limits.swallows = true
        return limits
    }
}
