public import AfterSalesCore
public import AfterSalesStorage

extension RemittanceList: StoredRecord {
    /// The manufacturer's number for it.
    public static let ofNumber = One<String>("number", "The manufacturer's number for it.") { $0.number }
    /// Whose list it is.
    public static let ofManufacturer = One<Identifier<Manufacturer>>("manufacturer", "Whose list it is.") {
        $0.manufacturer
    }
    /// The day on which its money counts.
    public static let onDay = One<LocalDate>("day", "The day on which its money counts.") { $0.day }
    /// Whether every line of it has been applied.
    public static let isApplied = One<Bool>("is_applied", "Whether every line of it has been applied to the claims.") {
        $0.application?.completedAt != nil
    }

    /// How stores keep lists. A manufacturer sends one list of a number: the same one is not put in twice.
    public static let schema = RecordSchema<RemittanceList>(
        "remittance_list", "A manufacturer's list of what it pays of claims.",
        fields: [ofNumber.declared, ofManufacturer.declared, onDay.declared, isApplied.declared],
        indexes: [.unique(ofManufacturer, ofNumber), .on(ofManufacturer, onDay), .on(isApplied, onDay)])

    /// What an application has changed; a list of tens of thousands of lines is not compared line by line.
    public func changes(from earlier: RemittanceList) -> [AuditEvent.Change]? {
        guard lines == earlier.lines, number == earlier.number, day == earlier.day, currency == earlier.currency,
            manufacturer == earlier.manufacturer
        else { return nil }
        func text(_ list: RemittanceList) -> String? {
            list.application.map { $0.completedAt == nil ? "begun" : "completed" }
        }
        return [AuditEvent.Change(field: "application", old: text(earlier), new: text(self))]
    }
}

extension Query where Record == RemittanceList {
    /// The lists of a manufacturer whose money counts on some days, the first day first.
    /// - Parameters:
    ///   - owner: Whose.
    ///   - manufacturer: The manufacturer.
    ///   - days: The days.
    public static func remittanceLists(
        of owner: RecordOwner, by manufacturer: Identifier<Manufacturer>, on days: ClosedRange<LocalDate>
    ) -> Query {
        Query(
            of: owner,
            where: RemittanceList.ofManufacturer.is(manufacturer) && RemittanceList.onDay.isAtLeast(days.lowerBound)
                && RemittanceList.onDay.isAtMost(days.upperBound), sortedBy: .ascending(RemittanceList.onDay))
    }

    /// The lists that are not applied yet, or not to their end, the oldest first.
    /// - Parameter owner: Whose.
    public static func openRemittanceLists(of owner: RecordOwner) -> Query {
        Query(of: owner, where: RemittanceList.isApplied.is(false), sortedBy: .ascending(RemittanceList.onDay))
    }
}

extension RemittanceList: Codable {
    private enum CodingKeys: String, CodingKey {
        case key, number, manufacturer, day, currency, lines, application
    }

    /// Decodes a list; what could not have been made is refused.
    /// - Throws: `DecodingError`; what the init throws.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            try container.decode(RecordKey<RemittanceList>.self, forKey: .key),
            number: try container.decode(String.self, forKey: .number),
            of: try container.decode(Identifier<Manufacturer>.self, forKey: .manufacturer),
            on: try container.decode(LocalDate.self, forKey: .day),
            in: try container.decode(Currency.self, forKey: .currency),
            lines: try container.decode([RemittanceLine].self, forKey: .lines))
        application = try container.decodeIfPresent(RemittanceApplication.self, forKey: .application)
        if let application, application.lines.count != lines.count {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "the application is of other lines"))
        }
    }

    /// Encodes what ``init(from:)`` decodes.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(key, forKey: .key)
        try container.encode(number, forKey: .number)
        try container.encode(manufacturer, forKey: .manufacturer)
        try container.encode(day, forKey: .day)
        try container.encode(currency, forKey: .currency)
        try container.encode(lines, forKey: .lines)
        try container.encodeIfPresent(application, forKey: .application)
    }
}
