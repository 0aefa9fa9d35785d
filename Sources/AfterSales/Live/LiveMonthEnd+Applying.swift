import AfterSalesCommission
import AfterSalesCore
import AfterSalesKPI

extension LiveMonthEnd {
    /// Takes what has happened, and has the statements be what they then are. What does not concern the month changes
    /// nothing.
    /// - Parameter event: What has happened; the record as it stands now. Claims and complaints may be told twice, figures
    ///   once.
    /// - Throws: ``/AfterSalesKPI/FigureSumsError`` and ``/AfterSalesCore/ArithmeticError`` for sums that do not fit; nothing
    ///   has changed then.
    public mutating func apply(_ event: MonthEvent) throws {
        switch event {
        case .figures(let entry): try apply(entry)
        case .claim(let claim, let team):
            guard claim.key.owner == owner, try receipts.take(claim, team) else { return }
            work.events += 1
            try applyReceipts()
        case .complaint(let complaint):
            guard complaint.key.owner == owner else { return }
            let employees = complaints.take(complaint)
            guard !employees.isEmpty else { return }
            work.events += 1
            applyComplaints(of: employees)
        case .stated(let fact): apply(fact.metric, fact.subject, fact.value)
        case .withdrawn(let metric, let subject): apply(metric, subject, nil)
        case .base(let facts):
            work.events += 1
            given = facts
            base = facts
            base.metrics.removeAll { collection.metrics.contains($0.metric) }
            tail = []
            reopen()
        }
        statements?.update()
    }

    private mutating func apply(_ entry: FigureEntry) throws {
        guard entry.owner == owner, entry.earnedIn == month else { return }
        let dealership = PeriodFigures.Holder(.dealer, of: owner, in: base.currency)
        let wasKnown = figures.sums[dealership] != nil
        try figures.add(entry)
        work.events += 1
        let isKnown = figures.sums[PeriodFigures.Holder(.dealer, of: owner, in: entry.currency)] != nil
        if isForeign(entry.currency) {
            let before = foreign
            if isKnown { foreign.insert(entry.currency) } else { foreign.remove(entry.currency) }
            if foreign != before { reopen() }
            return
        }
        guard entry.currency == base.currency, let rules = collection.orders?.rules else { return }
        // With the first figures of a month everybody's metrics begin, with the last they end.
        guard wasKnown == (figures.sums[dealership] != nil), statements != nil else { return reopen() }
        let metrics = LiveOrderMetrics(rules: rules, owner: owner, currency: base.currency, positions: positions)
        work.subjects += entry.subjects.count
        do {
            give(try entry.subjects.flatMap { try metrics.values(of: $0, in: figures) })
        } catch {
            // Such a month is refused as a whole.
            reopen()
        }
    }

    private mutating func applyReceipts() throws {
        guard let rule = collection.warranty else { return }
        guard statements != nil, receipts.byTeam.keys.allSatisfy({ $0.currency == base.currency }) else {
            return reopen()
        }
        give(
            try rule.shares(of: receipts.byTeam).map { subject, units in
                let amount = Money(minorUnits: units, currency: base.currency)
                return LiveValue(metric: rule.metric, subject: subject, value: DecimalNumeral(amount))
            })
    }

    private mutating func applyComplaints(of employees: Set<Identifier<Employee>>) {
        guard collection.countsComplaints else { return }
        guard statements != nil else { return reopen() }
        work.subjects += employees.count
        let positions = positions
        give(
            employees.sorted().map { employee in
                let count = complaints.counts[employee]
                // Of a stranger there is a metric as long as there is a complaint.
                let isGiven = count != nil || positions[employee] != nil
                return LiveValue(
                    metric: "complaints", subject: .employee(employee),
                    value: isGiven ? DecimalNumeral(Int64(count ?? 0)) : nil)
            })
    }

    private mutating func apply(_ metric: String, _ subject: Subject, _ value: DecimalNumeral?) {
        // What is collected nobody states.
        guard !collection.metrics.contains(metric) else { return }
        work.events += 1
        let fact = value.map { MetricFact(metric, subject, $0) }
        if let place = given.metrics.firstIndex(where: { $0.metric == metric && $0.subject == subject }) {
            if let fact { given.metrics[place] = fact } else { given.metrics.remove(at: place) }
        } else if let fact {
            given.metrics.append(fact)
        }
        if let place = base.metrics.firstIndex(where: { $0.metric == metric && $0.subject == subject }) {
            if let fact { base.metrics[place] = fact } else { base.metrics.remove(at: place) }
        } else if let place = tail.firstIndex(where: { $0.metric == metric && $0.subject == subject }) {
            if let fact { tail[place] = fact } else { tail.remove(at: place) }
        } else if let fact {
            base.metrics.append(fact)
        }
        guard statements != nil else { return reopen() }
        give([LiveValue(metric: metric, subject: subject, value: value)])
    }

    /// By employee the position.
    private var positions: [Identifier<Employee>: String] {
        Dictionary(base.employees.map { ($0.id, $0.position) }) { first, _ in first }
    }

    /// Gives the statements' facts their values. One that they have no place for may be somebody's who is not there, and one
    /// that can be no fact is refused: then they are opened once more, which says so.
    private mutating func give(_ values: [LiveValue]) {
        work.metrics += values.count
        for value in values {
            switch statements?.give(value) {
            case .unchanged: continue
            case .changed: work.facts += 1
            case .noPlace:
                if !knows(value.subject) { return reopen() }
            case .impossible, nil: return reopen()
            }
        }
    }

    private func knows(_ subject: Subject) -> Bool {
        switch subject {
        case .dealer: true
        case .team(let id): base.employees.contains { $0.team == id }
        case .employee(let id): base.employees.contains { $0.id == id }
        }
    }

    /// Opens the statements once more, and counts it.
    mutating func reopen() {
        work.reopenings += 1
        open()
    }
}

extension FigureEntry {
    /// Whose sums it changes.
    fileprivate var subjects: [FigureSubject] {
        let team = team.map { [FigureSubject.advisorTeam($0)] } ?? []
        return [.dealer, .advisor(advisor)] + team + parts.keys.sorted()
    }
}
