public import AfterSalesCore
public import AfterSalesCustomers

extension ComplaintTally {
    /// The tally as lines and tables.
    func lines(_ language: Language) -> String {
        func word(_ english: String, _ chinese: String) -> String { LocalizedText(english, chinese)[language] }
        let rate = ReportFigures.number(perHundredOrders.value)
        var text = word(
            "Complaints: \(all.complaints) of \(orders) orders, \(rate) per 100; justified \(all.justified) of \(all.judged) judged",
            "投诉：\(all.complaints) 件，工单 \(orders) 张，每百单 \(rate) 件；已判定 \(all.judged) 件，其中属实 \(all.justified) 件")
        text += "\n"
        var groups = TextTable([
            word("By channel and category", "按渠道与类别"), word("complaints", "件数"), word("justified", "属实率"),
        ])
        for (channel, group) in byChannel.sorted(by: { $0.key < $1.key }) {
            groups.add(Self.row(channel.text[language], group))
        }
        for (category, group) in byCategory.sorted(by: { $0.key < $1.key }) {
            groups.add(Self.row(category.text[language], group))
        }
        if !byChannel.isEmpty { text += groups.text }
        var promises = TextTable([
            word("Promise", "时限"), word("met", "达标"), word("missed", "超时"), word("running", "进行中"),
            word("share met", "达标率"), word("most over (h:mm)", "最长超时（时:分）"),
        ])
        for clock in ComplaintClock.allCases {
            guard let compliance = clocks[clock] else { continue }
            promises.add([
                clock.title[language], "\(compliance.met)", "\(compliance.missed)", "\(compliance.running)",
                ReportFigures.percent(compliance.share.value), ReportFigures.hours(compliance.mostSecondsOver),
            ])
        }
        return text + promises.text
    }

    private static func row(_ name: String, _ group: Group) -> [String] {
        [name, "\(group.complaints)", ReportFigures.percent(group.justifiedShare.value)]
    }
}

extension ComplaintClock {
    /// What people call the promise.
    public var title: LocalizedText {
        switch self {
        case .response: LocalizedText("first answer", "响应")
        case .puttingInOrder: LocalizedText("put in order", "整理")
        case .closing: LocalizedText("closed", "结案")
        }
    }
}
