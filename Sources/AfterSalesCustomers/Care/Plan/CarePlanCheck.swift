import AfterSalesCore

/// Checks a care plan from top to bottom and makes its rules. Never stops at the first problem.
struct CarePlanCheck: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0
    /// The rules; complete only where nothing was found.
    private(set) var rules: [CareRule] = []
    private(set) var title = LocalizedText("", "")

    /// The most rules of a plan, and the most elements of a list in one.
    static let mostRules = 1_000
    static let mostElements = 100
    private static let longestID = 60

    init(_ draft: CarePlanDraft) {
        let root = Place.document
        check(id: draft.id, at: root.field("id"))
        if draft.version < 1 {
            report(.invalidVersion, at: root.field("version"), "versions count from 1", "版本从 1 起计")
        }
        title = text(draft.title, at: root.field("title"))
        let place = root.field("rules")
        if draft.rules.isEmpty { report(.noRules, at: place, "the plan has no rule", "方案没有任何规则") }
        // Only a plan of a size that people write is looked into.
        guard !isTooLong(draft.rules.count, most: Self.mostRules, at: place) else { return }
        var first: [String: Int] = [:]
        for (index, rule) in draft.rules.enumerated() {
            let place = place.element(index)
            if let earlier = first[rule.id] {
                report(
                    .duplicateId, at: place.field("id"),
                    inputs: [.init("id", rule.id), .init("first", String(earlier))],
                    "rule \(earlier) has the id \(rule.id), too", "第 \(earlier) 条规则的编号也是 \(rule.id)")
            }
            first[rule.id] = first[rule.id] ?? index
            check(rule, at: place)
        }
    }

    private mutating func check(_ draft: CareRuleDraft, at place: Place) {
        check(id: draft.id, at: place.field("id"))
        let title = text(draft.title, at: place.field("title"))
        let trigger = CareTrigger(rawValue: draft.trigger)
        if trigger == nil {
            reportUnknown(
                .unknownTrigger, draft.trigger, among: CareTrigger.allCases.map(\.rawValue), at: place.field("trigger"),
                "no such trigger", "没有这种触发条件")
        }
        if !draft.topics.isEmpty, trigger != .campaign {
            report(
                .topicsWithoutCampaign, at: place.field("topics"), "only campaigns have topics", "只有活动才有类型")
        }
        names(draft.topics, at: place.field("topics"))
        name(draft.task, at: place.field("task"))
        name(draft.role, at: place.field("by"))
        if draft.channels.isEmpty {
            report(.noChannels, at: place.field("channels"), "the rule has no channel", "规则没有任何联系渠道")
        }
        names(draft.channels, at: place.field("channels"))
        name(draft.consent, at: place.field("consent"))
        if let trigger { check(draft.due, of: trigger, at: place.field("due")) }
        let isLong = isTooLong(draft.points.count, most: Self.mostElements, at: place.field("points"))
        let points = (isLong ? [] : draft.points).enumerated().map {
            text($1, at: place.field("points").element($0))
        }
        guard let trigger else { return }
        rules.append(
            CareRule(
                id: draft.id, title: title, trigger: trigger, topics: draft.topics.map(CampaignTopic.init(rawValue:)),
                task: CareTaskKind(rawValue: draft.task), due: draft.due, role: CareRole(rawValue: draft.role),
                channels: draft.channels.map(ContactChannel.init(rawValue:)),
                consent: draft.consent == CareRuleDraft.noConsent ? nil : ConsentPurpose(rawValue: draft.consent),
                points: points))
    }

    private mutating func check(_ due: CareDue, of trigger: CareTrigger, at place: Place) {
        let least = trigger == .lastContact ? 1 : 0
        if !(least...due.most).contains(due.count) {
            report(
                .dueOutOfRange, at: place.field(due.unit),
                inputs: [
                    .init("value", String(due.count)), .init("least", String(least)), .init("most", String(due.most)),
                ],
                "\(due.unit) are \(least) to \(due.most) here, not \(due.count)",
                "\(due.unit) 在此应为 \(least) 至 \(due.most)，实际为 \(due.count)")
        }
        let isPossible =
            switch due {
            case .hours: trigger.isInstant
            case .daysBefore: trigger.isForeseen
            case .days, .months: true
            }
        guard !isPossible else { return }
        report(
            .dueNotPossible, at: place, inputs: [.init("trigger", trigger.rawValue), .init("unit", due.unit)],
            due.unit == "hours"
                ? "\(trigger.rawValue) is a day, no hours can be counted from it"
                : "nobody knows of \(trigger.rawValue) before it happens",
            due.unit == "hours" ? "\(trigger.rawValue) 只精确到日，不能按小时计" : "\(trigger.rawValue) 无法预知")
    }

    private mutating func check(id: String, at place: Place) {
        let isName =
            (1...Self.longestID).contains(id.utf8.count)
            && id.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) && byte != UInt8(ascii: "`")
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
                    || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
            }
        guard !isName else { return }
        report(
            .invalidName, at: place, inputs: [.init("longest", String(Self.longestID))],
            "an id has 1 to \(Self.longestID) of the letters a to z, digits, -, _ and .",
            "编号由 1 至 \(Self.longestID) 个英文字母、数字或 -、_、. 组成")
    }

    private mutating func name(_ text: String, at place: Place) {
        for finding in TextRule.name.findings(text, at: place) { add(finding) }
    }

    private mutating func names(_ list: [String], at place: Place) {
        guard !isTooLong(list.count, most: Self.mostElements, at: place) else { return }
        for (index, text) in list.enumerated() {
            name(text, at: place.element(index))
            if let first = list[..<index].firstIndex(of: text) {
                report(
                    .duplicateEntry, at: place.element(index), inputs: [.init("first", String(first))],
                    "it is the same as number \(first) of the list", "与列表中第 \(first) 项相同")
            }
        }
    }

    private mutating func text(_ texts: [String: String], at place: Place) -> LocalizedText {
        let wordings = Language.allCases.map { language in
            guard let text = texts[language.rawValue] else {
                report(
                    .missingTranslation, at: place.field(language.rawValue),
                    inputs: [.init("language", language.rawValue)],
                    "the wording in \(language.rawValue) is missing", "缺少 \(language.rawValue) 的文本")
                return ""
            }
            name(text, at: place.field(language.rawValue))
            return text
        }
        return LocalizedText(wordings[0], wordings[1])
    }

    private mutating func isTooLong(_ count: Int, most: Int, at place: Place) -> Bool {
        guard count > most else { return false }
        report(
            .tooManyElements, at: place, inputs: [.init("count", String(count)), .init("most", String(most))],
            "there are \(count), at most \(most) are taken", "共 \(count) 项，最多 \(most) 项")
        return true
    }
}
