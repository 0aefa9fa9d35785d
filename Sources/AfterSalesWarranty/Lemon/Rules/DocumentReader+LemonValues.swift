import AfterSalesCore

/// Values of rule sets and histories out of documents, each fault reported at its place.
extension DocumentReader {
    mutating func lemonFormat(_ format: String, in fields: Fields) {
        guard let found = string("format", in: fields), found != format else { return }
        report(
            .wrongFormat, at: fields.place.field("format"), inputs: [.init("expected", format)],
            "the format is another one, expected \(format)", "格式不符，应为 \(format)")
    }

    mutating func lemonTexts(_ name: String, in fields: Fields) -> LocalizedText {
        guard let value = present(name, in: fields, required: true),
            let texts = object(value, at: fields.place.field(name), known: Language.allCases.map(\.rawValue))
        else { return LocalizedText("", "") }
        return LocalizedText(
            string(Language.english.rawValue, in: texts) ?? "",
            string(Language.simplifiedChinese.rawValue, in: texts) ?? "")
    }

    mutating func lemonWords(_ name: String, in fields: Fields, required: Bool = false) -> [String] {
        list(name, in: fields, required: required).map { string($0, at: $1) ?? "" }
    }

    mutating func lemonFlag(_ name: String, in fields: Fields) -> Bool {
        switch present(name, in: fields, required: false) {
        case nil: return false
        case .bool(let flag): return flag
        case .some(let value):
            report(
                .wrongType, at: fields.place.field(name),
                "expected true or false, found \(value.kind.english)", "应为布尔值，实际为\(value.kind.simplifiedChinese)")
            return false
        }
    }

    mutating func lemonChoice<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: String, in fields: Fields, as type: Choice.Type
    ) -> Choice? {
        guard let value = present(name, in: fields, required: true) else { return nil }
        return lemonChoice(value, at: fields.place.field(name), as: type)
    }

    mutating func lemonChoice<Choice: RawRepresentable<String> & CaseIterable>(
        _ value: JSONValue, at place: Place, as type: Choice.Type
    ) -> Choice? {
        guard let text = string(value, at: place) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        reportUnknown(
            .lemonUnknownWord, String(text.prefix(60)), among: Choice.allCases.map(\.rawValue), at: place,
            "it is none of the words that are known here", "不是此处可用的取值")
        return nil
    }

    mutating func lemonDate(_ name: String, in fields: Fields, required: Bool = false) -> LocalDate? {
        guard let text = string(name, in: fields, required: required) else { return nil }
        if let date = try? LocalDate(text) { return date }
        let shown = String(text.prefix(60))
        report(
            Self.lemonMalformedDate, at: fields.place.field(name), inputs: [.init("value", shown)],
            "\(shown) is not a date such as 2026-06-30", "\(shown) 不是 2026-06-30 形式的日期")
        return nil
    }

    mutating func lemonInstant(_ name: String, in fields: Fields, required: Bool = false) -> Timestamp? {
        guard let text = string(name, in: fields, required: required) else { return nil }
        if let instant = try? Timestamp(text) { return instant }
        let shown = String(text.prefix(60))
        report(
            .lemonMalformedInstant, at: fields.place.field(name), inputs: [.init("value", shown)],
            "\(shown) is not an instant such as 2026-06-30T08:15:00+08:00",
            "\(shown) 不是 2026-06-30T08:15:00+08:00 形式的时刻")
        return nil
    }

    mutating func lemonRate(_ name: String, in fields: Fields, required: Bool) -> Rate? {
        guard let text = decimal(name, in: fields, required: required) else { return nil }
        do throws(NumeralError) {
            return try Rate(text)
        } catch {
            report(error, text, at: fields.place.field(name))
            return nil
        }
    }

    /// The code that other documents have for a date that is none, too.
    private static let lemonMalformedDate: Finding.Code = "malformedDate"
}
