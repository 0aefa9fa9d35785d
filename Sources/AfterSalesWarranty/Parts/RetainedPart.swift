public import AfterSalesCore
import AfterSalesCustomers
public import AfterSalesRepairOrders
public import AfterSalesStorage

/// A part that was replaced at the manufacturer's cost and is kept until the manufacturer lets it go (索赔旧件).
///
/// ```swift
/// var part = try RetainedPart(key, tag: "T-88", "P-1", for: "J1", of: order.key.id, to: maker, by: officer, at: now)
/// try part.store(shelf: "A-3", under: terms, by: officer, at: evening, in: .china)   // held for 90 days
/// try part.requestReturn("REQ-7", under: terms, by: clerk, at: later, in: .china)    // to be shipped within 7
/// try part.ship(waybill: "SF-1", by: officer, at: then, in: .china)
/// ```
public struct RetainedPart: Hashable, Sendable, Codable {
    /// Whose, and its id there.
    public let key: RecordKey<RetainedPart>
    /// What its tag says (旧件标签); each once in a dealership.
    public let tag: String
    /// The part number.
    public let part: String
    /// How many pieces hang on the tag.
    public let quantity: LineQuantity
    /// The order.
    public let order: Identifier<RepairOrder>
    /// The job by which it was replaced.
    public let job: Identifier<Job>
    /// The line by which the new one was fitted, or the component of its package.
    public let line: Identifier<OrderLine>?
    /// Who may ask for it.
    public let manufacturer: Identifier<Manufacturer>
    /// When it was tagged.
    public let taggedAt: Timestamp
    /// By whom.
    public let taggedBy: ActingParty
    /// Where it lies; nil before it was stored.
    public internal(set) var shelf: String?
    /// The last day of its holding time (保留期限): it may be destroyed from the next one on. Nil before it was stored,
    /// and where the manufacturer sets none.
    public internal(set) var holdThrough: LocalDate?
    /// The last day on which it may be shipped (寄回期限); nil while nobody asks for it, and where there is none.
    public internal(set) var shipBy: LocalDate?
    /// The dealership's day on which it was shipped.
    public internal(set) var shippedOn: LocalDate?
    /// The transitions so far.
    public internal(set) var steps: [PartStep]

    /// A part that is tagged (挂签).
    /// - Parameters:
    ///   - key: Whose, and its id there.
    ///   - tag: What its tag says.
    ///   - part: The part number.
    ///   - quantity: How many pieces hang on the tag.
    ///   - job: The job by which it was replaced.
    ///   - order: The order.
    ///   - line: The line by which the new one was fitted.
    ///   - manufacturer: Who may ask for it.
    ///   - party: By whom.
    ///   - at: When.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `quantityNotPositive`, and with what is wrong with the words.
    public init(
        _ key: RecordKey<RetainedPart>, tag: String, _ part: String, quantity: LineQuantity = .one,
        for job: Identifier<Job>, of order: Identifier<RepairOrder>, line: Identifier<OrderLine>? = nil,
        to manufacturer: Identifier<Manufacturer>, by party: ActingParty, at: Timestamp
    ) throws(Rejection) {
        self.key = key
        self.tag = tag
        self.part = part
        self.quantity = quantity
        self.order = order
        self.job = job
        self.line = line
        self.manufacturer = manufacturer
        taggedAt = at
        taggedBy = party
        shelf = nil
        holdThrough = nil
        shipBy = nil
        shippedOn = nil
        steps = []
        var check = ClaimCheck()
        check.head(of: self)
        try check.refuse()
    }

    /// Where it is on its way: where its last step led.
    public var status: PartStatus { steps.last?.to ?? .tagged }
}

extension ClaimCheck {
    /// What a tag says.
    mutating func head(of part: RetainedPart) {
        text(part.tag, .name, at: Place.document.field("tag"))
        text(part.part, .name, at: Place.document.field("part"))
        text(part.manufacturer.rawValue, .name, at: Place.document.field("manufacturer"))
        id(part.order.rawValue, at: Place.document.field("order"))
        id(part.job.rawValue, at: Place.document.field("job"))
        id(part.line?.rawValue, at: Place.document.field("line"))
        guard part.quantity.units <= 0 else { return }
        report(
            .quantityNotPositive, at: Place.document.field("quantity"),
            inputs: [.init("quantity", part.quantity.description)],
            "the quantity \(part.quantity) is not above zero", "数量 \(part.quantity) 必须大于零")
    }
}
