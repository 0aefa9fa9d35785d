public import AfterSalesCore
import AfterSalesStorage

extension CarePlan {
    /// Notes that stop nothing, but that somebody wants to know: names of tasks, roles, channels and purposes that the
    /// library does not know and that are nearly ones it does. A dealership's own names are not noted.
    public func lint() -> [Finding] {
        var lint = CarePlanLint()
        for (index, rule) in rules.enumerated() {
            let place = Place.document.field("rules").element(index)
            lint.check(rule.task, among: CareTaskKind.known, at: place.field("task"))
            lint.check(rule.role, among: CareRole.known, at: place.field("by"))
            for (index, channel) in rule.channels.enumerated() {
                lint.check(channel, among: ContactChannel.known, at: place.field("channels").element(index))
            }
            if let consent = rule.consent {
                lint.check(consent, among: ConsentPurpose.known, at: place.field("consent"))
            }
        }
        return lint.findings
    }

    /// The campaigns that no rule is for: nobody would hear of them.
    /// - Parameter campaigns: The campaigns.
    /// - Returns: A warning for each.
    public func findings(on campaigns: [CareCampaign]) -> [Finding] {
        campaigns.compactMap { campaign in
            let hasRule = byTrigger[CareTrigger.campaign.ordinal].contains { $0.isFor(campaign.topic) }
            guard !hasRule else { return nil }
            return Finding(
                .warning, .campaignWithoutRule, at: Place("campaign \(campaign.id)"),
                inputs: [.init("campaign", campaign.id.rawValue), .init("topic", campaign.topic.rawValue)],
                LocalizedText(
                    "no rule of \(id) is for campaigns about \(campaign.topic)",
                    "方案 \(id) 没有适用于 \(campaign.topic) 活动的规则"))
        }
    }
}

extension CareRule {
    /// Whether it is for campaigns of a topic.
    func isFor(_ topic: CampaignTopic) -> Bool { topics.isEmpty || topics.contains(topic) }
}

private struct CarePlanLint: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0

    mutating func check<Name: RawRepresentable<String> & Equatable>(_ name: Name, among known: [Name], at place: Place)
    {
        guard !known.contains(name),
            let nearest = NearestName.of(name.rawValue, among: known.map(\.rawValue))
        else { return }
        report(
            .unusualName, severity: .note, at: place,
            inputs: [.init("name", name.rawValue), .init("nearest", nearest)],
            "\(name.rawValue) is none of the library's names; did you mean \(nearest)?",
            "\(name.rawValue) 不是已知名称；是否指 \(nearest)？")
    }
}

extension ContactChannel {
    static let known: [ContactChannel] = [.call, .textMessage, .email, .messaging, .letter, .visit, .counter]
}

extension ConsentPurpose {
    static let known: [ConsentPurpose] = [.service, .care, .survey, .marketing, .sharing]
}
