public import AfterSalesCore

/// Reading lines and what they add up to.
extension LiveStatements {
    /// The line that a scheme has for an employee; nil where it has none.
    public func line(_ scheme: String, _ employee: Identifier<Employee>, month: Int = 0) -> LiveLine? {
        guard let scheme = model.schemes.firstIndex(where: { $0.id == scheme }),
            let row = months[month].columns.row(of: employee)
        else { return nil }
        return line(scheme, row, months[month])
    }

    func line(_ scheme: Int, _ row: Int, _ month: LiveMonth) -> LiveLine? {
        if let pool = month.pools[scheme] {
            guard let member = pool.members.firstIndex(of: Int32(clamping: row)) else { return nil }
            if pool.lines.isEmpty {
                let size = shapes[shapeNumber(pool.record)].size
                let cell = size + LiveTail.members + member * (LiveTail.withheld + rateCount)
                return LiveLine(
                    record: UInt32(clamping: pool.record), cell: UInt32(clamping: cell),
                    pool: UInt32(clamping: pool.record), part: LiveLine.share)
            }
            return line(pool.lines[member], part: 0, pool: pool.record)
        }
        let base = month.employees[row]
        guard base != 0 else { return nil }
        let part = shapes[shapeNumber(base)].lines.firstIndex { $0.scheme == scheme }
        return part.map { line(base, part: $0, pool: 0) }
    }

    private func line(_ base: Int, part: Int, pool: Int) -> LiveLine {
        let columns = shapes[shapeNumber(base)].lines[part].columns
        return LiveLine(
            record: UInt32(clamping: base), cell: UInt32(clamping: columns[LineColumns.payable]),
            pool: UInt32(clamping: pool), part: UInt16(clamping: part))
    }

    func shapeNumber(_ base: Int) -> Int { Int(header(base) >> LiveHeader.shapeShift) }

    /// The employee of an id; nil where the month has none.
    public func employee(_ id: Identifier<Employee>, month: Int = 0) -> LiveEmployee? {
        months[month].columns.row(of: id).map {
            LiveEmployee(month: UInt32(clamping: month), row: UInt32(clamping: $0))
        }
    }

    // MARK: Lines

    /// What a line pays out.
    public func payable(_ line: LiveLine) throws(LiveGap) -> Money { money(try payableUnits(line)) }

    @inline(__always)
    private func payableUnits(_ line: LiveLine) throws(LiveGap) -> Int64 {
        let base = Int(line.record)
        let isShare = line.part == LiveLine.share
        // Cell 0, the pool of what has none, is zero.
        if (header(base) | header(Int(line.pool))) & LiveHeader.unread != 0 || queue.lines != 0 {
            try checkRead(line)
        }
        let member = base &+ Int(line.cell)
        guard isShare else { return cells[member] }
        var rest = cells[member + LiveTail.share]
        for rate in 0..<rateCount { rest -= cells[member + LiveTail.withheld + rate] }
        return rest
    }

    /// All amounts of a line.
    public func amounts(_ line: LiveLine) throws(LiveGap) -> LiveAmounts {
        let payable = try payable(line)
        if line.part == LiveLine.share {
            let member = Int(line.record) + Int(line.cell)
            let share = money(cells[member + LiveTail.share])
            let withheld = model.withholding.enumerated().map {
                NamedAmount(id: $1.id, amount: money(cells[member + LiveTail.withheld + $0]))
            }
            return LiveAmounts(gross: share, deductions: [], net: share, withheld: withheld, payable: payable)
        }
        let base = Int(line.record)
        let layout = shapes[shapeNumber(base)].lines[Int(line.part)]
        let scheme = model.schemes[layout.scheme]
        func amount(_ column: Int) -> Money { money(cells[base + layout.columns[column]]) }
        return LiveAmounts(
            gross: amount(LineColumns.gross),
            deductions: scheme.deductions.enumerated().map {
                NamedAmount(id: $1.name, amount: amount(LineColumns.firstDeduction + $0))
            },
            net: amount(LineColumns.net),
            withheld: model.withholding.enumerated().map {
                NamedAmount(id: $1.id, amount: amount(scheme.firstWithheld + $0))
            },
            payable: payable)
    }

