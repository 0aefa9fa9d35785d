public import AfterSalesCore
import AfterSalesCustomers
public import AfterSalesStorage

/// For which operations and parts something is given beside the commission, and to whom (单项奖励表).
///
/// It counts for what is settled on its days. A list is not changed: it ends, and another begins; of several that count on a
/// day each gives what it says.
public struct SpiffList: Hashable, Sendable, Codable {
    /// Whose, and its id there.
    public let key: RecordKey<SpiffList>
    /// What people read.
    public let title: LocalizedText
    /// The currency of its amounts; orders in another one get nothing by it.
    public let currency: Currency
    /// The days on which it counts.
    public private(set) var effective: DateWindow
    /// What is given.
    public let items: [SpiffItem]

    /// A list.
    /// - Parameters:
    ///   - key: Whose, and its id there.
    ///   - title: What people read.
    ///   - currency: The currency of its amounts.
    ///   - effective: The days on which it counts.
    ///   - items: What is given, each kind, code and holder once.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that is wrong: `duplicateEntry`, `mixedCurrencies`,
    ///   `amountBelowZero`, `discountListed`, `emptyText`.
    public init(
        _ key: RecordKey<SpiffList>, _ title: LocalizedText, _ currency: Currency, effective: DateWindow,
        items: [SpiffItem]
    ) throws(Rejection) {
        self.key = key
        self.title = title
        self.currency = currency
        self.effective = effective
        self.items = items
        var check = SpiffListCheck()
        check.check(self)
        guard check.errorCount == 0 else { throw Rejection(check.findings) }
    }

    /// Lets it end: it does not count after a day.
    /// - Parameter day: The last day on which it counts.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `endBeforeStart`.
    public mutating func end(on day: LocalDate) throws(Rejection) {
        effective = try effective.ended(on: day)
    }
}

/// Looks through a list.
private struct SpiffListCheck: FindingReporter {
    private struct Key: Hashable {
        let kind: LineKind
        let code: Identifier<SpiffItem>
        let holder: SpiffItem.Holder
    }

    var findings: [Finding] = []
    var errorCount = 0

    mutating func check(_ list: SpiffList) {
        text(list.title.english, .name, at: Place.document.field("title").field("english"))
        text(list.title.simplifiedChinese, .name, at: Place.document.field("title").field("simplifiedChinese"))
        var keys: Set<Key> = []
        for (index, item) in list.items.enumerated() {
            let place = Place.document.field("items").element(index)
            text(item.code, .name, at: place.field("code"))
            if item.kind == .discount {
                report(.discountListed, at: place.field("kind"), "nothing is given for a discount", "折扣没有单项奖励")
            }
            if !keys.insert(Key(kind: item.kind, code: Identifier(item.code), holder: item.holder)).inserted {
                report(
                    .duplicateEntry, at: place,
                    inputs: [.init("kind", item.kind.rawValue), .init("code", item.code)],
                    "\(item.kind.rawValue) \(item.code) stands twice", "\(item.kind.rawValue) \(item.code) 重复")
            }
            currency(item.amount, list.currency, at: place.field("amount"))
            notBelowZero(item.amount, at: place.field("amount"))
        }
    }
}
