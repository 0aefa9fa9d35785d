public import AfterSalesCore
public import AfterSalesStorage

/// What an order brings on a day that is not that of its settlement (回款数据): what the insurer found owed, for one.
///
/// Each states a difference: a corrected amount is counted by another record, which has what was added. Those of an order
/// that is undone as a whole come to nothing together.
public struct ReceiptFigures: Hashable, Sendable, Codable {
    /// Whose; the id is the order's, or a digest of one that is too long for it, what it is, and a number.
    public let key: RecordKey<ReceiptFigures>
    /// The order.
    public let order: Identifier<RepairOrder>
    /// What it is.
    public let kind: ReceiptKind
    /// The day on which it counts.
    public let on: LocalDate
    /// The month in which it is earned (计提月份): that of the day, and of what takes an earlier one back the month of that.
    public let earnedIn: Month
    /// When it was recorded.
    public let recordedAt: Timestamp
    /// The currency of the amount.
    public let currency: Currency
    /// The service advisor.
    public let advisor: Identifier<Employee>
    /// The advisor's team.
    public let team: Identifier<Team>?
    /// What is added to what was counted before, in minor units; below zero where it has become less.
    public let amount: Int64

    /// What an act on an order has added to the insurer's audited amounts that count; nil where it has added nothing.
    ///
    /// The audited amount counts once the car has left, on the day of leaving or of the audit, whichever is later. It counts
    /// no longer when nothing is left of the order, which ``takenBack(_:of:on:at:)`` tells.
    /// - Parameters:
    ///   - before: The order before the act; nil of one that comes into the store as it is.
    ///   - order: The order after it.
    ///   - day: The day on which it counts.
    ///   - at: When the act is recorded.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``.
    public init?(
        audited before: RepairOrder?, to order: RepairOrder, on day: LocalDate, at: Timestamp
    ) throws(ArithmeticError) {
        let (amount, overflow) = order.countedAudit.subtractingReportingOverflow(before?.countedAudit ?? 0)
        guard !overflow else { throw .overflow }
        guard amount != 0 else { return nil }
        // Every audit and the delivery take another number.
        self.init(known: .insurerAudit, amount, of: order, order.insurerAudits.count, day, day.month, at)
    }

    private init(
        known kind: ReceiptKind, _ amount: Int64, of order: RepairOrder, _ number: Int, _ day: LocalDate,
        _ earnedIn: Month, _ at: Timestamp
    ) {
        self.order = order.key.id
        self.kind = kind
        key = Self.key(of: order.key, kind, number)
        on = day
        self.earnedIn = earnedIn
        recordedAt = at
        currency = order.terms.currency
        advisor = order.advisor
        team = order.team
        self.amount = amount
    }
}

extension ReceiptFigures {
    /// What an order brings besides, of a host's own kind.
    /// - Parameters:
    ///   - kind: What it is; what the library counts itself, an insurer's audit, is none of a host's kinds.
    ///   - amount: What is added to what was counted before, in minor units of the order's currency.
    ///   - order: The order.
    ///   - number: Tells it from others of the same kind and order.
    ///   - day: The day on which it counts.
    ///   - month: The month in which it is earned; that of the day where it is left out. What takes an earlier one back is
    ///     earned in the month of that.
    ///   - at: When it is recorded.
    public init(
        _ kind: ReceiptKind, _ amount: Int64, of order: RepairOrder, number: Int, on day: LocalDate,
        earnedIn month: Month? = nil, at: Timestamp
    ) {
        precondition(kind != .insurerAudit, "what an audit brings is counted with the audit")
        self.init(known: kind, amount, of: order, number, day, month ?? day.month, at)
    }

    /// What the credit that leaves nothing of an order takes back of the insurer's audited amounts: in each month what was
    /// earned in it.
    /// - Parameters:
    ///   - counted: All that the order has brought; what is of another kind does not matter.
    ///   - order: The order that is undone.
    ///   - day: The day of the credit.
    ///   - at: When the credit is recorded.
    /// - Returns: One for each month, in their order; none where nothing was counted.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``.
    public static func takenBack(
        _ counted: [ReceiptFigures], of order: RepairOrder, on day: LocalDate, at: Timestamp
    ) throws(ArithmeticError) -> [ReceiptFigures] {
        var sums: [Month: Int64] = [:]
        for receipt in counted where receipt.kind == .insurerAudit {
            let (sum, overflow) = sums[receipt.earnedIn, default: 0].subtractingReportingOverflow(receipt.amount)
            guard !overflow else { throw .overflow }
            sums[receipt.earnedIn] = sum
        }
        return sums.filter { $0.value != 0 }.sorted { $0.key < $1.key }.enumerated().map { index, part in
            // Behind the numbers of the audits and of the delivery.
            ReceiptFigures(
                known: .insurerAudit, part.value, of: order, order.insurerAudits.count + 1 + index, day, part.key, at)
        }
    }

    /// An order's id may be as long as an id can be, and this one is longer.
    private static func key(
        of order: RecordKey<RepairOrder>, _ kind: ReceiptKind, _ number: Int
    ) -> RecordKey<ReceiptFigures> {
        let tail = "/\(kind)/\(number)"
        let id = order.id.rawValue
        // What looks like a digest is digested, or it would be taken for one.
        let isLong = id.utf8.count + tail.utf8.count > 255 || id.utf8.starts(with: "~~".utf8)
        return RecordKey(order.owner, Identifier((isLong ? "~~\(Digest(of: id.utf8))" : id) + tail))
    }
}

extension RepairOrder {
    /// Of the insurer's audited amount, what counts now.
    fileprivate var countedAudit: Int64 {
        guard delivery != nil, !reversals.contains(where: \.isRest) else { return 0 }
        return insurerAudit?.amount.minorUnits ?? 0
    }
}

extension ReceiptFigures: StoredRecord {
    /// The day on which it counts.
    public static let on = One<LocalDate>("counted_on", "The day on which it counts.") { $0.on }
    /// The month in which it is earned.
    public static let earnedIn = One<Month>("earned_in", "The month in which it is earned.") { $0.earnedIn }
    /// When it was recorded.
    public static let recordedAt = One<Timestamp>("recorded_at", "When it was recorded.") { $0.recordedAt }
    /// The service advisor.
    public static let advisor = One<Identifier<Employee>>("advisor", "The service advisor.") { $0.advisor }
    /// The order.
    public static let order = One<Identifier<RepairOrder>>("repair_order", "The order.") { $0.order }

    /// How stores keep what orders bring apart from their settlement.
    public static let schema = RecordSchema<ReceiptFigures>(
        "receipt_figures", "What an order brings on a day of its own: the insurer's audited amount.",
        fields: [on.declared, earnedIn.declared, recordedAt.declared, advisor.declared, order.declared],
        indexes: [.on(on), .on(earnedIn, recordedAt), .on(advisor, on), .on(order)])
}
