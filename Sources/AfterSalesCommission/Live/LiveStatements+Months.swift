public import AfterSalesCore

/// Reading what a month comes to.
extension LiveStatements {
    /// Whether the plan refuses the month as it is: some of it cannot be computed, and it could not be closed.
    ///
    /// - Throws: ``LiveGap/outdated`` until everything has been computed, the pools of the month too.
    public func isRefused(month: Int = 0) throws(LiveGap) -> Bool {
        try checkUpdated()
        try checkSettled(months[month])
        let block = months[month].block
        if cells[block + LiveBlock.refused] != 0 { return true }
        let hasLarge = months[month].hasLargeSums || cells[block + LiveBlock.large] != 0
        guard hasLarge else { return false }
        return try !sumsFit(months[month])
    }

    /// Whether the statements may be paid, by the holds of the plan.
    public func status(month: Int = 0) throws(LiveGap) -> CommissionClose.Status {
        try checkUpdated()
        let record = months[month].holds
        guard record != 0 else { return .final }
        if header(record) & LiveHeader.refused != 0 { throw .refused }
        let holds = shapes[shapeNumber(record)].outputs.contains { cells[record + $0] != 0 }
        return holds ? .held : .final
    }

    /// The funds of a month: what is withheld from all lines. With ``LivePools/whenAsked``, of the pools as they were last
    /// divided.
    public func funds(month: Int = 0) throws(LiveGap) -> [NamedAmount] {
        try checkUpdated()
        let month = months[month]
        // A sum that lacks a line is no sum.
        guard cells[month.block + LiveBlock.refused] == 0 else { throw .refused }
        if month.hasLargeSums || cells[month.block + LiveBlock.large] != 0, !fundsFit(month) { throw .refused }
        return model.withholding.enumerated().map {
            NamedAmount(id: $1.id, amount: money(cells[month.block + LiveBlock.funds + $0]))
        }
    }

    /// The pool of a scheme; nil where the scheme has none.
    public func pool(_ scheme: String, month: Int = 0) throws(LiveGap) -> Pool? {
        let index = model.schemes.firstIndex { $0.id == scheme }
        guard let index, let pool = months[month].pools[index] else { return nil }
        try checkUpdated(pool: pool.record)
        try checkRead(pool.record, part: 0)
        let amount = money(cells[pool.record + shapes[shapeNumber(pool.record)].outputs[0]])
        return Pool(
            scheme: scheme,
            subject: months[month].columns.subject(FactLayout.Holder(model.schemes[index].basis), pool.row),
            amount: amount, undistributed: pool.members.isEmpty ? amount : money(0))
    }

    private func checkUpdated() throws(LiveGap) {
        if queue.lines != 0 || (queue.pools != 0 && pools == .atOnce) { throw .outdated }
    }

    private func checkSettled(_ month: LiveMonth) throws(LiveGap) {
        guard queue.pools != 0 else { return }
        for pool in month.pools.compactMap({ $0 }) {
            for base in [pool.record] + pool.lines where header(base) & LiveHeader.marks != 0 { throw .outdated }
        }
    }

    // MARK: Large sums

    private func sumsFit(_ month: LiveMonth) throws(LiveGap) -> Bool {
        for row in month.columns.order.indices {
            if try totals(row, month) == nil { return false }
        }
        return fundsFit(month)
    }

    private func fundsFit(_ month: LiveMonth) -> Bool {
        var sums = model.withholding.map { _ in CheckedSum(0) }
        func add(_ base: Int) {
            for link in shapes[shapeNumber(base)].links where !link.isContribution {
                sums[Int(link.index)].add(cells[base + Int(link.cell)])
            }
        }
        for base in month.employees where base != 0 { add(base) }
        for pool in month.pools.compactMap({ $0 }) {
            for base in pool.lines { add(base) }
            guard pool.lines.isEmpty else { continue }
            let members = pool.record + shapes[shapeNumber(pool.record)].size + LiveTail.members
            for member in pool.members.indices {
                for rate in 0..<rateCount {
                    sums[rate].add(cells[members + member * (LiveTail.withheld + rateCount) + LiveTail.withheld + rate])
                }
            }
        }
        return !sums.contains { $0.overflowed }
    }

    // MARK: Closing

    /// The facts of a month as they are now. A value that was never set stands as it was given.
    public func facts(month: Int = 0) -> MonthFacts {
        let month = months[month]
        var facts = month.columns.facts
        var seen: Set<Int> = []
        func current(_ metric: String, _ subject: Subject, isTarget: Bool) -> (number: Int, digits: Int)? {
            guard let measure = model.measureIndex[metric],
                let number = number(measure, subject, isTarget, month)
            else { return nil }
            return (number, model.storedDigits(of: measure))
        }
        func value(_ given: DecimalNumeral, _ fact: (number: Int, digits: Int)) -> DecimalNumeral? {
            seen.insert(fact.number)
            guard let units = self.value(fact.number) else { return nil }
            let isUnchanged = month.columns.table.values[fact.number - month.firstFact] == units
            return isUnchanged ? given : DecimalNumeral(mantissa: units, scale: fact.digits)
        }
        facts.metrics = facts.metrics.compactMap { given in
            guard let fact = current(given.metric, given.subject, isTarget: false) else { return given }
            return value(given.value, fact).map { MetricFact(given.metric, given.subject, $0) }
        }
        facts.targets = facts.targets.compactMap { given in
            guard let fact = current(given.metric, given.subject, isTarget: true) else { return given }
            var target = given
            guard let value = value(given.value, fact) else { return nil }
            target.value = value
            return target
        }
        for holder in FactLayout.Holder.allCases {
            for measure in model.symbols.measures.indices {
                add(measure, holder, month, seen, to: &facts)
            }
        }
        return facts
    }

    /// Adds what was not given at first. Nobody has said when such a target was agreed.
    private func add(
        _ measure: Int, _ holder: FactLayout.Holder, _ month: LiveMonth, _ seen: Set<Int>, to facts: inout MonthFacts
    ) {
        let columns = month.columns
        let rows = holder == .employee ? columns.order.count : holder == .team ? columns.teamNames.count : 1
        let name = model.symbols.measures[measure].name
        let digits = model.storedDigits(of: measure)
        for (column, isTarget) in [
            (model.layout[holder].value[measure], false), (model.layout[holder].target[measure], true),
        ] {
            guard let column else { continue }
            let start = month.firstFact + columns.table.start(holder, column)
            for row in 0..<rows where !seen.contains(start + row) {
                guard let units = value(start + row) else { continue }
                let value = DecimalNumeral(mantissa: units, scale: digits)
                let subject = columns.subject(holder, row)
                if isTarget {
                    facts.targets.append(TargetFact(name, subject, value, agreedOn: nil))
                } else {
                    facts.metrics.append(MetricFact(name, subject, value))
                }
            }
        }
    }

    /// Closes a month on its facts as they are now.
    ///
    /// - Throws: every error at once.
    public func close(month: Int = 0) throws(Rejection) -> CommissionClose { try plan.close(facts(month: month)) }

    /// Everything there is to say of a month as it is now: what closing it would throw, or note.
    public func findings(month: Int = 0) -> [Finding] {
        do throws(Rejection) {
            return try close(month: month).findings
        } catch {
            return error.findings
        }
    }
}
