public import AfterSalesCore
public import AfterSalesRepairOrders

/// How a file writes what it says of orders (书写约定), as data: which way round dates are, which words stand for what, and what
/// holds where nothing is said.
public struct OrderConventions: Hashable, Sendable {
    /// In which order dates are written whose year is not in front.
    public var dates: DateOrder
    /// Which sign is the decimal sign.
    public var decimalSign: DecimalSign
    /// The words for units of distance; compared without regard to case.
    public var units: [String: StatedDistance.Unit]
    /// The words for a status; compared without regard to case, blanks and punctuation.
    public var statuses: [String: StatusMeaning]
    /// The words for who pays; compared without regard to case, blanks and punctuation.
    public var payTypes: [String: PayType]
    /// The currency of amounts; nil where none is known, and then amounts are not taken.
    public var currency: Currency?
    /// The unit of a distance beside which none stands; nil where that is not known.
    public var unit: StatedDistance.Unit?
    /// The dealership, where the file does not say it.
    public var dealer: Identifier<Dealer>?
    /// The system that orders were done in, where the file does not say it.
    public var system: String
    /// What a line is that does not say it.
    public var lineKind: LineKind

    /// Conventions.
    /// - Parameters:
    ///   - dates: In which order dates are written whose year is not in front.
    ///   - decimalSign: Which sign is the decimal sign.
    ///   - units: The words for units of distance.
    ///   - statuses: The words for a status.
    ///   - payTypes: The words for who pays.
    ///   - currency: The currency of amounts.
    ///   - unit: The unit of a distance beside which none stands.
    ///   - dealer: The dealership, where the file does not say it.
    ///   - system: The system, where the file does not say it.
    ///   - lineKind: What a line is that does not say it.
    public init(
        dates: DateOrder = .detect, decimalSign: DecimalSign = .point,
        units: [String: StatedDistance.Unit] = usualUnits, statuses: [String: StatusMeaning] = StatusMeaning.usualWords,
        payTypes: [String: PayType] = usualPayTypes, currency: Currency? = nil, unit: StatedDistance.Unit? = nil,
        dealer: Identifier<Dealer>? = nil, system: String = "import", lineKind: LineKind = .part
    ) {
        self.dates = dates
        self.decimalSign = decimalSign
        self.units = Self.folded(units) { $0.sourceWord }
        self.statuses = Self.folded(statuses) { $0.statusWord }
        self.payTypes = Self.folded(payTypes) { $0.statusWord }
        self.currency = currency
        self.unit = unit
        self.dealer = dealer
        self.system = system
        self.lineKind = lineKind
    }

    /// Words for units of distance: those of exports, and the codes of UN/ECE Recommendation 20 as STAR uses them.
    public static let usualUnits: [String: StatedDistance.Unit] = [
        "km": .kilometres, "kms": .kilometres, "k": .kilometres, "kmt": .kilometres, "kilometer": .kilometres,
        "kilometre": .kilometres, "kilometers": .kilometres, "kilometres": .kilometres, "公里": .kilometres,
        "千米": .kilometres, "mi": .miles, "mi.": .miles, "m": .miles, "mile": .miles, "miles": .miles, "smi": .miles,
        "英里": .miles,
    ]

    /// Words for who pays, those of STAR among them. Sublet is work bought elsewhere and tells no payer.
    public static let usualPayTypes: [String: PayType] = [
        "customer": .customer, "customerpay": .customer, "cp": .customer, "c": .customer, "retail": .customer,
        "warranty": .warranty, "wp": .warranty, "w": .warranty, "manufacturer": .warranty, "recall": .warranty,
        "internal": .internal, "ip": .internal, "i": .internal, "dealer": .internal, "insurance": .insurance,
        "goodwill": .goodwill, "客户付费": .customer, "索赔": .warranty, "内部": .internal, "保险": .insurance,
    ]

    private static func folded<Value>(_ words: [String: Value], _ fold: (String) -> String) -> [String: Value] {
        Dictionary(
            words.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { (fold($0.key), $0.value) },
            uniquingKeysWith: { first, _ in first })
    }
}
