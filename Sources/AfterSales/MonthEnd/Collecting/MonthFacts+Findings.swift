import AfterSalesCommission
import AfterSalesCore
import AfterSalesStorage

/// What is said of a month that is collected.
extension MonthFacts {
    var noStaff: Finding {
        Finding(
            .warning, .noStaff, at: Place.document.field("employees"),
            inputs: [.init("dealer", dealer.rawValue), .init("month", period.description)],
            LocalizedText(
                "nobody is known to have worked at \(dealer) in \(period)",
                "\(dealer) \(period) 没有在岗人员"))
    }

    func otherCurrency(_ other: Currency) -> Finding {
        Finding(
            .error, .currencyMismatch, at: Place.document.field("currency"),
            inputs: [.init("facts", currency.code), .init("claims", other.code)],
            LocalizedText(
                "claims were paid in \(other), the facts are in \(currency)",
                "索赔回款币种为 \(other)，提成数据币种为 \(currency)"))
    }

    func withoutTeam(
        _ team: Identifier<Team>?, _ units: Int64, _ rule: WarrantyReceiptRule
    ) -> Finding {
        let amount = Money(minorUnits: units, currency: currency)
        return Finding(
            .warning, .receiptsWithoutTeam,
            at: Place.document.field("metrics").element(where: ("metric", rule.metric)),
            inputs: [.init("team", team?.rawValue ?? ""), .init("amount", amount.description)],
            LocalizedText(
                "\(amount) came for claims of orders of \(team.map { "team \($0)" } ?? "no team"), which gets no \(rule.metric)",
                "\(team.map { "班组 \($0)" } ?? "无班组")工单的索赔回款 \(amount) 未计入 \(rule.metric)"))
    }
}

extension Finding {
    static func collectedTwice(_ fact: MetricFact, _ record: RecordReference) -> Finding {
        Finding(
            .error, .collectedTwice, at: Place(record.description).field("metric"),
            inputs: [.init("metric", fact.metric), .init("subject", fact.subject.description)],
            LocalizedText(
                "\(fact.metric) of \(fact.subject) is taken from other records already",
                "\(fact.subject) 的 \(fact.metric) 已由其他记录取数"))
    }

    static func appraisalNotConfirmed(_ appraisal: Appraisal) -> Finding {
        Finding(
            .warning, .appraisalNotConfirmed, at: Place(appraisal.key.reference.description).field("status"),
            inputs: [.init("employee", appraisal.employee.rawValue), .init("metric", appraisal.metric)],
            LocalizedText(
                "the appraisal of \(appraisal.employee) in \(appraisal.month) is not confirmed, so it does not count",
                "\(appraisal.employee) \(appraisal.month) 的绩效考核尚未确认，不计入"))
    }
}
