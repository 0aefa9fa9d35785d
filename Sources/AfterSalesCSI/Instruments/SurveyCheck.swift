import AfterSalesCore
import AfterSalesCustomers

/// Gathers every reason against something of surveys.
struct SurveyCheck: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0

    /// Refuses what was asked for, if there is a reason to.
    func verdict() throws(Rejection) {
        guard errorCount == 0 else { throw Rejection(findings) }
    }

    /// What is wrong with a text. A place is a text itself: it is made only where something is wrong.
    mutating func text(_ text: String?, _ rule: TextRule, at place: @autoclosure () -> Place) {
        for finding in rule.findings(text, at: place()) { add(finding) }
    }

    /// Ids are a host's own, but a database may end a text at U+0000, or refuse to read it.
    mutating func id(_ id: String?, at place: @autoclosure () -> Place) {
        guard let id, id.utf8.contains(0) else { return }
        report(.controlCharacter, at: place(), "it contains a control character", "含有控制字符")
    }

    /// What is wrong with a text in both languages.
    mutating func texts(_ text: LocalizedText, _ rule: TextRule, at place: @autoclosure () -> Place) {
        self.text(text.english, rule, at: place().field(Language.english.rawValue))
        self.text(text.simplifiedChinese, rule, at: place().field(Language.simplifiedChinese.rawValue))
    }

    mutating func version(_ version: Int, at place: @autoclosure () -> Place) {
        guard version < 1 else { return }
        report(.invalidVersion, at: place(), "versions count from 1", "版本从 1 起计")
    }

    /// Whether a list has more elements than are taken, which is reported.
    mutating func isTooLong(_ count: Int, most: Int, at place: @autoclosure () -> Place) -> Bool {
        guard count > most else { return false }
        report(
            .tooManyElements, at: place(), inputs: [.init("count", String(count)), .init("most", String(most))],
            "there are \(count), at most \(most) are taken", "共 \(count) 项，最多 \(most) 项")
        return true
    }
}
