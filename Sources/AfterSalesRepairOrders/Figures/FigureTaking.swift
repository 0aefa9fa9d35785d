import AfterSalesCore

/// Makes rows of an order's lines and clocks. What is shared is shared by the largest remainder, so that nothing is lost.
struct FigureTaking {
    private let order: RepairOrder
    private let jobs: [Identifier<Job>: Job]
    private let content: [Identifier<OrderLine>: OrderLine]
    private let sign: Int64
    private(set) var lines: [LineFigure] = []
    private(set) var work: [WorkFigure] = []

    init(_ order: RepairOrder) {
        self.order = order
        jobs = Dictionary(order.jobs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        content = Dictionary(order.lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        sign = order.isCredit ? -1 : 1
    }

    /// The rows of one line.
    mutating func take(_ amounts: LineAmounts) throws(ArithmeticError) {
        guard let line = content[amounts.line] else { return }
        guard !line.components.isEmpty else {
            return try share(
                Piece(
                    line: line, component: nil, kind: line.kind, partClass: line.partClass, hours: line.hours,
                    net: amounts.amount.net.minorUnits, tax: amounts.amount.tax.minorUnits,
                    discount: try discount(of: line, amounts), cost: amounts.cost?.minorUnits))
        }
        // What is taken off a package is taken off its components as its price is split over them.
        let discounts = try divide(amounts.discount.minorUnits, by: line.components.map(\.listAmount.minorUnits))
        for (index, component) in line.components.enumerated() {
            let part = amounts.components[index]
            try share(
                Piece(
                    line: line, component: component.id, kind: component.kind, partClass: component.partClass,
                    hours: component.hours, net: part.amount.net.minorUnits, tax: part.amount.tax.minorUnits,
                    discount: discounts[index], cost: part.cost?.minorUnits))
        }
    }

    /// How long it took, by job and technician.
    mutating func takeWork() throws(ArithmeticError) {
        for clocked in try order.clockedHours() {
            guard let job = jobs[clocked.job] else { continue }
            work.append(
                WorkFigure(
                    job: job.id, skill: job.skill, technician: clocked.technician,
                    team: job.shares.first { $0.technician == clocked.technician }?.team,
                    isComeback: order.isComeback(job), clocked: Hours(units: sign * clocked.hours.units)))
        }
    }

    /// For whom an order counts with these rows.
    func countedParts() -> [CountedPart] {
        let sold = lines.map {
            CountedPart(
                payType: $0.payType, technician: $0.technician, team: $0.technicianTeam, isComeback: $0.isComeback)
        }
        let worked = work.map {
            CountedPart(payType: nil, technician: $0.technician, team: $0.team, isComeback: $0.isComeback)
        }
        return Set(sold + worked).sorted()
    }

    /// What a discount line takes off is its amount.
    private func discount(of line: OrderLine, _ amounts: LineAmounts) throws(ArithmeticError) -> Int64 {
        line.kind == .discount ? try amounts.list.negated().minorUnits : amounts.discount.minorUnits
    }

    /// The rows of a line or component, one for each technician.
    private mutating func share(_ piece: Piece) throws(ArithmeticError) {
        let job = piece.line.job.flatMap { jobs[$0] }
        let given = try givenAway(piece)
        let isComeback = job.map(order.isComeback) ?? false
        let sold = piece.hours.map { sign * $0.sold.units }
        let paid = piece.hours.map { isComeback ? 0 : sign * $0.paid.units }
        guard let job, !isComeback, !job.shares.isEmpty else {
            return lines.append(
                row(piece, job, nil, isComeback, piece.net, piece.tax, piece.discount, piece.cost, sold, paid, given))
        }
        let weights = try Rate.weights(of: job.shares.map(\.share))
        let nets = try divide(piece.net, by: weights)
        let taxes = try divide(piece.tax, by: weights)
        let discounts = try divide(piece.discount, by: weights)
        let costs = try piece.cost.map { cost throws(ArithmeticError) in try divide(cost, by: weights) }
        let solds = try sold.map { sold throws(ArithmeticError) in try divide(sold, by: weights) }
        let paids = try paid.map { paid throws(ArithmeticError) in try divide(paid, by: weights) }
        let givens = try given.map { given throws(ArithmeticError) in try divide(given, by: weights) }
        for (index, share) in job.shares.enumerated() {
            lines.append(
                row(
                    piece, job, share, false, nets[index], taxes[index], discounts[index], costs?[index],
                    solds?[index], paids?[index], givens?[index]))
        }
    }

    private func row(
        _ piece: Piece, _ job: Job?, _ share: WorkShare?, _ isComeback: Bool, _ net: Int64, _ tax: Int64,
        _ discount: Int64, _ cost: Int64?, _ sold: Int64?, _ paid: Int64?, _ given: Int64?
    ) -> LineFigure {
        LineFigure(
            line: piece.line.id, component: piece.component, job: piece.line.job, skill: job?.skill, kind: piece.kind,
            payType: piece.line.payType, partClass: piece.partClass, technician: share?.technician,
            technicianTeam: share?.team, isComeback: isComeback, net: net, tax: tax, discount: discount, cost: cost,
            soldHours: sold.map { Hours(units: $0) }, paidHours: paid.map { Hours(units: $0) }, givenAway: given)
    }

    /// The list price with tax of what the sales department gives away.
    private func givenAway(_ piece: Piece) throws(ArithmeticError) -> Int64? {
        guard piece.kind == .accessory, piece.line.payType == .salesDepartment else { return nil }
        let (price, isTooLarge) = piece.net.addingReportingOverflow(piece.discount)
        guard !isTooLarge else { throw .overflow }
        var tax = piece.tax
        // Where the tax comes on top, that of what was taken off is not in it.
        if order.terms.taxBasis == .exclusive, piece.discount != 0 {
            let list = Money(minorUnits: sign * price, currency: order.terms.currency)
            tax = sign * (try LinePricing(terms: order.terms).taxed(list, at: piece.line.taxRate).tax.minorUnits)
        }
        let (given, overflow) = price.addingReportingOverflow(tax)
        guard !overflow else { throw .overflow }
        return given
    }

    private func divide(_ units: Int64, by weights: [Int64]) throws(ArithmeticError) -> [Int64] {
        if weights.count == 1 { return [units] }
        let weights = weights.allSatisfy { $0 == 0 } ? weights.map { _ in 1 } : weights
        guard let shares = try? LargestRemainder.shares(of: units, weights: weights) else { throw .overflow }
        return shares
    }
}

/// A line, or a component of a package, and what comes to it.
private struct Piece {
    let line: OrderLine
    let component: Identifier<OrderLine>?
    let kind: LineKind
    let partClass: PartClass?
    let hours: LabourHours?
    let net: Int64
    let tax: Int64
    let discount: Int64
    let cost: Int64?
}
