import AfterSalesCore
import AfterSalesCustomers

extension DocumentReader {
    /// The rules of a document; nil where its form is wrong, which has been reported.
    mutating func lowAnswerRules(_ value: JSONValue) throws(Rejection) -> LowAnswerRules? {
        let known = ["format", "id", "version", "clockStart", "rules"]
        guard let fields = object(value, at: .document, known: known) else { return nil }
        if let format = string("format", in: fields), format != LowAnswerRules.format {
            report(
                .wrongFormat, at: fields.place.field("format"), inputs: [.init("expected", LowAnswerRules.format)],
                "the format is another one, expected \(LowAnswerRules.format)", "格式不符，应为 \(LowAnswerRules.format)")
        }
        let id = string("id", in: fields)
        let version = integer("version", in: fields)
        let start =
            lowAnswerChoice("clockStart", in: fields, as: LowAnswerRules.ClockStart.self, required: false) ?? .taken
        let rules = list("rules", in: fields, required: true).map { lowAnswerRule($0, at: $1) }
        guard findings.isEmpty, let id, let version else { return nil }
        return try LowAnswerRules(id, version: version, clockStart: start, rules: rules.compactMap(\.self))
    }

    private mutating func lowAnswerRule(_ value: JSONValue, at place: Place) -> LowAnswerRule? {
        let subjects = ["question", "factor", "kind", "index"]
        let known = subjects + ["callBackAt", "complaintAt", "category", "severity"]
        guard let fields = object(value, at: place, known: known) else { return nil }
        let given = subjects.filter { present($0, in: fields, required: false) != nil }
        if given.count != 1 {
            report(
                .lowAnswerSubjectNotOne, at: place, inputs: [.init("count", String(given.count))],
                "a rule is about exactly one of question, factor, kind and index, not \(given.count)",
                "规则应恰好针对 question、factor、kind、index 之一，现有 \(given.count) 个")
        }
        let subject = given.count == 1 ? lowAnswerSubject(given[0], in: fields) : nil
        let callBack = lowMark("callBackAt", in: fields, required: true)
        let mark = lowMark("complaintAt", in: fields, required: false)
        // What the complaint is has to be said with its mark, and means nothing without.
        let isOpened = present("complaintAt", in: fields, required: false) != nil
        let category = string("category", in: fields, required: isOpened)
        let severity = lowAnswerChoice("severity", in: fields, as: ComplaintSeverity.self, required: isOpened)
        if !isOpened, category != nil || severity != nil {
            report(
                .missingField, at: place.field("complaintAt"), "the field complaintAt is missing",
                "缺少字段 complaintAt")
        }
        guard let subject, let callBack else { return nil }
        guard let mark, let category, let severity else { return LowAnswerRule(subject, callBackAt: callBack) }
        return LowAnswerRule(
            subject, callBackAt: callBack,
            complaint: .init(at: mark, ComplaintCategory(rawValue: category), severity))
    }

    private mutating func lowAnswerSubject(_ name: String, in fields: Fields) -> LowAnswerSubject? {
        switch name {
        case "question": return string(name, in: fields).map { .question(Identifier($0)) }
        case "factor": return string(name, in: fields).map { .factor(Identifier($0)) }
        case "kind":
            return lowAnswerChoice(name, in: fields, as: LowAnswerSubject.Kind.self, required: true).map { .kind($0) }
        default:
            guard let flag = flag(name, in: fields) else { return nil }
            if !flag {
                report(
                    .lowAnswerSubjectNotOne, at: fields.place.field(name), inputs: [.init("count", "0")],
                    "index is true or left out", "index 只能为 true 或省略")
            }
            return .index
        }
    }

    private mutating func lowMark(_ name: String, in fields: Fields, required: Bool) -> LowMark? {
        guard let value = present(name, in: fields, required: required) else { return nil }
        let place = fields.place.field(name)
        guard case .string(let text) = value else { return integer(name, in: fields).map { .mark($0) } }
        do throws(NumeralError) {
            return .share(try Rate(text))
        } catch {
            report(error, text, at: place)
            return nil
        }
    }

    private mutating func lowAnswerChoice<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: String, in fields: Fields, as type: Choice.Type, required: Bool
    ) -> Choice? {
        guard let text = string(name, in: fields, required: required) else { return nil }
        guard let choice = Choice(rawValue: text) else {
            reportUnknown(
                "unknownChoice", text, among: Choice.allCases.map(\.rawValue), at: fields.place.field(name),
                "no such \(name)", "没有这种 \(name)")
            return nil
        }
        return choice
    }
}
