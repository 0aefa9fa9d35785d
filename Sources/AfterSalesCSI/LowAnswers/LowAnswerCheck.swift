import AfterSalesCore
import AfterSalesCustomers

/// Checks rules about bad answers from top to bottom. Never stops at the first problem.
struct LowAnswerCheck: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0

    /// The most rules: one for each question that a survey may reasonably have.
    static let mostRules = 1_000

    init(_ rules: LowAnswerRules) {
        let root = Place.document
        text(rules.id, at: root.field("id"))
        if rules.version < 1 {
            report("invalidVersion", at: root.field("version"), "versions count from 1", "版本从 1 起计")
        }
        let place = root.field("rules")
        if rules.rules.isEmpty { report(.noLowAnswerRules, at: place, "there is no rule", "没有任何规则") }
        guard rules.rules.count <= Self.mostRules else {
            report(
                .tooManyElements, at: place,
                inputs: [.init("count", String(rules.rules.count)), .init("most", String(Self.mostRules))],
                "there are \(rules.rules.count) rules, at most \(Self.mostRules) are taken",
                "共 \(rules.rules.count) 条规则，最多 \(Self.mostRules) 条")
            return
        }
        var first: [LowAnswerSubject: Int] = [:]
        for (index, rule) in rules.rules.enumerated() {
            let place = place.element(index)
            if let earlier = first[rule.subject] {
                report(
                    .lowAnswerRuleTwice, at: place, inputs: [.init("first", String(earlier))],
                    "rule \(earlier) is about the same", "第 \(earlier) 条规则的对象相同")
            }
            first[rule.subject] = first[rule.subject] ?? index
            check(rule, at: place)
        }
    }

    private mutating func check(_ rule: LowAnswerRule, at place: Place) {
        switch rule.subject {
        case .question(let id): text(id.rawValue, at: place.field("question"))
        case .factor(let id): text(id.rawValue, at: place.field("factor"))
        case .kind, .index: break
        }
        check(rule.callBack, at: place.field("callBackAt"))
        guard let complaint = rule.complaint else { return }
        check(complaint.mark, at: place.field("complaintAt"))
        text(complaint.category.rawValue, at: place.field("category"))
        let isAbove =
            switch (complaint.mark, rule.callBack) {
            case (.mark(let lower), .mark(let upper)): lower > upper
            case (.share(let lower), .share(let upper)): lower > upper
            default: true
            }
        guard isAbove else { return }
        report(
            .complaintAboveCallBack, at: place.field("complaintAt"),
            inputs: [.init("complaintAt", complaint.mark.description), .init("callBackAt", rule.callBack.description)],
            "a complaint is at or below the mark of the call-back, and written as that is: a mark, or a share",
            "投诉线不得高于回访线，且两者写法须一致：同为分数或同为比例")
    }

    private mutating func check(_ mark: LowMark, at place: Place) {
        let isPossible =
            switch mark {
            case .mark(let mark): (0...1_000_000).contains(mark)
            case .share(let share): share.isShare
            }
        guard !isPossible else { return }
        report(
            .lowMarkOutOfRange, at: place, inputs: [.init("mark", mark.description)],
            "a mark is 0 to 1000000, a share 0% to 100%", "分数为 0 至 1000000，比例为 0% 至 100%")
    }

    private mutating func text(_ text: String, at place: Place) {
        for finding in TextRule.name.findings(text, at: place) { add(finding) }
    }
}
