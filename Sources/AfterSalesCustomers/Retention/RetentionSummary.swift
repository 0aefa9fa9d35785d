public import AfterSalesCore

/// How many customers or cars there are on a day, by segment and value tier.
public struct RetentionSummary: Hashable, Sendable, Codable {
    /// One segment's customers of one tier.
    public struct Row: Hashable, Sendable, Codable {
        /// The segment.
        public let segment: Segment
        /// The tier; nil for those below the first one and those whose value is not known.
        public let tier: String?
        /// How many they are.
        public let counts: RetentionCounts
    }

    /// The rows, by segment and tier, those without a tier first; one for each that has anybody.
    public let rows: [Row]

    private struct Cell: Hashable {
        let segment: Segment
        let tier: String?
    }

    private init(_ cells: [Cell: RetentionCounts]) {
        rows = cells.map { Row(segment: $0.key.segment, tier: $0.key.tier, counts: $0.value) }
            .sorted { ($0.segment.rawValue, $0.tier ?? "") < ($1.segment.rawValue, $1.tier ?? "") }
    }

    init(
        _ entries: [(segment: Segment, tier: String?, status: RetentionStatus)]
    ) throws(ArithmeticError) {
        var cells: [Cell: RetentionCounts] = [:]
        for entry in entries {
            let cell = Cell(segment: entry.segment, tier: entry.tier)
            cells[cell] = try (cells[cell] ?? RetentionCounts()).merging(RetentionCounts(entry.status))
        }
        self.init(cells)
    }

    /// The counts of everybody.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``.
    public func total() throws(ArithmeticError) -> RetentionCounts {
        var total = RetentionCounts()
        for row in rows { total = try total.merging(row.counts) }
        return total
    }

    /// The summary of both parts together: of two dealerships, for instance.
    /// - Parameter other: That of others.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``.
    public func merging(_ other: RetentionSummary) throws(ArithmeticError) -> RetentionSummary {
        var cells: [Cell: RetentionCounts] = [:]
        for row in rows + other.rows {
            let cell = Cell(segment: row.segment, tier: row.tier)
            cells[cell] = try (cells[cell] ?? RetentionCounts()).merging(row.counts)
        }
        return RetentionSummary(cells)
    }
}

extension RetentionAnalysis {
    /// How many there are at the end of a day, by segment and value tier; who has not come by then is not counted.
    /// - Parameters:
    ///   - date: The day.
    ///   - tiers: From what amount on a customer is of which tier; nil for no tiers.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/currencyMismatch(_:_:)`` where a customer's value is in another
    ///   currency than the tiers.
    public func summary(on date: LocalDate, tiers: ValueTiers? = nil) throws(ArithmeticError) -> RetentionSummary {
        var entries: [(segment: Segment, tier: String?, status: RetentionStatus)] = []
        for (subject, history) in histories {
            guard let status = history.status(on: date.daysSince1970) else { continue }
            var tier: String?
            if let tiers, let value = facts.values[subject.customer] { tier = try tiers.tier(of: value) }
            entries.append((Self.segment(of: subject, facts), tier, status))
        }
        return try RetentionSummary(entries)
    }
}
