import AfterSalesCore

/// Metric values and targets on their way into columns.
extension FactPreparation {
    /// A metric value or a target on its way into a column. Its place and its wording are made for findings only.
    struct Entry {
        let list: String
        let index: Int
        let metric: String
        let subject: Subject
        let value: DecimalNumeral

        var place: Place { Place.document.field(list).element(index) }
        var text: String { (list == "targets" ? "target of " : "") + "\(metric) at \(subject)" }
        /// The same place whatever the order of the facts.
        var stablePlace: Place {
            Place.document.field(list).element(where: ("metric", metric), ("subject", subject.description))
        }
    }

    mutating func placeMetrics() {
        for (index, fact) in facts.metrics.enumerated() {
            let entry = Entry(
                list: "metrics", index: index, metric: fact.metric, subject: fact.subject, value: fact.value)
            guard let measure = measure(of: entry) else { continue }
            if measure >= model.symbols.metricCount {
                report(
                    .derivedMetricGiven, at: entry.place.field("metric"), inputs: [.init("metric", fact.metric)],
                    "\(fact.metric) is computed by the plan and cannot be given", "\(fact.metric) 由方案计算，不能直接给出")
                continue
            }
            place(entry, measure) { $0.value[measure] }
        }
    }

    mutating func placeTargets() {
        for (index, target) in facts.targets.enumerated() {
            let entry = Entry(
                list: "targets", index: index, metric: target.metric, subject: target.subject, value: target.value)
            guard let measure = measure(of: entry) else { continue }
            place(entry, measure) { $0.target[measure] }
        }
    }

    mutating func measure(of entry: Entry) -> Int? {
        if let measure = model.symbols.measure(entry.metric) { return measure }
        reportUnknown(
            .unknownMetric, severity: .warning, entry.metric, among: model.symbols.measures.map(\.name),
            at: entry.stablePlace,
            "the plan has no metric \(entry.metric); the \(entry.text) is not used",
            "方案中没有指标 \(entry.metric)，\(entry.subject) 的值未使用")
        return nil
    }

    /// Rounds a value to the unit's decimals and puts it where formulas read it, if they do.
    mutating func place(_ entry: Entry, _ measure: Int, in column: (FactLayout.Columns) -> Int?) {
        guard let (holder, row) = holder(of: entry), let units = units(of: entry, measure) else { return }
        guard let column = column(model.layout[holder]) else {
            // Nothing reads it here, but given twice it is still given twice.
            if !unread.insert(entry.text).inserted { reportDuplicate(entry.text, at: entry.place) }
            return
        }
        if tables[holder.rawValue][column, row] != nil {
            reportDuplicate(entry.text, at: entry.place)
        } else {
            tables[holder.rawValue].set(units, column: column, row: row)
        }
    }

    mutating func holder(of entry: Entry) -> (FactLayout.Holder, Int)? {
        switch entry.subject {
        case .dealer:
            return (.dealer, 0)
        case .employee(let id):
            if let row = rows[id] { return (.employee, row) }
            _ = row(of: id, at: entry.place.field("subject"))
            return nil
        case .team(let id):
            if let team = teamIndex[id.rawValue] { return (.team, team) }
            reportUnknown(
                .unknownTeam, severity: .warning, id.rawValue, among: teamNames, at: entry.stablePlace,
                "there is no team \(id); the \(entry.text) is not used", "没有班组 \(id)，其值未使用")
            return nil
        }
    }

    mutating func units(of entry: Entry, _ measure: Int) -> Int64? {
        let digits = model.storedDigits(of: measure)
        if entry.value.scale > digits {
            if digits == 0 {
                report(
                    .fractionalCount, at: entry.place.field("value"),
                    inputs: [.init("value", entry.value.description)],
                    "\(entry.text) is a count and cannot be \(entry.value)", "\(entry.text) 是计数，不能为 \(entry.value)")
                return nil
            }
            report(
                .valueRounded, severity: .warning, at: entry.stablePlace,
                inputs: [.init("value", entry.value.description), .init("digits", String(digits))],
                "\(entry.text) has more than \(digits) decimals: \(entry.value) is rounded",
                "\(entry.text) 的小数超过 \(digits) 位，\(entry.value) 已舍入")
        }
        if let units = try? entry.value.units(fractionDigits: digits, rounding: model.rule) { return units }
        report(
            .overflow, at: entry.place.field("value"), inputs: [.init("value", entry.value.description)],
            "\(entry.text) is larger than can be computed with", "\(entry.text) 超出可计算的范围")
        return nil
    }

    /// Targets have to be agreed before the month begins; a team's, acknowledged by those who share its pool.
    mutating func checkTargets() {
        let sorted = facts.targets.sorted { ($0.metric, $0.subject.description) < ($1.metric, $1.subject.description) }
        for target in sorted {
            let place = Place.document.field("targets").element(
                where: ("metric", target.metric), ("subject", target.subject.description))
            if target.agreedOn.map({ $0 >= facts.period.firstDay }) ?? true {
                let date = target.agreedOn?.description ?? "–"
                report(
                    .targetAgreedLate, severity: .warning, at: place.field("agreedOn"),
                    inputs: [.init("agreedOn", date)],
                    "the target of \(target.metric) at \(target.subject) was not agreed before \(facts.period) began: \(date)",
                    "\(target.subject) 的 \(target.metric) 目标未在 \(facts.period) 开始前确定：\(date)")
            }
            for employee in target.acknowledgedBy { _ = row(of: employee, at: place.field("acknowledgedBy")) }
            guard case .team(let team) = target.subject else { continue }
            let missing = members(of: team.rawValue).filter { !target.acknowledgedBy.contains($0) }
            guard !missing.isEmpty else { continue }
            let names = missing.map(\.rawValue).joined(separator: ", ")
            report(
                .targetNotAcknowledged, severity: .warning, at: place.field("acknowledgedBy"),
                inputs: [.init("missing", names)],
                "the target of \(target.metric) at \(target.subject) is not acknowledged by \(names)",
                "\(target.subject) 的 \(target.metric) 目标尚未由 \(names) 签字认可")
        }
    }

    /// Those who share the pools of a team, sorted.
    func members(of team: String) -> [Identifier<Employee>] {
        let schemes = model.schemes.filter { $0.team == team }
        return order.indices.compactMap { row in
            let employee = facts.employees[order[row]]
            guard employee.status == .regular, employee.team?.rawValue == team,
                schemes.contains(where: { $0.admits(positions[row]) })
            else { return nil }
            return employee.id
        }
    }
}
