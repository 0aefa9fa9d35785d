import AfterSalesCore
import AfterSalesCustomers

extension LemonRuleSet {
    /// `california`: the presumption of the Tanner Consumer Protection Act, California Civil Code § 1793.22 (b), and the
    /// offset for use of § 1793.2 (d)(2)(C): price × miles at the first repair / 120 000.
    ///
    /// The Act speaks of a presumption that a court may find rebutted; here it is told as reached. That the buyer has
    /// notified the maker is not looked at: the maker has to have asked for it. The Act's present wording is that of 2001.
    public static let california = LemonRuleSet(
        known: "california", 1, LocalizedText("California new-car lemon presumption", "加州新车柠檬法推定"), .california,
        CaliforniaRules.source("1793.22(b)"), ChinaRules.day(2001, 1, 1), nil, .delivery, .mile, [], .calendarDays, [],
        [
            LemonPeriod(
                "presumption", LocalizedText("18 months or 18 000 miles", "18个月或18000英里"), months: 18,
                distance: 18_000)
        ],
        CaliforniaRules.rules, nil,
        CompensationRule(
            per: 120_000, least: Rate(DecimalNumeral(1)), most: Rate(DecimalNumeral(1)),
            source: CaliforniaRules.source("1793.2(d)(2)(C)")))
}

/// The parts of the Californian set.
enum CaliforniaRules {
    static func source(_ section: String) -> LocalizedText {
        LocalizedText("California Civil Code § \(section)", "《加利福尼亚州民法典》第\(section)条")
    }

    static let rules: [LemonRule] = [
        LemonRule(
            "dangerousFault", LocalizedText("same fault that may kill or injure", "可能致死致伤的同一故障"), in: "presumption",
            .sameFault(isSafety: true), .atLeast(2), outcome: .replaceOrReturn, isCompensated: true,
            source: source("1793.22(b)(1)")),
        LemonRule(
            "sameFault", LocalizedText("same fault repaired", "同一故障累计修理"), in: "presumption",
            .sameFault(isSafety: false), .atLeast(4), outcome: .replaceOrReturn, isCompensated: true,
            source: source("1793.22(b)(2)")),
        LemonRule(
            "repairDays", LocalizedText("days out of service", "累计停驶日数"), in: "presumption", .repairDays,
            .moreThan(30), outcome: .replaceOrReturn, isCompensated: true, warnAt: 10,
            source: source("1793.22(b)(3)")),
    ]
}
