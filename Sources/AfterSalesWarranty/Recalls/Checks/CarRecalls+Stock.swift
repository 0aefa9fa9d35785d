public import AfterSalesCore

extension CarRecalls {
    /// What speaks against selling, leasing or lending the car (禁止销售).
    ///
    /// An error where a law forbids it, and of a car that is not to be driven whatever it is there for; otherwise a warning. A
    /// recall of which nobody has said what it is about is open like any other.
    /// - Parameters:
    ///   - use: What the car is there for.
    ///   - day: The day.
    ///   - bans: What the law forbids, such as `[SaleBan].unitedStates`.
    ///   - place: Where the car stands in the list.
    public func findings(
        handingOver use: StockUse, on day: LocalDate, by bans: [SaleBan], at place: Place = .document
    ) -> [Finding] {
        var reporter = RecallReporter(at: place)
        let ban = bans.first { $0.holds(for: use, on: day) }
        for recall in open {
            if reporter.reportDoubts(about: recall) { continue }
            reporter.reportSafety(of: recall, doNotDrive: .error)
            let given = [Finding.Input("use", use.rawValue)]
            if let ban {
                reporter.report(
                    .error, .recallStopSale, recall, inputs: given + [.init("source", ban.source.english)],
                    { "not to be handed to anybody before recall \($0) is remedied: \(ban.source.english)" },
                    { "召回 \($0) 维修完成前不得销售或交付：\(ban.source.simplifiedChinese)" })
            } else {
                reporter.report(
                    .warning, .recallInStock, recall, inputs: given,
                    { "recall \($0) is open: remedy it before the car is handed to anybody" },
                    { "召回 \($0) 未完成：交付前应完成维修" })
            }
        }
        reporter.report(unknown: unknown)
        // The law asks whether the recall is open, not what it is about.
        if let ban { for campaign in unknown { reporter.report(stopSaleOf: campaign, for: use, by: ban) } }
        return reporter.findings
    }
}
