import AfterSalesCSI
import AfterSalesCore

/// What is to be known of a ranking of several dealerships' advisors.
extension Finding {
    private static func place(_ dealer: Identifier<Dealer>) -> Place {
        Place.document.field("dealers").element(where: ("id", dealer.rawValue))
    }

    /// The same, of one dealership among several.
    func of(_ dealer: Identifier<Dealer>) -> Finding {
        Finding(
            severity, code, at: Self.place(dealer), inputs: [.init("dealer", dealer.rawValue)] + inputs,
            LocalizedText("\(dealer): \(message.english)", "\(dealer)：\(message.simplifiedChinese)"))
    }

    static func responsesWithoutAdvisor(_ count: Int) -> Finding {
        Finding(
            .warning, .responsesWithoutAdvisor, at: Place.document.field("responses"),
            inputs: [.init("responses", String(count))],
            LocalizedText(
                "\(count) responses name no advisor and count for nobody", "\(count) 份答卷未注明服务顾问，未计入任何人的得分"))
    }

    static func responsesExcluded(_ count: Int, by rule: ExclusionRule) -> Finding {
        Finding(
            .note, .responsesExcluded, at: Place.document.field("responses"),
            inputs: [.init("rule", rule.id.rawValue), .init("responses", String(count))],
            LocalizedText(
                "the rule \(rule.title.english) leaves \(count) responses out",
                "规则“\(rule.title.simplifiedChinese)”剔除 \(count) 份答卷"))
    }
}
