import AfterSalesStorage
public import AfterSalesCore

extension DocumentReport {
    /// The report for people: how many orders are as they should be, the gaps by how often there are, and by advisor each
    /// order with what it lacks. It names customers and cars nowhere.
    /// - Parameter language: The language.
    public func text(_ language: Language) -> String {
        var lines = [
            LocalizedText(
                "\(checked) orders checked, \(clean) clean, \(items.count) with gaps",
                "检查工单 \(checked) 张，合格 \(clean) 张，有缺项 \(items.count) 张")[language]
        ]
        lines += counts.map { "  \($0.code): \($0.count)" }
        for advisor in advisors where advisor.findings > 0 {
            lines.append(
                LocalizedText(
                    "advisor \(advisor.advisor): \(advisor.clean) of \(advisor.checked) clean, "
                        + "\(advisor.findings) findings",
                    "服务顾问 \(advisor.advisor)：合格 \(advisor.clean)/\(advisor.checked)，缺项 \(advisor.findings) 项")[language]
            )
            for item in items(of: advisor.advisor) {
                lines.append("  " + item.text(language))
                lines += item.findings.map {
                    "    \($0.severity.text[language]) \($0.code): \($0.text(language))"
                }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension DocumentReport.Item {
    /// The order in one line.
    fileprivate func text(_ language: Language) -> String {
        LocalizedText("order \(order.id), \(status.rawValue)", "工单 \(order.id)，\(status.rawValue)")[language]
    }
}

extension Finding.Severity {
    fileprivate var text: LocalizedText {
        switch self {
        case .note: LocalizedText("note", "提示")
        case .warning: LocalizedText("warning", "警告")
        case .error: LocalizedText("error", "错误")
        }
    }
}
