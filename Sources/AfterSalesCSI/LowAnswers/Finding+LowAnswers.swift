import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage

extension Finding {
    static func lowAnswerRuleUnfit(
        _ rule: LowAnswerRule, _ instrument: SurveyInstrument, at place: Place
    ) -> Finding {
        Finding(
            .warning, .lowAnswerRuleUnfit, at: place,
            inputs: [
                .init("subject", rule.subject.description), .init("instrument", instrument.key.id.rawValue),
            ],
            LocalizedText(
                "the rule about \(rule.subject) does not fit the survey \(instrument.key.id)",
                "关于 \(rule.subject) 的规则不适用于问卷 \(instrument.key.id)"))
    }

    static func callBackWithoutCustomer(_ response: SurveyResponse, _ verdict: LowAnswerVerdict) -> Finding {
        Finding(
            .warning, .callBackWithoutCustomer, at: Place(response.key.reference.description),
            inputs: [.init("answers", String(verdict.answers.count))]
                + (response.customer.map { [.init("customer", $0.rawValue)] } ?? []),
            response.customer.map {
                LocalizedText(
                    "customer \($0) has no file in use, so he cannot be called back on \(verdict.answers.count) bad answers",
                    "客户 \($0) 没有可用档案，\(verdict.answers.count) 项低分无法回访")
            }
                ?? LocalizedText(
                    "nobody knows who gave \(verdict.answers.count) bad answers, so he cannot be called back",
                    "答复未署名，\(verdict.answers.count) 项低分无法回访"))
    }

    static func responseDiffers(_ response: SurveyResponse) -> Finding {
        Finding(
            .warning, .responseDiffers, at: Place(response.key.reference.description),
            LocalizedText(
                "what was answered differs from what is kept under this id; what is kept stays",
                "答复内容与已存记录不同，保留已存记录"))
    }
}
