import AfterSales

/// The facts of months by plain loops over orders, claims and complaints: nothing of what keeps, adds up or collects figures
/// is asked. Amounts are minor units, hours hundredths.
struct YearLoops {
    /// By month and by metric with its subject. What nobody knows is not there.
    private(set) var values: [String: [String: Int64]] = [:]
    /// What came for orders of no team that gets it, by month.
    private(set) var withoutTeam: [String: Int64] = [:]

    private static let percents: [Rate: Int64] = {
        var percents: [Rate: Int64] = [:]
        for percent: Int64 in [0, 6, 13, 40, 60, 100] {
            if let rate = try? Rate("\(percent)%") { percents[rate] = percent }
        }
        return percents
    }()

    init(_ orders: [RepairOrder], _ claims: [WarrantyClaim], _ complaints: [Complaint]) throws {
        var teams: [Identifier<RepairOrder>: Identifier<Team>] = [:]
        for order in orders where order.origin.reversal == nil {
            teams[order.key.id] = order.team
            try add(order)
        }
        for claim in claims {
            for payment in claim.payments { receive(payment.amount.minorUnits, on: payment.on, teams[claim.order]) }
            for back in claim.chargeBacks { receive(-back.amount.minorUnits, on: back.on, teams[claim.order]) }
        }
        for complaint in complaints {
            guard let verdict = complaint.verdict, verdict.isJustified, let id = complaint.concerning else { continue }
            add(1, "complaints employee:\(id)", in: Self.month(verdict.on))
        }
    }

    private static func month(_ day: LocalDate) -> String { String(day.description.prefix(7)) }

    /// The month at the dealership of an instant: China is eight hours ahead.
    private static func month(_ instant: Timestamp) throws -> String {
        String(try instant.adding(seconds: 8 * 3_600).description.prefix(7))
    }

    private mutating func add(_ units: Int64, _ metric: String, in month: String) {
        values[month, default: [:]][metric, default: 0] += units
    }

    /// What the dealership, or a team of advisors, is known to have had, be it nothing.
    private mutating func know(_ team: Identifier<Team>?, in month: String) {
        for metric in [
            "accessorySalesByAdvisors dealer", "accessorySalesBySalesDepartment dealer", "workshopOutput dealer",
            "afterSalesOutput dealer", "hoursSold employee:T1", "hoursSold employee:T2", "hoursSold employee:T3",
            "accessorySalesPlain employee:S1", "accessorySalesInstalled employee:S1",
        ] {
            add(0, metric, in: month)
        }
        guard team == "reception" else { return }
        for metric in [
            "normalRepairReceipts", "accidentRepairAudited", "grossProfit", "vehicleIntake", "accessorySalesByAdvisors",
        ] {
            add(0, "\(metric) team:reception", in: month)
        }
    }

    private mutating func receive(_ units: Int64, on day: LocalDate, _ team: Identifier<Team>?) {
        if team == "reception" {
            add(units, "warrantyReceipts team:reception", in: Self.month(day))
        } else {
            withoutTeam[Self.month(day), default: 0] += units
        }
    }

    /// A line that was not undone.
    private struct Piece {
        let line: OrderLine
        var list: Int64
        var price: Int64
        var net: Int64
        var tax: Int64
        var shareNet: Int64 = 0
        var shareTax: Int64 = 0
    }

    private mutating func add(_ order: RepairOrder) throws {
        guard let settlement = order.settlement else { return }
        let month = try Self.month(settlement.at)
        know(order.team, in: month)
        let isReception = order.team == "reception"
        var undone: Set<Identifier<OrderLine>> = []
        var isUndone = false
        for note in order.reversals {
            undone.formUnion(note.lines)
            if note.isRest { isUndone = true }
        }
        audits(of: order, isUndone)
        guard !isUndone else { return }
        if isReception { add(1, "vehicleIntake team:reception", in: month) }
        var pieces: [Piece] = []
        for line in order.lines where !undone.contains(line.id) { pieces.append(piece(line, order.terms.taxBasis)) }
        spread(&pieces, order.terms.taxBasis)
        let shares = order.jobs.flatMap(\.shares)
        for piece in pieces { add(piece, order.terms.taxBasis, shares, isReception, month) }
    }

    private func piece(_ line: OrderLine, _ basis: TaxBasis) -> Piece {
        let sign: Int64 = line.kind == .discount ? -1 : 1
        let list = sign * line.unitPrice.minorUnits
        var off: Int64 = 0
        if case .amount(let amount)? = line.discount { off = amount.minorUnits }
        let price = list - off
        let percent = Self.percents[line.taxRate] ?? 0
        let tax =
            basis == .inclusive
            ? Self.rounded(price * percent, over: 100 + percent) : Self.rounded(price * percent, over: 100)
        return Piece(line: line, list: list, price: price, net: basis == .inclusive ? price - tax : price, tax: tax)
    }

    /// Halves away from zero.
    private static func rounded(_ units: Int64, over divisor: Int64) -> Int64 {
        let rounded = (2 * abs(units) + divisor) / (2 * divisor)
        return units < 0 ? -rounded : rounded
    }

