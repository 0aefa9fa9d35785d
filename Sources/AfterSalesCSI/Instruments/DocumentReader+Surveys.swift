import AfterSalesCore
import AfterSalesCustomers

/// Values of surveys out of documents, each fault reported at its place.
extension DocumentReader {
    mutating func surveyFormat(_ format: String, in fields: Fields) {
        guard let found = string("format", in: fields), found != format else { return }
        report(
            .wrongFormat, at: fields.place.field("format"), inputs: [.init("expected", format)],
            "the format is another one, expected \(format)", "格式不符，应为 \(format)")
    }

    /// A text in both languages.
    mutating func surveyTexts(_ name: String, in fields: Fields) -> LocalizedText {
        guard let value = present(name, in: fields, required: true),
            let fields = object(value, at: fields.place.field(name), known: Language.allCases.map(\.rawValue))
        else { return LocalizedText("", "") }
        return LocalizedText(
            string(Language.english.rawValue, in: fields) ?? "",
            string(Language.simplifiedChinese.rawValue, in: fields) ?? "")
    }

    /// One of some words.
    mutating func surveyWord(_ name: String, in fields: Fields, among words: [String]) -> String? {
        guard let text = string(name, in: fields) else { return nil }
        if words.contains(text) { return text }
        reportUnknown(
            .surveyUnknownWord, String(text.prefix(60)), among: words, at: fields.place.field(name),
            "it is none of \(words.joined(separator: ", "))", "不是 \(words.joined(separator: "、")) 之一")
        return nil
    }

    /// One of the cases of an enum, by its name.
    mutating func surveyChoice<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: String, in fields: Fields, as type: Choice.Type
    ) -> Choice? {
        surveyWord(name, in: fields, among: Choice.allCases.map(\.rawValue)).flatMap(Choice.init(rawValue:))
    }

    /// Days from one on, `{"from": …, "through": …}`.
    mutating func surveyWindow(_ name: String, in fields: Fields) -> DateWindow? {
        guard let value = present(name, in: fields, required: true),
            let fields = object(value, at: fields.place.field(name), known: ["from", "through"])
        else { return nil }
        let from = surveyDate("from", in: fields)
        let through = surveyDate("through", in: fields, required: false)
        guard let from else { return nil }
        if let window = try? DateWindow(from: from, through: through) { return window }
        report(
            .endBeforeStart, at: fields.place, inputs: [.init("from", from.description)],
            "it ends before it begins", "结束早于开始")
        return nil
    }

    private mutating func surveyDate(_ name: String, in fields: Fields, required: Bool = true) -> LocalDate? {
        guard let text = string(name, in: fields, required: required) else { return nil }
        if let date = try? LocalDate(text) { return date }
        let shown = String(text.prefix(60))
        report(
            .malformedDate, at: fields.place.field(name), inputs: [.init("value", shown)],
            "\(shown) is no day as 2026-06-01 is", "\(shown) 不是 2026-06-01 形式的日期")
        return nil
    }
}
