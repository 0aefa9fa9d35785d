public import AfterSalesCore

/// How long a customer's personal data is kept after the last thing that happened (保存期限): data, as the law of the place
/// and the dealership's own rules say.
///
/// PIPL article 19 and GDPR article 5 (1) (e) say that it may not be longer than needed; neither says how long that is.
public struct KeepingPeriods: Hashable, Sendable, Codable {
    /// Months after the last activity, for a customer of a segment without a period of its own.
    public let months: Int
    /// Months of a segment, where they differ.
    public let monthsBySegment: [String: Int]

    /// Periods.
    /// - Parameters:
    ///   - months: Months after the last activity, 1 to 1 200.
    ///   - monthsBySegment: Months of a segment, where they differ.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `periodOutOfRange` for each that is not in these bounds.
    public init(months: Int, monthsBySegment: [Segment: Int] = [:]) throws(Rejection) {
        try self.init(
            months, Dictionary(uniqueKeysWithValues: monthsBySegment.map { ($0.key.rawValue, $0.value) }))
    }

    private init(_ months: Int, _ monthsBySegment: [String: Int]) throws(Rejection) {
        self.months = months
        self.monthsBySegment = monthsBySegment
        var findings: [Finding] = []
        let named = self.monthsBySegment.sorted { $0.key < $1.key }.map {
            (Place.document.field("monthsBySegment").field($0.key), $0.value)
        }
        for (place, value) in [(Place.document.field("months"), months)] + named where !(1...1_200).contains(value) {
            findings.append(
                Finding(
                    .error, .periodOutOfRange, at: place, inputs: [.init("months", String(value))],
                    LocalizedText("data is kept for 1 to 1200 months, not \(value)", "保存期限为 1 至 1200 个月，不能为 \(value)")))
        }
        guard findings.isEmpty else { throw Rejection(findings) }
    }

    /// The months for a segment.
    /// - Parameter segment: The segment.
    public func months(for segment: Segment) -> Int { monthsBySegment[segment.rawValue] ?? months }

    /// The first day on which a customer's data is due to be erased.
    /// - Parameters:
    ///   - segment: His segment.
    ///   - lastActivity: The day of the last thing that happened.
    /// - Returns: The day; nil where the calendar ends before it.
    public func dueDay(for segment: Segment, after lastActivity: LocalDate) -> LocalDate? {
        guard let last = try? lastActivity.adding(months: months(for: segment)) else { return nil }
        return try? last.adding(days: 1)
    }
}

extension KeepingPeriods {
    private enum CodingKeys: String, CodingKey {
        case months, monthsBySegment
    }

    /// Decodes `{"months": 60, "monthsBySegment": {"corporateFleet": 120}}`.
    /// - Throws: `DecodingError`; a ``/AfterSalesCore/Rejection`` for periods out of bounds.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            try container.decode(Int.self, forKey: .months),
            try container.decodeIfPresent([String: Int].self, forKey: .monthsBySegment) ?? [:])
    }
}
