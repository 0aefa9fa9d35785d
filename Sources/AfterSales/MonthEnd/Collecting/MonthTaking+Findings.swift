import AfterSalesCommission
import AfterSalesCore

/// What is said of a month that is collected.
extension MonthTaking {
    var noStaff: Finding {
        Finding(
            .warning, .noStaff, at: Place.document.field("employees"),
            inputs: [.init("dealer", facts.dealer.rawValue), .init("month", facts.period.description)],
            LocalizedText(
                "nobody is known to have worked at \(facts.dealer) in \(facts.period)",
                "\(facts.dealer) \(facts.period) 没有在岗人员"))
    }

    func otherCurrency(_ other: Currency) -> Finding {
        Finding(
            .error, .currencyMismatch, at: Place.document.field("currency"),
            inputs: [.init("facts", facts.currency.code), .init("claims", other.code)],
            LocalizedText(
                "claims were paid in \(other), the facts are in \(facts.currency)",
                "索赔回款币种为 \(other)，提成数据币种为 \(facts.currency)"))
    }

    func withoutTeam(
        _ team: Identifier<Team>?, _ units: Int64, _ rule: WarrantyReceiptRule
    ) -> Finding {
        let amount = Money(minorUnits: units, currency: facts.currency)
        return Finding(
            .warning, .receiptsWithoutTeam,
            at: Place.document.field("metrics").element(where: ("metric", rule.metric)),
            inputs: [.init("team", team?.rawValue ?? ""), .init("amount", amount.description)],
            LocalizedText(
                "\(amount) came for claims of orders of \(team.map { "team \($0)" } ?? "no team"), which gets no \(rule.metric)",
                "\(team.map { "班组 \($0)" } ?? "无班组")工单的索赔回款 \(amount) 未计入 \(rule.metric)"))
    }
}
