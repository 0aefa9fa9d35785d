import AfterSalesCore

/// Reckons what lists give for the lines of an order.
struct SpiffTaking {
    private struct Key: Hashable {
        let line: Identifier<OrderLine>
        let employee: Identifier<Employee>
    }

    private let order: RepairOrder
    private let lists: [SpiffList]
    private var sums: [Key: Int64] = [:]

    /// - Parameter day: The day of the settlement; lists of other days, and of other currencies, give nothing.
    init(_ order: RepairOrder, by lists: [SpiffList], on day: LocalDate) throws(ArithmeticError) {
        self.order = order
        self.lists = lists.filter { $0.effective.contains(day) && $0.currency == order.terms.currency }
        guard !self.lists.isEmpty else { return }
        for line in order.countedLines {
            try take(line, line.kind, line.code, line.quantity)
            for component in line.components {
                // As many of it as there are packages.
                let pieces = Int128(component.quantity.units) * Int128(line.quantity.units) / 1_000
                guard let units = Int64(exactly: pieces) else { throw .overflow }
                try take(line, component.kind, component.code, LineQuantity(units: units))
            }
        }
    }

    /// What is given, sorted; nil where nothing is.
    var figures: [SpiffFigure]? {
        let figures = sums.filter { $0.value != 0 }
            .map { SpiffFigure(line: $0.key.line, employee: $0.key.employee, amount: $0.value) }
            .sorted { ($0.line, $0.employee) < ($1.line, $1.employee) }
        return figures.isEmpty ? nil : figures
    }

    private mutating func take(
        _ line: OrderLine, _ kind: LineKind, _ code: String?, _ quantity: LineQuantity
    ) throws(ArithmeticError) {
        guard let code else { return }
        for list in lists {
            for item in list.items where item.kind == kind && item.code.utf8.elementsEqual(code.utf8) {
                let amount = try LinePricing(terms: order.terms).product(item.amount, quantity).minorUnits
                try give(amount, for: line, to: item.holder)
            }
        }
    }

    private mutating func give(
        _ amount: Int64, for line: OrderLine, to holder: SpiffItem.Holder
    ) throws(ArithmeticError) {
        let people: [(Identifier<Employee>, Rate)]
        switch holder {
        case .advisor: return try add(amount, to: order.advisor, line)
        case .sellers: people = line.sellers.map { ($0.employee, $0.share) }
        case .technicians:
            let job = order.jobs.first { $0.id == line.job }
            people = job.map { order.isComeback($0) ? [] : $0.shares.map { ($0.technician, $0.share) } } ?? []
        }
        guard !people.isEmpty else { return }
        let weights = try Rate.weights(of: people.map(\.1))
        guard let parts = try? LargestRemainder.shares(of: amount, weights: weights) else { throw .overflow }
        for (index, person) in people.enumerated() { try add(parts[index], to: person.0, line) }
    }

    private mutating func add(
        _ amount: Int64, to employee: Identifier<Employee>, _ line: OrderLine
    ) throws(ArithmeticError) {
        let key = Key(line: line.id, employee: employee)
        let (sum, overflow) = sums[key, default: 0].addingReportingOverflow(amount)
        guard !overflow else { throw .overflow }
        sums[key] = sum
    }
}

extension [SpiffFigure] {
    /// What a credit of some lines takes back; nil where it is nothing.
    func takenBack(of lines: Set<Identifier<OrderLine>>) -> [SpiffFigure]? {
        let back = filter { lines.contains($0.line) }
            .map { SpiffFigure(line: $0.line, employee: $0.employee, amount: -$0.amount) }
        return back.isEmpty ? nil : back
    }
}
