import AfterSales

extension SatisfactionPage {
    var complaints: ReportPage.Section? {
        let low = report.lowAnswers
        var section = ReportPage.Section(heading: word("bad answers and complaints", "低分与投诉"))
        var table = PageTable(
            word("what became of bad answers", "低分处理情况"),
            [.text(word("what", "项目")), .figure(word("count", "数量"))], style: "words")
        for (name, count) in [
            (word("responses with a bad answer", "低分答卷"), low.responses),
            (word("of them complaints", "其中投诉"), low.complaints),
            (word("of them of nobody known", "其中未署名"), low.withoutCustomer),
            (word("call-backs made", "已完成回访"), low.madeCallBacks),
            (word("call-backs open", "待回访"), low.openCallBacks),
            (word("of them overdue", "其中逾期"), low.overdueCallBacks),
            (word("complaints open", "未结投诉"), low.openComplaints),
        ] { table.add([name, String(count)]) }
        section.tables = [table]
        guard let tally = report.complaints else { return section }
        let count = word(
            "complaints: \(tally.all.complaints) of \(tally.orders) orders",
            "投诉：\(tally.all.complaints) 件，工单 \(tally.orders) 张")
        guard tally.all.complaints > 0 else {
            section.notes = [PlainText.beginning(count)]
            return section
        }
        var promises = PageTable(
            count,
            [
                .text(word("promise", "时限")), .figure(word("met", "达标")), .figure(word("missed", "超时")),
                .figure(word("running", "进行中")), .figure(word("share met", "达标率")),
            ], style: "words")
        for clock in ComplaintClock.allCases {
            guard let compliance = tally.clocks[clock] else { continue }
            promises.add([
                clock.title[language], "\(compliance.met)", "\(compliance.missed)", "\(compliance.running)",
                percent(compliance.share.value),
            ])
        }
        section.tables.append(promises)
        return section
    }

    var doubts: ReportPage.Section? {
        guard let doubts = report.doubts else {
            return .init(notes: [word("Nobody has looked for reasons to doubt the responses.", "尚未核查答卷真实性。")])
        }
        let counts = Dictionary(grouping: doubts.flags, by: \.code).sorted { $0.key.rawValue < $1.key.rawValue }
        return .init(
            heading: word("doubts", "存疑"),
            notes: counts.compactMap { _, flags in flags.first.map { "\($0.title[language]): \(flags.count)" } })
    }
}
