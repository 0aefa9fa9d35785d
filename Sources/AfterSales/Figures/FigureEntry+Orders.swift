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
            of: figures.key.owner, on: figures.on, advisor: figures.advisor, team: figures.team, in: figures.currency,
            earnedIn: figures.earnedIn)
        // Nothing sold is known to be nothing.
        for name in MeasureName.ofEveryOrder { try add(0, to: .other(name)) }
        for line in figures.lines { try add(line) }
        for row in figures.spread ?? [] { try add(row) }
        for row in figures.sellers ?? [] { try add(row) }
        for row in figures.spiffs ?? [] { try add(row) }
        for work in figures.work { try add(work) }
        try add(figures.count)
    }

    /// What a settled order, or a credit, adds, piece by piece: line by line, then the hours on each job, then what belongs to
    /// the order as a whole. All pieces together are what it adds.
    /// - Parameter figures: The order's figures.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``.
    static func pieces(of figures: OrderFigures) throws(ArithmeticError) -> [(piece: FigurePiece, entry: FigureEntry)] {
        let nothing = FigureEntry(
            of: figures.key.owner, on: figures.on, advisor: figures.advisor, team: figures.team, in: figures.currency,
            earnedIn: figures.earnedIn)
        var entries: [FigurePiece: FigureEntry] = [:]
        var order: [FigurePiece] = []
        func put(_ piece: FigurePiece, _ body: (inout FigureEntry) throws(ArithmeticError) -> Void)
            throws(ArithmeticError)
        {
            var entry = entries[piece] ?? nothing
            try body(&entry)
            if entries.updateValue(entry, forKey: piece) == nil { order.append(piece) }
        }
        for line in figures.lines {
            try put(.line(line.line)) { (entry) throws(ArithmeticError) in try entry.add(line) }
        }
        for row in figures.spread ?? [] {
            try put(.line(row.line)) { (entry) throws(ArithmeticError) in try entry.add(row) }
        }
        for row in figures.sellers ?? [] {
            try put(.line(row.line)) { (entry) throws(ArithmeticError) in try entry.add(row) }
        }
        for row in figures.spiffs ?? [] {
            try put(.line(row.line)) { (entry) throws(ArithmeticError) in try entry.add(row) }
        }
        for work in figures.work {
            try put(.job(work.job)) { (entry) throws(ArithmeticError) in try entry.add(work) }
        }
        try put(.order) { (entry) throws(ArithmeticError) in try entry.add(figures.count) }
        return order.compactMap { piece in entries[piece].map { (piece, $0) } }
    }

    /// What an order brings on a day of its own.
    /// - Parameter receipt: What it brings.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``.
    public init(_ receipt: ReceiptFigures) throws(ArithmeticError) {
        self.init(
            of: receipt.key.owner, on: receipt.on, advisor: receipt.advisor, team: receipt.team, in: receipt.currency,
            earnedIn: receipt.earnedIn)
        // A host's own kind of receipt is a measure of the same name.
        let name: MeasureName =
            receipt.kind == .insurerAudit ? .accidentRepairAudited : MeasureName(rawValue: receipt.kind.rawValue)
        try add(receipt.amount, to: .other(name))
    }

    private mutating func add(
        _ units: Int64, to measure: Measure, _ technician: Identifier<Employee>?, _ team: Identifier<Team>?
    ) throws(ArithmeticError) {
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
        if let given = line.givenAway { try add(given, to: .other(.accessorySalesBySalesDepartment)) }
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
        // A discount is taken off what it is spread over, which may be an accessory.
        if line.kind != .accessory, line.kind != .discount {
            try add(try line.gross(), to: .other(.receipts(of: line.payType)))
        }
    }

    /// What of the order's discounts comes to a kind of line, and the accessories that count.
    private mutating func add(_ row: SpreadFigure) throws(ArithmeticError) {
        func add(_ units: Int64, to name: MeasureName) throws(ArithmeticError) {
            try self.add(units, to: .other(name), row.technician, row.technicianTeam)
        }
        try add(row.net, to: .discountShare(of: row.kind))
        try add(row.accessorySales, to: .accessorySales)
        if row.kind != .accessory { try add(try row.gross(), to: .receipts(of: row.payType)) }
    }

    private mutating func add(_ row: SellerFigure) throws(ArithmeticError) {
        let measure = Measure.other(row.isInstalled ? .accessorySalesInstalled : .accessorySalesPlain)
        try add(row.accessorySales, to: measure)
        try add(row.accessorySales, to: measure, seller: row.employee)
    }

    private mutating func add(_ row: SpiffFigure) throws(ArithmeticError) {
        try add(row.amount, to: .other(.spiffs))
        try add(row.amount, to: .other(.spiffs), seller: row.employee)
    }

    /// Who is clocked on a job works on a vehicle.
    private mutating func add(_ work: WorkFigure) throws(ArithmeticError) {
        for name in [MeasureName.hoursClocked, .hoursWorked] {
            try add(work.clocked.units, to: .other(name), work.technician, work.team)
        }
    }

    private mutating func add(_ count: OrderCount) throws(ArithmeticError) {
        guard count.orders != 0 else { return }
        for (measure, units) in Self.counts(count.orders, of: count.parts) { try add(units, to: measure) }
        for name in count.traits?.measures ?? [] { try add(count.orders, to: .other(name)) }
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

extension OrderTraits {
    fileprivate var measures: [MeasureName] {
        let names: [(Bool, MeasureName)] = [
            (hasAccessory, .ordersWithAccessory), (hasPackage, .ordersWithPackage), (isOneItem, .oneItemOrders),
            (isByAppointment, .ordersByAppointment),
        ]
        return names.filter(\.0).map(\.1)
    }
}
