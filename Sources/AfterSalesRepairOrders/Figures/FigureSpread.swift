import AfterSalesCore

/// Spreads discount lines over the other lines of an order, and looks which accessories count by the price that is left.
struct FigureSpread {
    /// A line or a component, with the rows of its technicians.
    private struct Piece {
        var rows: [LineFigure] = []
        var gross: Int64 = 0
        var net: Int64 = 0
        var off: Int64 = 0
        var shareNet: Int64 = 0
        var shareTax: Int64 = 0

        /// With the tax or without it, as the order's prices are.
        func price(_ basis: TaxBasis) -> Int64 { basis == .inclusive ? gross : net }
    }

    private struct Piecewise: Hashable {
        let line: Identifier<OrderLine>
        let component: Identifier<OrderLine>?
    }

    private struct Row: Hashable {
        let line: Identifier<OrderLine>
        let kind: LineKind
        let payType: PayType
        let technician: Identifier<Employee>?
        let team: Identifier<Team>?
    }

    private struct Sums {
        var (net, tax, accessorySales): (Int64, Int64, Int64) = (0, 0, 0)
    }

    private struct Sale: Hashable {
        let line: Identifier<OrderLine>
        let employee: Identifier<Employee>
        let isInstalled: Bool
    }

    private var sums: [Row: Sums] = [:]
    private var sales: [Sale: Int64] = [:]

    /// Nothing yet.
    init() {}

    /// What lines come to.
    /// - Parameters:
    ///   - lines: The rows of an order's lines, above zero.
    ///   - basis: Whether a price and its list price are with the tax.
    ///   - sellers: Who sold which line.
    init(
        _ lines: [LineFigure], _ basis: TaxBasis, soldBy sellers: [Identifier<OrderLine>: [SalesShare]]
    ) throws(ArithmeticError) {
        guard lines.contains(where: { $0.kind == .discount || $0.kind == .accessory }) else { return }
        var pieces: [Piece] = []
        var places: [Piecewise: Int] = [:]
        for row in lines {
            let id = Piecewise(line: row.line, component: row.component)
            let place = places[id] ?? pieces.count
            if place == pieces.count {
                places[id] = place
                pieces.append(Piece())
            }
            pieces[place].rows.append(row)
            pieces[place].gross = try pieces[place].gross.sum(try row.gross())
            pieces[place].net = try pieces[place].net.sum(row.net)
            pieces[place].off = try pieces[place].off.sum(row.discount)
        }
        for discount in pieces where discount.rows[0].kind == .discount {
            try Self.spread(discount, over: &pieces, basis)
        }
        for piece in pieces { try take(piece, basis, sellers[piece.rows[0].line] ?? []) }
    }

    /// Over what the same payer pays, or else over all that is sold.
    private static func spread(
        _ discount: Piece, over pieces: inout [Piece], _ basis: TaxBasis
    ) throws(ArithmeticError) {
        let sold = pieces.indices.filter { pieces[$0].rows[0].kind != .discount && pieces[$0].price(basis) > 0 }
        let his = sold.filter { pieces[$0].rows[0].payType == discount.rows[0].payType }
        let targets = his.isEmpty ? sold : his
        guard !targets.isEmpty else { return }
        let weights = targets.map { pieces[$0].price(basis) }
        let nets = try divide(discount.net, by: weights)
        let taxes = try divide(try discount.gross.difference(discount.net), by: weights)
        for (index, target) in targets.enumerated() {
            pieces[target].shareNet = try pieces[target].shareNet.sum(nets[index])
            pieces[target].shareTax = try pieces[target].shareTax.sum(taxes[index])
        }
    }

    private mutating func take(
        _ piece: Piece, _ basis: TaxBasis, _ sellers: [SalesShare]
    ) throws(ArithmeticError) {
        // What the sales department gives away is counted by itself, at its list price.
        let counts =
            piece.rows[0].kind == .accessory && piece.rows[0].payType != .salesDepartment
            && Self.isAboveThreeQuarters(piece, basis)
        guard counts || piece.shareNet != 0 || piece.shareTax != 0 else { return }
        var weights: [Int64] = []
        for row in piece.rows { weights.append(try row.gross()) }
        let nets = try Self.divide(piece.shareNet, by: weights)
        let taxes = try Self.divide(piece.shareTax, by: weights)
        for (index, row) in piece.rows.enumerated() {
            let key = Row(
                line: row.line, kind: row.kind, payType: row.payType, technician: row.technician,
                team: row.technicianTeam)
            let counted = counts ? try weights[index].sum(nets[index]).sum(taxes[index]) : 0
            try add(nets[index], taxes[index], counted, to: key)
        }
        guard counts, !sellers.isEmpty else { return }
        let sold = try piece.gross.sum(piece.shareNet).sum(piece.shareTax)
        let parts = try Self.divide(sold, by: try Rate.weights(of: sellers.map(\.share)))
        for (index, seller) in sellers.enumerated() {
            let sale = Sale(
                line: piece.rows[0].line, employee: seller.employee, isInstalled: piece.rows[0].job != nil)
            sales[sale] = try (sales[sale] ?? 0).sum(parts[index])
        }
    }

