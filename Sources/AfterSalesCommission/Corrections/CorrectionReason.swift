public import AfterSalesStorage

/// One of the figures behind a correction, and the records behind the figure.
public struct CorrectionReason: Hashable, Sendable {
    /// So many records are named at most; the count goes on.
    public static let mostRecords = 100

    /// What is read differently now.
    public let figure: FigureDifference
    /// The records that changed the figure since the month was posted, at most ``mostRecords``.
    public let records: [RecordReference]
    /// How many records there are.
    public let recordCount: Int
    /// Lines of orders behind the figure, as their order calls them, at most ``mostRecords``.
    public let lines: [String]

    /// A reason. Of long lists the beginning is kept.
    /// - Parameters:
    ///   - figure: What is read differently.
    ///   - records: The records behind it.
    ///   - lines: The lines of orders behind it.
    public init(_ figure: FigureDifference, records: [RecordReference] = [], lines: [String] = []) {
        self.init(figure, records: records, recordCount: records.count, lines: lines)
    }

    init(_ figure: FigureDifference, records: [RecordReference], recordCount: Int, lines: [String]) {
        self.figure = figure
        self.records = Array(records.prefix(Self.mostRecords))
        self.recordCount = max(recordCount, self.records.count)
        self.lines = Array(lines.prefix(Self.mostRecords))
    }
}
