import AfterSalesCustomers
import AfterSalesCore

/// What this module's documents have in common.
extension DocumentReader {
    /// A list of texts; one that is no text leaves an empty one in its place, so that those behind it keep their index.
    mutating func strings(_ name: String, in fields: Fields) -> [String] {
        list(name, in: fields).map { string($0, at: $1) ?? "" }
    }

    /// A text in both languages.
    mutating func localized(_ name: String, in fields: Fields) -> LocalizedText {
        guard let value = present(name, in: fields, required: true),
            let fields = object(value, at: fields.place.field(name), known: Language.allCases.map(\.rawValue))
        else { return LocalizedText("", "") }
        return LocalizedText(
            string(Language.english.rawValue, in: fields) ?? "",
            string(Language.simplifiedChinese.rawValue, in: fields) ?? "")
    }

    /// One of the cases of an enum, by its name.
    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: String, in fields: Fields, as type: Choice.Type
    ) -> Choice? {
        guard let text = string(name, in: fields) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        reportUnknown(
            .unknownChoice, String(text.prefix(60)), among: Choice.allCases.map(\.rawValue),
            at: fields.place.field(name), "it is none of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))",
            "不是 \(Choice.allCases.map(\.rawValue).joined(separator: "、")) 之一")
        return nil
    }

    /// A day, `2026-06-01`.
    mutating func date(_ name: String, in fields: Fields, required: Bool = true) -> LocalDate? {
        guard let text = string(name, in: fields, required: required) else { return nil }
        if let date = try? LocalDate(text) { return date }
        let shown = String(text.prefix(60))
        report(
            .malformedDate, at: fields.place.field(name), inputs: [.init("value", shown)],
            "\(shown) is no day as 2026-06-01 is", "\(shown) 不是 2026-06-01 形式的日期")
        return nil
    }

    /// Days from one on, `{"from": …, "through": …}`.
    mutating func window(_ name: String, in fields: Fields) -> DateWindow? {
        guard let value = present(name, in: fields, required: true),
            let fields = object(value, at: fields.place.field(name), known: ["from", "through"]),
            let from = date("from", in: fields)
        else { return nil }
        let through = date("through", in: fields, required: false)
        if let window = try? DateWindow(from: from, through: through) { return window }
        report(
            .endBeforeStart, at: fields.place, inputs: [.init("from", from.description)],
            "it ends before it begins", "结束早于开始")
        return nil
    }
}

extension Finding.Code {
    /// A text is not a date; the commission plan's module declares it in public.
    static let malformedDate: Self = "malformedDate"
}
