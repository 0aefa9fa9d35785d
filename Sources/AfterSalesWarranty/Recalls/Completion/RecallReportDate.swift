public import AfterSalesCore

/// One report that an authority wants of a campaign (应报报告): of what period, and by when.
public struct RecallReportDate: Hashable, Sendable, Codable {
    /// Names a report of a campaign.
    public struct ID: Hashable, Sendable, Codable {
        /// The kind.
        public let kind: RecallReportKind
        /// Its number among those of its kind, from 1.
        public let number: Int

        /// A report of a campaign.
        /// - Parameters:
        ///   - kind: The kind.
        ///   - number: Its number among those of its kind, from 1.
        public init(_ kind: RecallReportKind, _ number: Int) {
            self.kind = kind
            self.number = number
        }
    }

    /// Which report it is.
    public let id: ID
    /// The first day of its period.
    public let from: LocalDate
    /// The last day of its period: through which ``RecallCompletion`` counts.
    public let through: LocalDate
    /// The last day on which it is in time.
    public let due: LocalDate
}
