public import AfterSalesCore

/// The rules by which responses are doubted, one of each code.
///
/// ```swift
/// let rules = IntegrityRules {
///     IntegrityRules.standard
///     IntegrityRule.giftNearAnswer(days: 14)      // instead of the standard's seven
///     atNight
/// }.without(.networkBurst)
/// let report = rules.report(on: responses, in: context)
/// ```
public typealias IntegrityRules = FindingRules<IntegrityRule>

extension FindingRules<IntegrityRule> {
    /// What is to be doubted among responses, and what could not be judged.
    /// - Parameters:
    ///   - responses: The responses of a period, of one dealership or several; each is looked at once.
    ///   - context: What is known beside them.
    public func report(on responses: [SurveyResponse], in context: IntegrityContext) -> IntegrityReport {
        let material = IntegrityMaterial(responses, in: context)
        let notes = rules.map { $0.notes(on: material) }
        return IntegrityReport(
            flags: notes.flatMap(\.flags).sorted {
                $0.subject != $1.subject ? $0.subject < $1.subject : $0.code.rawValue < $1.code.rawValue
            },
            notJudged: notes.flatMap(\.gaps).sorted {
                ($0.code.rawValue, $0.reason.code.rawValue, $0.reason.place.path, $0.reason.message.english)
                    < ($1.code.rawValue, $1.reason.code.rawValue, $1.reason.place.path, $1.reason.message.english)
            },
            findings: material.findings, responses: material.responses.count)
    }

    /// What a survey that pay hangs on is looked through for. Every limit is a proposal with a reason, in
    /// docs/CSI-integrity.md, with what was measured by it.
    public static var standard: IntegrityRules { standardRules }
}

/// A thousandth and the like, which no default argument can spell.
private func rate(_ mantissa: Int64, _ scale: Int) -> Rate { Rate(DecimalNumeral(mantissa: mantissa, scale: scale)) }

private let standardRules = IntegrityRules {
    IntegrityRule.staffContactUsed
    IntegrityRule.contactShared(most: 2)
    IntegrityRule.answerBurst(minutes: 10, least: 6, leastDays: 20, level: rate(1, 5), amongOthers: rate(1, 2))
    IntegrityRule.networkBurst(minutes: 10, least: 6, leastDays: 20, level: rate(1, 5), amongOthers: rate(1, 2))
    IntegrityRule.straightLined(leastQuestions: 5, hastySeconds: 2)
    IntegrityRule.straightLinesOfAdvisor(
        leastQuestions: 5, leastResponses: 20, margin: rate(2, 1), level: rate(1, 3))
    IntegrityRule.answeredTooFast(secondsPerQuestion: 2, leastQuestions: 3)
    IntegrityRule.answeredFromDealership(except: [.onSite, .phone, .paper])
    IntegrityRule.giftNearAnswer(days: 7)
    IntegrityRule.surveyWithoutOrder
    IntegrityRule.orderOfAnotherDealer
    IntegrityRule.advisorNotOfOrder
    IntegrityRule.answeredBeforeDelivery
    IntegrityRule.invitationsLeftOut(within: 7, leastAtRisk: 5, margin: rate(2, 1), level: rate(1, 3))
    IntegrityRule.invitedLess(within: 7, leastOrders: 20, margin: rate(2, 1), level: rate(1, 3))
}