    /// A discount line over what the same payer is charged, or over all.
    private func spread(_ pieces: inout [Piece], _ basis: TaxBasis) {
        for discount in pieces where discount.line.kind == .discount {
            var targets: [Int] = []
            for index in pieces.indices
            where pieces[index].line.kind != .discount && pieces[index].price > 0
                && pieces[index].line.payType == discount.line.payType
            {
                targets.append(index)
            }
            if targets.isEmpty {
                for index in pieces.indices where pieces[index].line.kind != .discount && pieces[index].price > 0 {
                    targets.append(index)
                }
            }
            guard !targets.isEmpty else { continue }
            let weights = targets.map { pieces[$0].price }
            let nets = Self.shares(of: discount.net, weights)
            let taxes = Self.shares(of: discount.tax, weights)
            for (place, target) in targets.enumerated() {
                pieces[target].shareNet += nets[place]
                pieces[target].shareTax += taxes[place]
            }
        }
    }

    /// Each its part rounded down; what is missing goes to the largest rests, of equal ones to the first.
    private static func shares(of units: Int64, _ weights: [Int64]) -> [Int64] {
        let whole = weights.reduce(0, +)
        guard whole > 0 else { return shares(of: units, weights.map { _ in 1 }) }
        let size = abs(units)
        var parts = weights.map { size * $0 / whole }
        var rests = weights.map { size * $0 % whole }
        for _ in 0..<(size - parts.reduce(0, +)) {
            var best = 0
            for index in rests.indices where rests[index] > rests[best] { best = index }
            parts[best] += 1
            rests[best] = -1
        }
        return units < 0 ? parts.map { -$0 } : parts
    }

    private mutating func add(
        _ piece: Piece, _ basis: TaxBasis, _ shares: [WorkShare], _ isReception: Bool, _ month: String
    ) {
        let line = piece.line
        let kind = line.kind
        add(piece.net, "afterSalesOutput dealer", in: month)
        if kind == .labour || kind == .part || kind == .sublet {
            add(piece.net + piece.shareNet, "workshopOutput dealer", in: month)
        }
        if isReception {
            if line.payType == .customer, kind != .accessory, kind != .discount {
                let receipts = piece.net + piece.tax + piece.shareNet + piece.shareTax
                add(receipts, "normalRepairReceipts team:reception", in: month)
            }
            if let cost = line.unitCost {
                add(piece.net - cost.minorUnits, "grossProfit team:reception", in: month)
            } else if kind == .labour || kind == .discount {
                add(piece.net, "grossProfit team:reception", in: month)
            }
        }
        if kind == .accessory { accessory(piece, basis, isReception, month) }
        guard let hours = line.hours?.paid.units, line.job != nil else { return }
        let parts = Self.shares(of: hours, shares.map { Self.percents[$0.share] ?? 0 })
        for (share, units) in zip(shares, parts) { add(units, "hoursSold employee:\(share.technician)", in: month) }
    }

    private mutating func accessory(_ piece: Piece, _ basis: TaxBasis, _ isReception: Bool, _ month: String) {
        if piece.line.payType == .salesDepartment {
            let percent = Self.percents[piece.line.taxRate] ?? 0
            let tax = basis == .inclusive ? 0 : Self.rounded(piece.list * percent, over: 100)
            return add(piece.list + tax, "accessorySalesBySalesDepartment dealer", in: month)
        }
        let left = piece.price + piece.shareNet + (basis == .inclusive ? piece.shareTax : 0)
        guard left * 100 > piece.list * 75 else { return }
        let sold = piece.net + piece.tax + piece.shareNet + piece.shareTax
        let sellers = piece.line.sellers
        guard sellers.isEmpty else {
            let metric = piece.line.job == nil ? "accessorySalesPlain" : "accessorySalesInstalled"
            let parts = Self.shares(of: sold, sellers.map { Self.percents[$0.share] ?? 0 })
            for (seller, units) in zip(sellers, parts) where units != 0 {
                add(units, "\(metric) employee:\(seller.employee)", in: month)
            }
            return
        }
        add(sold, "accessorySalesByAdvisors dealer", in: month)
        if isReception { add(sold, "accessorySalesByAdvisors team:reception", in: month) }
    }

    /// Each audit counts with what it changes: on the day of leaving or, where it is later, on its own.
    private mutating func audits(of order: RepairOrder, _ isUndone: Bool) {
        guard let delivery = order.delivery, let left = try? CivilZone.china.date(of: delivery.at) else { return }
        var counted: Int64 = 0
        var waiting: InsurerAudit?
        func month(_ audit: InsurerAudit) -> String { Self.month(max(left, audit.on)) }
        var parts: [(String, Int64)] = []
        for audit in order.insurerAudits {
            if audit.at < delivery.at {
                waiting = audit
            } else {
                if let before = waiting {
                    parts.append((month(before), before.amount.minorUnits))
                    counted = before.amount.minorUnits
                    waiting = nil
                }
                parts.append((month(audit), audit.amount.minorUnits - counted))
                counted = audit.amount.minorUnits
            }
        }
        if let before = waiting { parts.append((month(before), before.amount.minorUnits)) }
        for (month, units) in parts where units != 0 {
            know(order.team, in: month)
            guard order.team == "reception" else { continue }
            add(isUndone ? 0 : units, "accidentRepairAudited team:reception", in: month)
        }
    }
}
