import AfterSalesCore
import AfterSalesCustomers

/// Checks what an auditor noted against the checklist, and counts it.
struct ProcessAuditCheck: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0
    private let checklist: AuditChecklist
    private var marks: [Identifier<AuditItem>: AuditMark] = [:]

    init(_ checklist: AuditChecklist) { self.checklist = checklist }

    mutating func check(marks list: [AuditMark]) {
        let place = Place.document.field("marks")
        let items = Dictionary(uniqueKeysWithValues: checklist.items.map { ($0.id, $0) })
        for (index, mark) in list.enumerated() {
            let place = place.element(index)
            for finding in TextRule.note.findings(mark.note, at: place.field("note")) { add(finding) }
            guard let item = items[mark.item] else {
                reportUnknown(
                    .unknownAuditItem, String(mark.item.rawValue.prefix(60)), among: checklist.items.map(\.id.rawValue),
                    at: place.field("item"), "the checklist has no such item", "检查表没有该审核项")
                continue
            }
            if marks.updateValue(mark, forKey: mark.item) != nil {
                report(
                    .auditMarkTwice, at: place, inputs: [.init("item", mark.item.rawValue)],
                    "the item \(mark.item) has a mark already", "审核项 \(mark.item) 已有评分")
            }
            check(mark, of: item, at: place)
        }
        for item in checklist.items where marks[item.id] == nil {
            report(
                .auditItemUnanswered, at: place, inputs: [.init("item", item.id.rawValue)],
                "the item \(item.id) has no mark", "审核项 \(item.id) 未评分")
        }
    }

    private mutating func check(_ mark: AuditMark, of item: AuditItem, at place: Place) {
        guard let points = mark.points else {
            if !item.mayNotApply {
                report(
                    .itemAlwaysApplies, at: place, inputs: [.init("item", item.id.rawValue)],
                    "the item \(item.id) always applies", "审核项 \(item.id) 不可标为不适用")
            }
            return
        }
        guard !(0...item.points).contains(points) else { return }
        report(
            .auditPointsOutOfRange, at: place.field("points"),
            inputs: [.init("points", String(points)), .init("most", String(item.points))],
            "the item \(item.id) has 0 to \(item.points) points, not \(points)",
            "审核项 \(item.id) 的得分应为 0 至 \(item.points)，实际为 \(points)")
    }

    mutating func check(kind: AuditKind, auditor: String, note: String?) {
        let place = Place.document
        for finding in TextRule.name.findings(kind.rawValue, at: place.field("kind"))
            + TextRule.name.findings(auditor, at: place.field("auditor"))
            + TextRule.note.findings(note, at: place.field("note"))
        { add(finding) }
    }

    mutating func result() throws(Rejection) -> AuditResult {
        guard findings.isEmpty else { throw Rejection(findings) }
        do throws(ArithmeticError) {
            return try counted()
        } catch {
            report(
                .overflow, at: .document, "weights and points of this checklist cannot be reckoned with exactly",
                "该检查表的权重与分值超出可精确计算的范围")
            throw Rejection(findings)
        }
    }

    private func counted() throws(ArithmeticError) -> AuditResult {
        var sections: [AuditResult.Section] = []
        var reasons: [Finding] = []
        var (reached, weights) = (Rational.zero, Rational.zero)
        for section in checklist.sections {
            let counted = try count(section)
            sections.append(counted)
            for item in counted.failedItems { reasons.append(.criticalItemFailed(item, marks[item]?.points)) }
            guard let score = counted.score else { continue }
            reached = try reached + section.weight.rational * score
            weights = try weights + section.weight.rational
            if counted.isPassed == false { reasons.append(.auditSectionBelowPassMark(section, score)) }
        }
        guard weights > .zero else {
            return AuditResult(
                sections: sections, score: nil, isPassed: false, findings: reasons + [.auditWithoutScore])
        }
        let score = try reached / weights
        if let mark = checklist.passMark, score < mark.rational { reasons.append(.auditBelowPassMark(mark, score)) }
        return AuditResult(sections: sections, score: score, isPassed: reasons.isEmpty, findings: reasons)
    }

    private func count(_ section: AuditSection) throws(ArithmeticError) -> AuditResult.Section {
        var (reached, weights) = (Rational.zero, Rational.zero)
        var failed: [Identifier<AuditItem>] = []
        for item in section.items {
            guard let points = marks[item.id]?.points else { continue }
            if let least = item.leastPoints, points < least { failed.append(item.id) }
            let share = try Rational(Int128(points), over: Int128(item.points))
            reached = try reached + item.ownWeight.rational * share
            weights = try weights + item.ownWeight.rational
        }
        let score = weights > .zero ? try reached / weights : nil
        return AuditResult.Section(
            id: section.id, score: score, isPassed: score.map { $0 >= section.passMark.rational }, failedItems: failed)
    }
}
