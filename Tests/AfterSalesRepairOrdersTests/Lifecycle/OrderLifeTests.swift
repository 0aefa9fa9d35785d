import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTestEffort
import Testing

/// Up to a million random acts lead to no state in which totals, authorisation or hours contradict each other.
@Suite struct OrderLifeTests {
    static let actsPerSeed = Effort.of(30_000, thorough: 125_000)

    @Test(arguments: 1...8 as ClosedRange<UInt64>) func noSequenceOfActsContradictsItself(seed: UInt64) throws {
        var life = try OrderLife(seed: seed)
        var taken = 0
        var reached: [OrderStatus: Int] = [:]
        var reversed = 0
        var left = Self.actsPerSeed
        while left > 0 {
            try life.reset()
            for _ in 0..<min(left, 160) {
                left -= 1
                let before = life.order
                let credits = life.credits.count
                do throws(OrderRefusal) {
                    try life.act()
                } catch {
                    guard life.order == before, life.credits.count == credits else {
                        Issue.record("refused and changed: \(error)")
                        return
                    }
                    continue
                }
                taken += 1
                if let contradiction = try OrderContradiction.found(in: life) {
                    Issue.record(
                        "\(contradiction) by \(String(describing: life.order.steps.last?.action)), seed \(seed)")
                    return
                }
                if life.order.status != before.status { reached[life.order.status, default: 0] += 1 }
                reversed += life.credits.count - credits
                if life.order.status == .cancelled { break }
            }
        }
        // A test that refuses everything proves nothing.
        #expect(taken > Self.actsPerSeed / 10)
        for status in OrderStatus.allCases where status != .draft {
            #expect(reached[status, default: 0] > 0, "\(status)")
        }
        #expect(reversed > 20)
    }
}

/// What of an order contradicts what else it says, found by going through it once more.
enum OrderContradiction {
    static func found(in life: OrderLife) throws -> String? {
        let order = life.order
        let totals = try order.totals()
        var gross: Int64 = 0
        for line in totals.lines {
            guard line.amount.net.minorUnits + line.amount.tax.minorUnits == line.amount.gross.minorUnits else {
                return "net and tax of \(line.line)"
            }
            gross += line.amount.gross.minorUnits
        }
        let payers = totals.payers.reduce(0) { $0 + $1.due.minorUnits }
        guard gross == totals.total.gross.minorUnits, gross == payers else { return "lines, payers and total" }
        if !order.isCredit, totals.payers.contains(where: { $0.due.minorUnits < 0 }) { return "a payer below zero" }
        if let contradiction = hours(of: order) { return contradiction }
        for line in order.lines {
            let issued = order.issued(on: line.id)
            guard issued >= .zero, issued <= line.quantity else { return "parts issued" }
        }
        guard order.steps.map(\.at) == order.steps.map(\.at).sorted() else { return "the order of steps" }
        guard order.status == order.steps.last?.to ?? .draft else { return "status and steps" }
        return try settlement(of: life, totals)
    }

    private static func settlement(of life: OrderLife, _ totals: OrderTotals) throws -> String? {
        let order = life.order
        guard order.status.isSettled else { return order.settlement == nil ? nil : "a settlement too early" }
        guard let limit = order.authorizedLimit else { return "settled without authorisation" }
        guard totals.due(from: .customer).minorUnits <= limit.minorUnits else { return "invoiced over authorised" }
        guard order.lines == life.invoiced else { return "lines edited behind the settlement" }
        guard order.settlement?.payers == totals.payers, order.settlement?.total == totals.total else {
            return "what was invoiced"
        }
        for line in order.countedLines {
            guard let job = line.job else { continue }
            guard order.job(job)?.isAuthorized == true else { return "invoiced without consent" }
        }
        guard order.openHolds.isEmpty else { return "settled while it waits" }
        // What is left and what was undone are what was invoiced.
        var undone = 0 as Int64
        for credit in life.credits { undone += try credit.totals().total.gross.minorUnits }
        let left = try OrderLineSum.gross(of: order.unreversedLines, order.terms)
        guard totals.total.gross.minorUnits + undone == left else { return "what was undone" }
        guard Set(order.reversals.flatMap(\.lines)).count == order.reversals.flatMap(\.lines).count else {
            return "a line undone twice"
        }
        return nil
    }

    private static func hours(of order: RepairOrder) -> String? {
        var stretches: [Identifier<Employee>: [(Timestamp, Timestamp?)]] = [:]
        for job in order.jobs {
            guard job.clockings.isEmpty || job.isAuthorized else { return "work without consent" }
            let shares = job.shares.reduce(0) { $0 + percent($1.share) }
            guard job.shares.isEmpty || shares == 10_000 else { return "shares" }
            for clocking in job.clockings {
                guard clocking.off.map({ $0 >= clocking.on }) ?? true else { return "a clock backwards" }
                stretches[clocking.technician, default: []].append((clocking.on, clocking.off))
            }
        }
        for list in stretches.values {
            let sorted = list.sorted { ($0.0, $0.1 ?? .latestForTests) < ($1.0, $1.1 ?? .latestForTests) }
            for (left, right) in zip(sorted, sorted.dropFirst()) {
                guard let off = left.1, off <= right.0 else { return "clocks overlap" }
            }
        }
        return nil
    }

    /// A share in hundredths of a percent, by its decimals.
    private static func percent(_ rate: Rate) -> Int64 {
        var value = rate.value.mantissa
        for _ in rate.value.scale..<4 { value *= 10 }
        return value
    }
}

/// The gross of lines, added up one by one.
enum OrderLineSum {
    static func gross(of lines: [OrderLine], _ terms: PriceTerms) throws -> Int64 {
        try lines.reduce(0) { $0 + (try $1.amounts(by: terms).amount.gross.minorUnits) }
    }
}

extension Timestamp {
    fileprivate static let latestForTests = (try? Timestamp("9999-01-01T00:00:00Z")) ?? Timestamp.example
    private static var example: Timestamp { preconditionFailure("9999-01-01T00:00:00Z is an instant") }
}
