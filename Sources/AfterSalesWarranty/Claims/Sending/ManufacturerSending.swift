public import AfterSalesCore
public import AfterSalesRepairOrders
public import AfterSalesStorage

/// What went to a manufacturer at once: the failure reports or the claim applications of a period, each claim once.
public struct ManufacturerSending: Hashable, Sendable, Codable {
    /// Whose, and its id there.
    public let key: RecordKey<ManufacturerSending>
    /// To whom.
    public let manufacturer: Identifier<Manufacturer>
    /// What was sent.
    public let paper: Paper
    /// The period: the days on which the repairs were finished.
    public let period: DateWindow
    /// The dealership's day on which it went out.
    public let on: LocalDate
    /// When.
    public let at: Timestamp
    /// By whom.
    public let by: ActingParty
    /// The claims, the earliest repair first.
    public let entries: [Entry]
    /// What they ask for, by currency, in the order of the codes.
    public let totals: [Money]

    /// What is sent to a manufacturer from time to time.
    public enum Paper: String, Hashable, Sendable, Codable, CaseIterable, FieldConvertible {
        /// Failure reports: what failed and why (故障报告单).
        case failureReports
        /// Claim applications: what it is asked to pay (索赔申请单).
        case claimApplications
    }

    /// One claim of a sending.
    public struct Entry: Hashable, Sendable, Codable {
        /// The claim.
        public let claim: Identifier<WarrantyClaim>
        /// The number by which the manufacturer knows it.
        public let number: String
        /// The order.
        public let order: Identifier<RepairOrder>
        /// What the manufacturer is asked for.
        public let claimed: Money
    }

    init(
        _ key: RecordKey<ManufacturerSending>, of paper: Paper, to manufacturer: Identifier<Manufacturer>,
        for period: DateWindow, claims: [WarrantyClaim], on day: LocalDate, by party: ActingParty, at: Timestamp
    ) throws(ArithmeticError) {
        self.key = key
        self.manufacturer = manufacturer
        self.paper = paper
        self.period = period
        on = day
        self.at = at
        by = party
        entries = claims.map {
            Entry(claim: $0.key.id, number: $0.number, order: $0.order, claimed: $0.claimed)
        }
        totals = try Self.totals(of: entries)
    }

    private static func totals(of entries: [Entry]) throws(ArithmeticError) -> [Money] {
        var totals: [Currency: Money] = [:]
        for entry in entries {
            let currency = entry.claimed.currency
            totals[currency] = try (totals[currency] ?? .zero(currency)) + entry.claimed
        }
        return totals.values.sorted { $0.currency.code < $1.currency.code }
    }

    enum CodingKeys: String, CodingKey {
        case key, manufacturer, paper, period, on, at, by, entries, totals
    }

    /// Decodes a sending whose totals are those of its claims, each of them once.
    /// - Throws: `DecodingError`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        key = try container.decode(RecordKey<ManufacturerSending>.self, forKey: .key)
        manufacturer = try container.decode(Identifier<Manufacturer>.self, forKey: .manufacturer)
        paper = try container.decode(Paper.self, forKey: .paper)
        period = try container.decode(DateWindow.self, forKey: .period)
        on = try container.decode(LocalDate.self, forKey: .on)
        at = try container.decode(Timestamp.self, forKey: .at)
        by = try container.decode(ActingParty.self, forKey: .by)
        entries = try container.decode([Entry].self, forKey: .entries)
        totals = try container.decode([Money].self, forKey: .totals)
        guard !entries.isEmpty, Set(entries.map(\.claim)).count == entries.count,
            let sums = try? Self.totals(of: entries), sums == totals
        else {
            throw DecodingError.dataCorruptedError(
                forKey: .totals, in: container, debugDescription: "the totals are not those of its claims")
        }
    }
}

extension ManufacturerSending: StoredRecord {
    /// To whom.
    public static let manufacturer = One<Identifier<Manufacturer>>("manufacturer", "To whom.") { $0.manufacturer }
    /// What was sent.
    public static let paper = One<Paper>("paper", "failureReports or claimApplications.") { $0.paper }
    /// The day on which it went out.
    public static let on = One<LocalDate>("sent_on", "The day on which it went out.") { $0.on }
    /// The claims.
    public static let claims = Many<Identifier<WarrantyClaim>>("claims", "The claims.") { $0.entries.map(\.claim) }

    /// How stores keep sendings.
    public static let schema = RecordSchema<ManufacturerSending>(
        "warranty_sending", "What went to a manufacturer at once: failure reports or claim applications of a period.",
        fields: [manufacturer.declared, paper.declared, on.declared, claims.declared],
        indexes: [.on(manufacturer, on), .on(on), .on(claims)], keepsHistory: true)
}

extension Query where Record == ManufacturerSending {
    /// What went to a manufacturer, the latest first.
    public static func sendings(of owner: RecordOwner, to manufacturer: Identifier<Manufacturer>) -> Query {
        Query(
            of: owner, where: ManufacturerSending.manufacturer.is(manufacturer),
            sortedBy: .descending(ManufacturerSending.on))
    }

    /// What a claim was part of.
    public static func sendings(of owner: RecordOwner, with claim: Identifier<WarrantyClaim>) -> Query {
        Query(of: owner, where: ManufacturerSending.claims.is(claim), sortedBy: .ascending(ManufacturerSending.on))
    }
}