    /// An intermediate of an individual scheme in a line, as the formulas behind it read it; nil where the scheme has none of
    /// that name, or its value is no decimal number.
    public func intermediate(_ name: String, _ line: LiveLine) throws(LiveGap) -> Rational? {
        guard line.part != LiveLine.share else { return nil }
        _ = try payableUnits(line)
        let base = Int(line.record)
        let layout = shapes[shapeNumber(base)].lines[Int(line.part)]
        let definitions = model.schemes[layout.scheme].definitions
        guard let index = definitions.firstIndex(where: { $0.name == name }), index < layout.locals.count else {
            return nil
        }
        if header(base) & LiveHeader.stale == 0, let cell = layout.locals[index],
            let digits = model.digits(of: definitions[index].expression.dimension)
        {
            return DecimalNumeral.rational(units: cells[base + cell], fractionDigits: digits)
        }
        let record = record(at: base)
        var evaluation = LineEvaluation(
            window(months[record.month], row: record.row), scheme: layout.scheme, .employee, row: 0)
        _ = evaluation.amount(contributions: 0)
        return evaluation.evaluation.locals[index]
    }

    func money(_ units: Int64) -> Money { Money(minorUnits: units, currency: model.currency) }

    // MARK: Gaps

    private func checkRead(_ line: LiveLine) throws(LiveGap) {
        if line.pool != 0 { try checkUpdated(pool: Int(line.pool)) }
        try checkRead(Int(line.record), part: line.part == LiveLine.share ? 0 : Int(line.part))
    }

    func checkRead(_ base: Int, part: Int) throws(LiveGap) {
        if header(base) & LiveHeader.marks != 0 { throw .outdated }
        if refusedParts[base]?.contains(part) ?? false { throw .refused }
    }

    /// Whether a pool has been divided for the facts as they are: it learns what is passed on to it only when the lines that
    /// do so are computed.
    func checkUpdated(pool: Int) throws(LiveGap) {
        if header(pool) & LiveHeader.marks != 0 { throw .outdated }
        guard queue.lines != 0 else { return }
        let record = record(at: pool)
        guard case .pool(let scheme) = shapes[record.shape].kind else { return }
        for base in months[record.month].employees where header(base) & LiveHeader.marks != 0 {
            let links = shapes[shapeNumber(base)].links
            if links.contains(where: { $0.isContribution && Int($0.index) == scheme }) { throw .outdated }
        }
    }

    // MARK: Employees

    /// An employee's lines and corrections together; can be negative.
    public func commission(_ employee: LiveEmployee) throws(LiveGap) -> Money {
        money(try totals(employee).commission)
    }

    /// What an employee is paid: the commission, at least zero; with a draw or guarantee, at least its level.
    public func payable(_ employee: LiveEmployee) throws(LiveGap) -> Money {
        let commission = try totals(employee).commission
        // It has been computed to be known as fitting.
        return money(months[Int(employee.month)].columns.pay(commission, Int(employee.row))?.payable ?? 0)
    }

    /// Base salary and payable commission.
    public func income(_ employee: LiveEmployee) throws(LiveGap) -> Money { money(try totals(employee).income) }

    private func totals(_ employee: LiveEmployee) throws(LiveGap) -> CommissionClose.Totals {
        let month = months[Int(employee.month)]
        guard let totals = try totals(Int(employee.row), month) else { throw .refused }
        return totals
    }

    /// The sums of an employee; nil where they are too large.
    func totals(_ row: Int, _ month: LiveMonth) throws(LiveGap) -> CommissionClose.Totals? {
        var commission = CheckedSum(0)
        let membership = month.columns.membership
        for part in membership.parts[Int(membership.partStarts[row])..<Int(membership.partStarts[row + 1])] {
            guard let line = line(Int(part.scheme), row, month) else { continue }
            commission.add(try payableUnits(line))
        }
        let columns = month.columns
        if !columns.correctionSums.isEmpty { commission.add(columns.correctionSums[row]) }
        guard !commission.overflowed, let pay = columns.pay(commission.value, row) else { return nil }
        return .init(commission: commission.value, income: pay.income)
    }
}