    /// Whether price ÷ list > 0.75, each with the tax or without it as the order's prices are: by the price of the whole line
    /// or component, for the shares of technicians are rounded and the price is not.
    private static func isAboveThreeQuarters(_ piece: Piece, _ basis: TaxBasis) -> Bool {
        let sold = Int128(piece.price(basis))
        let share = Int128(piece.shareNet) + (basis == .inclusive ? Int128(piece.shareTax) : 0)
        return (sold + share) * 4 > (sold + Int128(piece.off)) * 3
    }

    private mutating func add(
        _ net: Int64, _ tax: Int64, _ accessorySales: Int64, to key: Row
    ) throws(ArithmeticError) {
        var sum = sums[key] ?? Sums()
        sum.net = try sum.net.sum(net)
        sum.tax = try sum.tax.sum(tax)
        sum.accessorySales = try sum.accessorySales.sum(accessorySales)
        sums[key] = sum
    }

    /// What another spread has more than this one.
    /// - Parameter other: The spread before.
    func difference(from other: FigureSpread) throws(ArithmeticError) -> FigureSpread {
        var result = self
        for (key, sum) in other.sums {
            var mine = result.sums[key] ?? Sums()
            mine.net = try mine.net.difference(sum.net)
            mine.tax = try mine.tax.difference(sum.tax)
            mine.accessorySales = try mine.accessorySales.difference(sum.accessorySales)
            result.sums[key] = mine
        }
        for (sale, units) in other.sales { result.sales[sale] = try (result.sales[sale] ?? 0).difference(units) }
        return result
    }

    /// What those who sold accessories have of them, sorted; what comes to nothing is left out.
    var sellerFigures: [SellerFigure] {
        sales.filter { $0.value != 0 }
            .map { sale, units in
                SellerFigure(
                    line: sale.line, employee: sale.employee, isInstalled: sale.isInstalled, accessorySales: units)
            }
            .sorted { ($0.line, $0.employee) < ($1.line, $1.employee) }
    }

    /// The rows, sorted; those that come to nothing are left out.
    var figures: [SpreadFigure] {
        sums.filter { $0.value.net != 0 || $0.value.tax != 0 || $0.value.accessorySales != 0 }
            .map { key, sum in
                SpreadFigure(
                    line: key.line, kind: key.kind, payType: key.payType, technician: key.technician,
                    technicianTeam: key.team, net: sum.net, tax: sum.tax, accessorySales: sum.accessorySales)
            }
            .sorted { $0.words.lexicographicallyPrecedes($1.words) }
    }

    private static func divide(_ units: Int64, by weights: [Int64]) throws(ArithmeticError) -> [Int64] {
        if weights.count == 1 { return [units] }
        let weights = weights.allSatisfy { $0 == 0 } ? weights.map { _ in 1 } : weights
        guard let shares = try? LargestRemainder.shares(of: units, weights: weights) else { throw .overflow }
        return shares
    }
}

extension RepairOrder {
    /// What the discounts among lines of the order come to, spread over the others.
    /// - Parameter lines: The lines that are left.
    func spread(over lines: [OrderLine]) throws(ArithmeticError) -> FigureSpread {
        let concerns: (OrderLine) -> Bool = { line in
            line.kind == .discount || line.kind == .accessory || line.components.contains { $0.kind == .accessory }
        }
        guard lines.contains(where: concerns) else { return FigureSpread() }
        var taking = FigureTaking(self)
        for line in lines { try taking.take(try line.amounts(by: terms)) }
        return try FigureSpread(taking.lines, terms.taxBasis, soldBy: sellers)
    }

    /// Who sold which line.
    var sellers: [Identifier<OrderLine>: [SalesShare]] {
        Dictionary(
            lines.filter { !$0.sellers.isEmpty }.map { ($0.id, $0.sellers) }, uniquingKeysWith: { first, _ in first })
    }
}

extension SpreadFigure {
    fileprivate var words: [String] {
        [line.rawValue, kind.rawValue, payType.rawValue, technician?.rawValue ?? "", technicianTeam?.rawValue ?? ""]
    }
}

extension Int64 {
    fileprivate func sum(_ other: Int64) throws(ArithmeticError) -> Int64 {
        let (sum, overflow) = addingReportingOverflow(other)
        guard !overflow else { throw .overflow }
        return sum
    }

    fileprivate func difference(_ other: Int64) throws(ArithmeticError) -> Int64 {
        let (difference, overflow) = subtractingReportingOverflow(other)
        guard !overflow else { throw .overflow }
        return difference
    }
}
