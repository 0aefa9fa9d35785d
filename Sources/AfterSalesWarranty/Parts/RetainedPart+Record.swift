public import AfterSalesCore
public import AfterSalesRepairOrders
public import AfterSalesStorage

extension RetainedPart: StoredRecord {
    /// What its tag says.
    public static let tag = One<String>("tag", "What its tag says; each once.") { $0.tag }
    /// The part number.
    public static let part = One<String>("part", "The part number.") { $0.part }
    /// The order.
    public static let order = One<Identifier<RepairOrder>>("repair_order", "The order.") { $0.order }
    /// Who may ask for it.
    public static let manufacturer = One<Identifier<Manufacturer>>("manufacturer", "Who may ask for it.") {
        $0.manufacturer
    }
    /// Where it is on its way.
    public static let status = One<PartStatus>(
        "status", "tagged, stored, returnRequested, shipped, released, scrapped."
    ) {
        $0.status
    }
    /// The last day of its holding time.
    public static let holdThrough = Maybe<LocalDate>("hold_through", "The last day of its holding time.") {
        $0.holdThrough
    }
    /// The last day on which it may be shipped.
    public static let shipBy = Maybe<LocalDate>("ship_by", "The last day on which it may be shipped.") { $0.shipBy }

    /// How stores keep replaced parts. A tag hangs on one.
    public static let schema = RecordSchema<RetainedPart>(
        "retained_part", "A part that was replaced at the manufacturer's cost and is kept for it.",
        fields: [
            tag.declared, part.declared, order.declared, manufacturer.declared, status.declared, holdThrough.declared,
            shipBy.declared,
        ],
        indexes: [
            .unique(tag), .on(part), .on(order), .on(manufacturer, status), .on(status, holdThrough),
            .on(status, shipBy),
        ],
        keepsHistory: true)
}

extension Query where Record == RetainedPart {
    /// The parts of an order.
    public static func retainedParts(of owner: RecordOwner, from order: Identifier<RepairOrder>) -> Query {
        Query(of: owner, where: RetainedPart.order.is(order))
    }

    /// The parts in a state, by tag.
    public static func retainedParts(of owner: RecordOwner, in status: PartStatus) -> Query {
        Query(of: owner, where: RetainedPart.status.is(status), sortedBy: .ascending(RetainedPart.tag))
    }

    /// The parts that a manufacturer has asked for and that are to be shipped by a day (待寄回旧件), by tag: those due, and
    /// those late. One without a last day is none of them.
    public static func partsToShip(of owner: RecordOwner, by day: LocalDate) -> Query {
        Query(
            of: owner, where: RetainedPart.status.is(.returnRequested) && RetainedPart.shipBy.isAtMost(day),
            sortedBy: .ascending(RetainedPart.tag))
    }

    /// The parts that may be destroyed on a day (可销毁旧件), by tag: those released, and those whose holding time is over.
    public static func partsToScrap(of owner: RecordOwner, on day: LocalDate) -> Query {
        Query(
            of: owner,
            where: RetainedPart.status.is(.released)
                || (RetainedPart.status.is(.stored) && RetainedPart.holdThrough.isLess(than: day)),
            sortedBy: .ascending(RetainedPart.tag))
    }
}
