public import AfterSalesCore
import AfterSalesCustomers
public import AfterSalesStorage

/// A price list (公示价目表): what a dealership has made known that it asks for operations, parts, packages and fees.
///
/// A list is not changed: it ends, and another begins. On a day one list counts.
public struct PriceList: Hashable, Sendable {
    /// Whose, and its id there.
    public let key: RecordKey<PriceList>
    /// What people read.
    public let title: LocalizedText
    /// The currency of its prices.
    public let currency: Currency
    /// Whether its prices contain the tax.
    public let taxBasis: TaxBasis
    /// The days on which it counts.
    public private(set) var effective: DateWindow
    /// The entries, by kind and code.
    public let entries: [PriceListEntry]

    /// A list.
    /// - Parameters:
    ///   - key: Whose, and its id there.
    ///   - title: What people read.
    ///   - currency: The currency of its prices.
    ///   - taxBasis: Whether its prices contain the tax.
    ///   - effective: The days on which it counts.
    ///   - entries: The entries, in any order, each kind and code once.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that is wrong: `duplicateEntry`, `mixedCurrencies`,
    ///   `amountBelowZero`, `hoursBelowZero`, `hoursOutsideLabour`, `discountListed`, `emptyText`.
    public init(
        _ key: RecordKey<PriceList>, _ title: LocalizedText, _ currency: Currency, taxBasis: TaxBasis,
        effective: DateWindow, entries: [PriceListEntry]
    ) throws(Rejection) {
        self.key = key
        self.title = title
        self.currency = currency
        self.taxBasis = taxBasis
        self.effective = effective
        self.entries = entries.sorted { $0.key < $1.key }
        var check = PriceListCheck()
        check.check(entries, of: self)
        guard check.errorCount == 0 else { throw Rejection(check.findings) }
    }

    /// What it says of something; nil where it does not list it.
    /// - Parameters:
    ///   - kind: What it is.
    ///   - code: The operation code or part number.
    public func entry(_ kind: LineKind, _ code: String) -> PriceListEntry? {
        let wanted = PriceListEntry(kind, code, price: .zero(currency)).key
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].key < wanted { low = middle + 1 } else { high = middle }
        }
        guard low < entries.count, entries[low].key == wanted else { return nil }
        return entries[low]
    }

    /// Lets it end: it does not count after a day.
    /// - Parameter day: The last day on which it counts.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `endBeforeStart`.
    public mutating func end(on day: LocalDate) throws(Rejection) {
        effective = try effective.ended(on: day)
    }
}

extension PriceList: Codable {
    private enum CodingKeys: String, CodingKey {
        case key, title, currency, taxBasis, effective, entries
    }

    /// Decodes an object of its fields, the entries in any order.
    /// - Throws: `DecodingError`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        key = try container.decode(RecordKey<PriceList>.self, forKey: .key)
        title = try container.decode(LocalizedText.self, forKey: .title)
        currency = try container.decode(Currency.self, forKey: .currency)
        taxBasis = try container.decode(TaxBasis.self, forKey: .taxBasis)
        effective = try container.decode(DateWindow.self, forKey: .effective)
        // They are looked up by halving.
        entries = try container.decode([PriceListEntry].self, forKey: .entries).sorted { $0.key < $1.key }
    }
}
