public import AfterSalesCSI
public import AfterSalesCore

/// How the satisfaction metrics of a commission plan are taken from surveys (满意度取数口径).
///
/// ```swift
/// let rules = try ScoreRules(leastResponses: 30, requirement: Points("820"))
/// let collection = try SatisfactionCollection(
///     SurveyScoring(instrument, rules), requiredBy: "manufacturer's notice 2026-03", months: 3)
/// let collected = try await store.collect(collection, into: facts)
/// let close = try plan.close(collected.facts)
/// ```
///
/// The dealership gets index, lower bound, upper bound and requirement, and so do the teams and the advisors of the positions
/// that are named, each of the answers about their own visits. Of too few answers nothing is known: there is no index, the
/// bounds are those of the whole scale, and a gate of the plan can tell nothing by them.
public struct SatisfactionCollection: Sendable {
    /// The instrument, and the rules by which it is scored.
    public let scoring: SurveyScoring
    /// What is required, in points of the index.
    public let requirement: Points
    /// Where the requirement comes from.
    public let source: String
    /// Of how many months, the facts' month the last of them, responses are taken.
    public let months: Int
    /// The teams that get the metrics for themselves, of the visits that name them.
    public let teams: Set<Identifier<Team>>
    /// The positions of advisors who get the metrics for themselves.
    public let advisors: Set<String>
    /// What the plan calls the metrics.
    public let metrics: SatisfactionMetrics

    /// A collection.
    /// - Parameters:
    ///   - scoring: The instrument, and the rules by which it is scored; they say the requirement.
    ///   - source: Where the requirement comes from: a notice, an agreement.
    ///   - months: Of how many months responses are taken, 1 to 12.
    ///   - teams: The teams that get the metrics for themselves.
    ///   - advisors: The positions of advisors who get the metrics for themselves.
    ///   - metrics: What the plan calls the metrics.
    /// - Throws: ``/AfterSalesCore/Rejection`` with `requirementNotSet`, `requirementOutsideScale`, `windowOutOfRange`.
    public init(
        _ scoring: SurveyScoring, requiredBy source: String, months: Int = 1, teams: Set<Identifier<Team>> = [],
        advisors: Set<String> = [],
        as metrics: SatisfactionMetrics = .csi
    ) throws(Rejection) {
        self.scoring = scoring
        requirement = scoring.rules.requirement ?? .zero
        self.source = source
        self.months = months
        self.teams = teams
        self.advisors = advisors
        self.metrics = metrics
        let findings = problems
        guard findings.isEmpty else { throw Rejection(findings) }
    }

    private var problems: [Finding] {
        var findings: [Finding] = []
        let scale = scoring.indexScale
        if scoring.rules.requirement == nil {
            findings.append(
                Finding(
                    .error, .requirementNotSet, at: Place.document.field("requirement"),
                    LocalizedText("the rules say no requirement", "评分规则未设定目标值")))
        } else if requirement <= scale.lowerBound || requirement > scale.upperBound {
            // At the lowest point of the scale it would be met by nothing at all.
            findings.append(
                Finding(
                    .error, .requirementOutsideScale, at: Place.document.field("requirement"),
                    inputs: [
                        .init("requirement", requirement.description), .init("least", scale.lowerBound.description),
                        .init("most", scale.upperBound.description),
                    ],
                    LocalizedText(
                        "the requirement \(requirement) is not above \(scale.lowerBound) and at most \(scale.upperBound)",
                        "目标值 \(requirement) 应高于 \(scale.lowerBound) 且不高于 \(scale.upperBound)")))
        }
        if !source.contains(where: { !$0.isWhitespace }) {
            findings.append(
                Finding(
                    .error, .requirementNotSet, at: Place.document.field("source"),
                    LocalizedText("it is not said where the requirement comes from", "未说明目标值来源")))
        }
        if !(1...12).contains(months) {
            findings.append(
                Finding(
                    .error, .windowOutOfRange, at: Place.document.field("months"),
                    inputs: [.init("months", String(months))],
                    LocalizedText(
                        "responses are taken of 1 to 12 months, not \(months)", "取数月份应为 1 到 12 个月，而不是 \(months)")))
        }
        return findings
    }

    /// The days on which an answer counts, for a month.
    /// - Parameter month: The month that is closed.
    public func days(for month: Month) -> ClosedRange<LocalDate> {
        let first = (try? month.adding(months: 1 - months)) ?? Month.earliest
        return first.firstDay...month.lastDay
    }
}
