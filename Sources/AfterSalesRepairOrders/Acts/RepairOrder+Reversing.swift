public import AfterSalesCore
import AfterSalesCustomers
public import AfterSalesStorage

extension RepairOrder {
    /// Undoes lines of a settled order by another, which has the same amounts and hours the other way round (冲红).
    ///
    /// Both are to be written in one commit. Each line is undone once. What payers took over from each other, and the clocked
    /// hours of a job, are undone with the last line of the order, or of the job.
    /// - Parameters:
    ///   - ids: The lines; all that are left where it is left out.
    ///   - credit: The key of the order that undoes them.
    ///   - reason: Why.
    ///   - party: By whom.
    ///   - at: When.
    ///   - zone: The dealership's local time, which tells the day on which the credit counts. Pay takes it back in the month
    ///     in which the order was settled.
    /// - Returns: The order that undoes them.
    /// - Throws: An ``OrderRefusal``: `reversalOfReversal`, `unknownLine`, `alreadyReversed`, `nothingToReverse`,
    ///   `originIsSelf`, `emptyText`, `beforeLastStep`, `exceedsAuthorization` where a discount alone would be undone.
    public mutating func reverse(
        _ ids: [Identifier<OrderLine>]? = nil, by credit: RecordKey<RepairOrder>, because reason: String,
        acting party: ActingParty, at: Timestamp, in zone: CivilZone
    ) throws(OrderRefusal) -> RepairOrder {
        var check = OrderCheck()
        if isCredit {
            check.report(
                .reversalOfReversal, at: Place.document.field("origin").field("reversal"),
                "a credit is not undone; the work is invoiced anew", "红字工单不能再冲销，应重新开单")
            try check.verdict()
        }
        let next = try next(on: .reverse)
        check.order(at, notBefore: steps.last?.at, at: Place.document.field("at"))
        check.text(reason, .statement, at: Place.document.field("reason"))
        if credit.id == key.id || credit.owner != key.owner || reversals.contains(where: { $0.credit == credit.id }) {
            check.report(
                .originIsSelf, at: Place.document.field("credit"), inputs: [.init("credit", credit.id.rawValue)],
                "the credit is another order of the same dealership", "红字工单应是同一经销店的另一张工单")
        }
        let rest = unreversedLines
        let chosen = check.lines(ids, of: rest, in: self)
        let day = check.day(of: at, in: zone)
        check.left(of: self, without: chosen)
        try check.verdict()
        let isRest = chosen.count == rest.count
        let order = try self.credit(
            credit, for: chosen, leaving: rest, isRest: isRest, day: day ?? .latest, because: reason, party, at)
        reversals.append(ReversalNote(credit: credit.id, lines: chosen.map(\.id), isRest: isRest))
        take(.reverse, to: next, by: party, at: at, because: reason)
        return order
    }

    /// The lines that count and have not been undone.
    public var unreversedLines: [OrderLine] {
        let reversed = Set(reversals.flatMap(\.lines))
        guard !reversed.isEmpty else { return countedLines }
        return countedLines.filter { !reversed.contains($0.id) }
    }

    /// Whether it was undone as a whole, in one go or line by line.
    public var isUndone: Bool { reversals.contains(where: \.isRest) }

    /// What a payer need not pay because it was undone, below the order's own settlement.
    func credited(to payType: PayType) throws(ArithmeticError) -> Money {
        guard !reversals.isEmpty else { return .zero(terms.currency) }
        let left = try OrderTotals(
            unreversedLines, transfers: isUndone ? [] : transfers, terms: terms, isCredit: false)
        let due = settlement?.payers.first { $0.payType == payType }?.due ?? .zero(terms.currency)
        return try due - left.due(from: payType)
    }

