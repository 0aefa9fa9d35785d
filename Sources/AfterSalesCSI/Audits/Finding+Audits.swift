import AfterSalesCore

extension Finding {
    static func criticalItemFailed(_ item: Identifier<AuditItem>, _ points: Int?) -> Finding {
        Finding(
            .warning, .criticalItemFailed, at: Place("item \(item)"),
            inputs: [.init("item", item.rawValue)] + (points.map { [.init("points", String($0))] } ?? []),
            LocalizedText(
                "the critical item \(item) has fewer points than it needs", "关键项 \(item) 得分低于最低要求"))
    }

    static func auditSectionBelowPassMark(_ section: AuditSection, _ score: Rational) -> Finding {
        let shown = score.percentText
        return Finding(
            .warning, .auditSectionBelowPassMark, at: Place("section \(section.id)"),
            inputs: [
                .init("section", section.id.rawValue), .init("score", score.description),
                .init("passMark", section.passMark.description),
            ],
            LocalizedText(
                "\(section.title.english) reached \(shown), below its pass mark of \(section.passMark)",
                "\(section.title.simplifiedChinese)得分 \(shown)，低于合格线 \(section.passMark)"))
    }

    static func auditBelowPassMark(_ mark: Rate, _ score: Rational) -> Finding {
        let shown = score.percentText
        return Finding(
            .warning, .auditBelowPassMark, at: .document,
            inputs: [.init("score", score.description), .init("passMark", mark.description)],
            LocalizedText(
                "the audit reached \(shown), below its pass mark of \(mark)", "审核得分 \(shown)，低于合格线 \(mark)"))
    }

    static var auditWithoutScore: Finding {
        Finding(
            .warning, .auditWithoutScore, at: .document,
            LocalizedText("no item applied, so there is no score", "没有适用的审核项，无法得出分数"))
    }
}

extension Rational {
    /// A share as a percentage cut to two decimals, so that one that is below a mark is not shown as the mark.
    var percentText: String {
        guard let hundredths = try? units(fractionDigits: 4, rounding: .down) else { return description }
        return hundredths.decimalText(fractionDigits: 2) + "%"
    }
}
