import AfterSalesCore

/// Metric values and targets on their way into columns.
extension FactPreparation {
    /// A value that no formula reads, or, without a subject, that none reads of such subjects.
    struct Unread: Hashable {
        let isTarget: Bool
        let measure: Int
        let holder: FactLayout.Holder
        var subject: Subject?
    }

    /// A metric value or a target, by its index in the facts. What a finding says of it is made for findings only.
    struct Entry {
        let isTarget: Bool
        let index: Int
    }

    private func metric(_ entry: Entry) -> String {
        entry.isTarget ? facts.targets[entry.index].metric : facts.metrics[entry.index].metric
    }

    private func subject(_ entry: Entry) -> Subject {
        entry.isTarget ? facts.targets[entry.index].subject : facts.metrics[entry.index].subject
    }

    private func list(_ entry: Entry) -> String { entry.isTarget ? "targets" : "metrics" }

    private func place(_ entry: Entry) -> Place { place(list(entry), entry.index) }

    /// The same place whatever the order of the facts.
    private func stablePlace(_ entry: Entry) -> Place {
        Place.document.field(list(entry)).element(
            where: ("metric", metric(entry)), ("subject", subject(entry).description))
    }

    private func text(_ entry: Entry) -> String {
        (entry.isTarget ? "target of " : "") + "\(metric(entry)) at \(subject(entry))"
    }

    mutating func placeMetrics() {
        let metricCount = model.symbols.metricCount
        for index in facts.metrics.indices {
            let entry = Entry(isTarget: false, index: index)
            guard let measure = measure(of: entry) else { continue }
            if measure >= metricCount {
                let name = metric(entry)
                report(
                    .derivedMetricGiven, at: place(entry).field("metric"), inputs: [.init("metric", name)],
                    "\(name) is computed by the plan and cannot be given", "\(name) 由方案计算，不能直接给出")
                continue
            }
            put(entry, facts.metrics[index].value, measure)
        }
    }

    mutating func placeTargets() {
        for index in facts.targets.indices {
            let entry = Entry(isTarget: true, index: index)
            guard let measure = measure(of: entry) else { continue }
            let value = facts.targets[index].value
            if value.signum < 0 {
                // Below zero, a worse result would attain more.
                refused.append(stablePlace(entry))
                report(
                    .negativeAmount, at: place(entry).field("value"), inputs: [.init("value", value.description)],
                    "the \(text(entry)) is negative", "\(subject(entry)) 的 \(metric(entry)) 目标为负")
                continue
            }
            put(entry, value, measure)
        }
    }

    /// Facts mostly come in runs of one metric, so the last one is remembered.
    private mutating func measure(of entry: Entry) -> Int? {
        let name = metric(entry)
        if let lastMeasure, lastMeasure.name == name { return lastMeasure.index }
        if let index = model.measureIndex[name] {
            lastMeasure = (name, index)
            return index
        }
        reportUnknown(
            .unknownMetric, severity: .warning, name, among: model.symbols.measures.map(\.name),
            at: stablePlace(entry), inputs: [.init("subject", subject(entry).description)],
            "the plan has no metric \(name); the \(text(entry)) is not used",
            "方案中没有指标 \(name)，\(subject(entry)) 的值未使用")
        return nil
    }

    /// Rounds a value to the unit's decimals and puts it where formulas read it, if they do.
    private mutating func put(_ entry: Entry, _ value: DecimalNumeral, _ measure: Int) {
        guard let (holder, row) = holder(of: entry) else { return }
        guard let units = units(value, entry, measure) else {
            refused.append(stablePlace(entry))
            return
        }
        let layout = model.layout[holder]
        guard let column = entry.isTarget ? layout.target[measure] : layout.value[measure] else {
            noteUnread(entry, measure, holder)
            return
        }
        if table[holder, column, row] != nil {
            reportDuplicate(text(entry), at: place(entry))
        } else {
            table.set(units, holder, column: column, row: row)
        }
    }

    /// Given twice it is still given twice; and somebody may have meant another subject.
    private mutating func noteUnread(_ entry: Entry, _ measure: Int, _ holder: FactLayout.Holder) {
        var unread = Unread(isTarget: entry.isTarget, measure: measure, holder: holder, subject: subject(entry))
        if !self.unread.insert(unread).inserted { reportDuplicate(text(entry), at: place(entry)) }
        // Only where nothing counts as zero would the mistake pass without another word.
        let isReadOfOthers = FactLayout.Holder.allCases.contains { model.layout[$0].value[measure] != nil }
        guard !entry.isTarget, isReadOfOthers, model.symbols.measures[measure].missing == .zero else { return }
        unread.subject = nil
        guard unreadHolders.insert(unread).inserted else { return }
        let name = metric(entry)
        let kind =
            switch holder {
            case .employee: LocalizedText("an employee", "员工")
            case .team: LocalizedText("a team", "班组")
            case .dealer: LocalizedText("the dealer", "经销商")
            }
        report(
            .factNotRead, severity: .warning,
            at: Place.document.field(list(entry)).element(where: ("metric", name)),
            inputs: [.init("metric", name), .init("holder", kind.english)],
            "no formula reads \(name) of \(kind.english)", "没有公式读取\(kind.simplifiedChinese)的 \(name)")
    }

    private mutating func holder(of entry: Entry) -> (FactLayout.Holder, Int)? {
        switch subject(entry) {
        case .dealer:
            return (.dealer, 0)
        case .employee(let id):
            if let row = rows[id] { return (.employee, row) }
            _ = row(of: id, at: place(entry).field("subject"))
            return nil
        case .team(let id):
            if let team = teamIndex[id] { return (.team, team) }
            reportUnknown(
                .unknownTeam, severity: .warning, id.rawValue, among: teamNames.map(\.rawValue), at: stablePlace(entry),
                "there is no team \(id); the \(text(entry)) is not used", "没有班组 \(id)，其值未使用")
            return nil
        }
    }

    private mutating func units(_ value: DecimalNumeral, _ entry: Entry, _ measure: Int) -> Int64? {
        let digits = model.storedDigits(of: measure)
        if value.scale > digits {
            if model.symbols.measures[measure].dimension == Dimension(.count) {
                report(
                    .fractionalCount, at: place(entry).field("value"), inputs: [.init("value", value.description)],
                    "\(text(entry)) is a count and cannot be \(value)", "\(text(entry)) 是计数，不能为 \(value)")
                return nil
            }
            report(
                .valueRounded, severity: .warning, at: stablePlace(entry),
                inputs: [
                    .init("value", value.description), .init("digits", String(digits)),
                    .init("subject", subject(entry).description),
                ],
                "\(text(entry)) has more than \(digits) decimals: \(value) is rounded",
                "\(text(entry)) 的小数超过 \(digits) 位，\(value) 已舍入")
        }
        if let units = try? value.units(fractionDigits: digits, rounding: model.rule), units != FactTable.absent {
            return units
        }
        report(
            .overflow, at: place(entry).field("value"), inputs: [.init("value", value.description)],
            "\(text(entry)) is larger than can be computed with", "\(text(entry)) 超出可计算的范围")
        return nil
    }
}