    private func credit(
        _ key: RecordKey<RepairOrder>, for lines: [OrderLine], leaving rest: [OrderLine], isRest: Bool,
        day: LocalDate, because reason: String, _ party: ActingParty, _ at: Timestamp
    ) throws(OrderRefusal) -> RepairOrder {
        var link = origin
        link.reversal = ReversalLink(
            order: self.key.id, settledOn: settlement?.on ?? day, reason: reason, countedAs: nil)
        var order = RepairOrder(known: key, customer, vehicle, advisor, team, lane, terms, link, at)
        let chosen = Set(lines.map(\.id))
        let stillThere = Set(rest.filter { !chosen.contains($0.id) }.compactMap(\.job))
        let concerned = Set(lines.compactMap(\.job))
        for job in jobs where concerned.contains(job.id) || (isRest && job.isAuthorized && !hasLines(job.id)) {
            var copy = job
            // A credit finds nothing and cures nothing.
            copy.diagnosis = nil
            // Its hours stay until nothing of the job is left.
            if stillThere.contains(job.id) { copy.clockings = [] }
            order.jobs.append(copy)
        }
        order.lines = lines
        order.transfers = isRest ? transfers : []
        do throws(ArithmeticError) {
            if isRest {
                order.origin.reversal?.countedAs = try countedParts()
                order.origin.reversal?.countedTraits = traits
            }
            let left = rest.filter { !chosen.contains($0.id) }
            let spread = try self.spread(over: left).difference(from: try self.spread(over: rest))
            if !spread.figures.isEmpty { order.origin.reversal?.spread = spread.figures }
            if !spread.sellerFigures.isEmpty { order.origin.reversal?.sellers = spread.sellerFigures }
            let totals = try order.totals()
            order.settlement = Settlement(
                on: day, at: at, by: party, payers: totals.payers, total: totals.total,
                spiffs: settlement?.spiffs?.takenBack(of: chosen))
        } catch {
            var check = OrderCheck()
            check.tooLarge(at: Place.document.field("lines"))
            try check.verdict()
        }
        order.take(.credit, to: try order.next(on: .credit), by: party, at: at, because: reason)
        return order
    }

    private func hasLines(_ job: Identifier<Job>) -> Bool { lines.contains { $0.job == job } }
}

extension OrderCheck {
    /// That what stands afterwards is not more than the customer agreed to, as it is where a discount alone is undone.
    fileprivate mutating func left(of order: RepairOrder, without chosen: [OrderLine]) {
        let chosen = Set(chosen.map(\.id))
        let left = order.unreversedLines.filter { !chosen.contains($0.id) }
        guard !left.isEmpty,
            let totals = try? OrderTotals(left, transfers: order.transfers, terms: order.terms, isCredit: false)
        else { return }
        limit(totals.due(from: .customer), of: order)
    }

    /// The lines that are to be undone.
    fileprivate mutating func lines(
        _ ids: [Identifier<OrderLine>]?, of rest: [OrderLine], in order: RepairOrder
    ) -> [OrderLine] {
        let place = Place.document.field("lines")
        // Of an order without a line that counts the clocked hours are undone, once.
        if rest.isEmpty, ids == nil, order.reversals.isEmpty, order.jobs.contains(where: { !$0.clockings.isEmpty }) {
            return []
        }
        if rest.isEmpty || ids?.isEmpty == true {
            report(.nothingToReverse, at: place, "there is no line to undo", "没有可冲销的行")
            return []
        }
        guard let ids else { return rest }
        let left = Set(rest.map(\.id))
        let known = Set(order.countedLines.map(\.id))
        var chosen: Set<Identifier<OrderLine>> = []
        for (index, id) in ids.enumerated() {
            let inputs: [Finding.Input] = [.init("line", id.rawValue)]
            if !known.contains(id) {
                report(
                    .unknownLine, at: place.element(index), inputs: inputs, "the order has no line \(id) that counts",
                    "工单没有计入的行 \(id)")
            } else if !left.contains(id) || !chosen.insert(id).inserted {
                report(
                    .alreadyReversed, at: place.element(index), inputs: inputs, "line \(id) has been undone already",
                    "行 \(id) 已被冲销")
            }
        }
        return rest.filter { chosen.contains($0.id) }
    }
}
