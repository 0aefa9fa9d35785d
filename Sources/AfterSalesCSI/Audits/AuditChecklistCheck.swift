import AfterSalesCore
import AfterSalesCustomers

/// Checks a checklist from top to bottom. Never stops at the first problem.
struct AuditChecklistCheck: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0
    private var items: [Identifier<AuditItem>: String] = [:]

    /// The most sections, and the most items of all of them.
    static let mostElements = 1_000
    /// The most points of an item.
    static let mostPoints = 1_000
    /// The most that anything weighs, and the most decimals of a weight.
    static let mostWeight: Int64 = 1_000_000
    static let mostDecimals = 6

    init(_ checklist: AuditChecklist) {
        let root = Place.document
        text(checklist.id.rawValue, at: root.field("id"))
        if checklist.version < 1 {
            report("invalidVersion", at: root.field("version"), "versions count from 1", "版本从 1 起计")
        }
        text(checklist.title, at: root.field("title"))
        if let mark = checklist.passMark { check(passMark: mark, at: root.field("passMark")) }
        let place = root.field("sections")
        if checklist.sections.isEmpty {
            report(.emptyAuditSection, at: place, "the checklist has no section", "检查表没有任何环节")
        }
        let count = checklist.sections.count + checklist.sections.reduce(0) { $0 + $1.items.count }
        guard count <= Self.mostElements else {
            report(
                .tooManyElements, at: place,
                inputs: [.init("count", String(count)), .init("most", String(Self.mostElements))],
                "there are \(count) sections and items, at most \(Self.mostElements) are taken",
                "环节与审核项共 \(count) 个，最多 \(Self.mostElements) 个")
            return
        }
        var sections: Set<Identifier<AuditSection>> = []
        for (index, section) in checklist.sections.enumerated() {
            let place = place.element(index)
            if !sections.insert(section.id).inserted { reportTwice(section.id.rawValue, at: place.field("id")) }
            check(section, at: place)
        }
    }

    private mutating func check(_ section: AuditSection, at place: Place) {
        text(section.id.rawValue, at: place.field("id"))
        text(section.title, at: place.field("title"))
        check(weight: section.weight, at: place.field("weight"))
        check(passMark: section.passMark, at: place.field("passMark"))
        if section.items.isEmpty {
            report(.emptyAuditSection, at: place.field("items"), "the section has no item", "环节没有任何审核项")
        }
        for (index, item) in section.items.enumerated() {
            let place = place.field("items").element(index)
            if items.updateValue(place.path, forKey: item.id) != nil {
                reportTwice(item.id.rawValue, at: place.field("id"))
            }
            check(item, at: place)
        }
    }

    private mutating func check(_ item: AuditItem, at place: Place) {
        text(item.id.rawValue, at: place.field("id"))
        text(item.title, at: place.field("title"))
        if !(1...Self.mostPoints).contains(item.points) {
            report(
                .auditPointsOutOfRange, at: place.field("points"), inputs: [.init("points", String(item.points))],
                "an item has 1 to \(Self.mostPoints) points", "审核项分值为 1 至 \(Self.mostPoints)")
        }
        if let weight = item.weight { check(weight: weight, at: place.field("weight")) }
        if let least = item.leastPoints, least < 1 || least > item.points {
            report(
                .auditPointsOutOfRange, at: place.field("leastPoints"), inputs: [.init("points", String(least))],
                "a critical item needs 1 to as many points as it can have", "关键项最低分须在 1 至该项分值之间")
        }
    }

    private mutating func check(weight: DecimalNumeral, at place: Place) {
        guard weight.signum < 1 || weight > DecimalNumeral(Self.mostWeight) || weight.scale > Self.mostDecimals else {
            return
        }
        report(
            .auditWeightOutOfRange, at: place, inputs: [.init("weight", weight.description)],
            "a weight is above 0, at most \(Self.mostWeight), of at most \(Self.mostDecimals) decimals",
            "权重须大于 0、不超过 \(Self.mostWeight)，最多 \(Self.mostDecimals) 位小数")
    }

    private mutating func check(passMark mark: Rate, at place: Place) {
        guard !mark.isShare else { return }
        report(
            .passMarkOutOfRange, at: place, inputs: [.init("passMark", mark.description)],
            "a pass mark is 0% to 100%", "合格线为 0% 至 100%")
    }

    private mutating func reportTwice(_ id: String, at place: Place) {
        report("duplicateId", at: place, inputs: [.init("id", id)], "the id \(id) is there twice", "编号 \(id) 重复")
    }

    private mutating func text(_ text: LocalizedText, at place: Place) {
        for language in Language.allCases { self.text(text[language], at: place.field(language.rawValue)) }
    }

    private mutating func text(_ text: String, at place: Place) {
        for finding in TextRule.name.findings(text, at: place) { add(finding) }
    }
}
