public import AfterSalesCore
public import AfterSalesKPI
public import AfterSalesRepairOrders

extension FigureEntry {
    /// What a settled order, or a credit, adds to the figures of its day.
    ///
    /// An order counts once for its dealership and advisor, once for each payer, and once for each technician and team who
    /// worked on it; the credit that leaves nothing of it takes every one of these back.
    /// - Parameter figures: The order's figures.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``.
    public init(_ figures: OrderFigures) throws(ArithmeticError) {
        self.init(
            of: figures.key.owner, on: figures.on, advisor: figures.advisor, team: figures.team, in: figures.currency)
        for line in figures.lines { try add(line) }
        try addAccessories(of: figures)
        for work in figures.work {
            try add(work.clocked.units, to: .other(.hoursClocked), work.technician, work.team)
        }
        try add(figures.count)
    }

    /// What an order brings on a day of its own.
    /// - Parameter receipt: What it brings.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``.
    public init(_ receipt: ReceiptFigures) throws(ArithmeticError) {
        self.init(
            of: receipt.key.owner, on: receipt.on, advisor: receipt.advisor, team: receipt.team, in: receipt.currency)
        // A host's own kind of receipt is a measure of the same name.
        let name: MeasureName =
            receipt.kind == .insurerAudit ? .accidentRepairAudited : MeasureName(rawValue: receipt.kind.rawValue)
        try add(receipt.amount, to: .other(name))
    }

    private mutating func add(
        _ units: Int64, to measure: Measure, _ technician: Identifier<Employee>?, _ team: Identifier<Team>?
    ) throws(ArithmeticError) {
        // Of what only records of orders tell, zero is something to be known.
        if units == 0 {
            guard case .other = measure else { return }
        }
        try add(units, to: measure)
        if let technician { try add(units, to: measure, technician: technician) }
        if let team { try add(units, to: measure, technicianTeam: team) }
    }

    private mutating func add(_ line: LineFigure) throws(ArithmeticError) {
        func add(_ units: Int64, to measure: Measure) throws(ArithmeticError) {
            try self.add(units, to: measure, line.technician, line.technicianTeam)
        }
        try add(line.net, to: .sales(line.payType, line.kind))
        if let cost = line.cost {
            try add(cost, to: .cost(line.kind))
        } else {
            try add(line.net, to: .salesWithoutCost(line.kind))
        }
        if let sold = line.soldHours { try add(sold.units, to: .hoursSold(line.payType)) }
        if let paid = line.paidHours { try add(paid.units, to: .other(.hoursPaid)) }
        if line.kind == .labour {
            if line.soldHours == nil { try add(line.net, to: .labourWithoutHours(line.payType)) }
            if let skill = line.skill {
                try add(line.net, to: .labourOf(skill))
                if line.soldHours == nil { try add(line.net, to: .other(.labourWithoutHours(skill))) }
                try add(line.soldHours?.units ?? 0, to: .hoursOf(skill))
            }
        }
        if line.payType == .customer, line.kind != .accessory {
            try add(try line.gross(), to: .other(.normalRepairReceipts))
        }
    }

    /// Accessories by the price of the whole line or component: the shares of technicians are rounded, the price is not.
    private mutating func addAccessories(of figures: OrderFigures) throws(ArithmeticError) {
        let accessories = figures.lines.filter { $0.kind == .accessory }
        guard !accessories.isEmpty else { return }
        let lines = Dictionary(grouping: accessories) { [$0.line, $0.component ?? ""] }
        for rows in lines.values where try Self.isAboveThreeQuarters(rows, figures.taxBasis) {
            for row in rows {
                try add(try row.gross(), to: .other(.accessorySales), row.technician, row.technicianTeam)
            }
        }
    }

    /// Whether price ÷ list > 0.75, each with the tax or without it as the order's prices are.
    private static func isAboveThreeQuarters(_ rows: [LineFigure], _ basis: TaxBasis) throws(ArithmeticError) -> Bool {
        var (price, off): (Int128, Int128) = (0, 0)
        for row in rows {
            price += Int128(basis == .inclusive ? try row.gross() : row.net)
            off += Int128(row.discount)
        }
        // Of a credit both are below zero.
        return (price * 4).magnitude > ((price + off) * 3).magnitude
    }

    private mutating func add(_ count: OrderCount) throws(ArithmeticError) {
        guard count.orders != 0 else { return }
        for (measure, units) in Self.counts(count.orders, of: count.parts) { try add(units, to: measure) }
        let byTechnician = Dictionary(grouping: count.parts.filter { $0.technician != nil }, by: \.technician)
        for case (let technician?, let parts) in byTechnician {
            for (measure, units) in Self.counts(count.orders, of: parts) {
                try add(units, to: measure, technician: technician)
            }
        }
        let byTeam = Dictionary(grouping: count.parts.filter { $0.team != nil }, by: \.team)
        for case (let team?, let parts) in byTeam {
            for (measure, units) in Self.counts(count.orders, of: parts) {
                try add(units, to: measure, technicianTeam: team)
            }
        }
    }

    private static func counts(_ orders: Int64, of parts: [CountedPart]) -> [(Measure, Int64)] {
        let payTypes = Set(parts.compactMap(\.payType))
        return [(.orders, orders)] + payTypes.map { (.ordersPaid($0), orders) }
            + (parts.contains(where: \.isComeback) ? [(.comebacks, orders)] : [])
    }
}
