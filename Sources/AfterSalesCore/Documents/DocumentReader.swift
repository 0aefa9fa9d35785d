/// Takes values out of a ``JSONValue`` and collects everything that does not fit, each with its place.
///
/// A getter that finds nothing usable has said why and returns nil; reading goes on with the next field.
package struct DocumentReader: FindingReporter {
    /// What has been found so far.
    package var findings: [Finding]
    package var errorCount = 0

    /// An object being read: its members and where it is.
    package struct Fields {
        let members: [JSONValue.Member]
        /// Where the object is.
        package let place: Place

        /// The value under `name`; `null` counts as absent.
        func value(_ name: String) -> JSONValue? {
            for member in members where member.key == name { return member.value == .null ? nil : member.value }
            return nil
        }
    }

    /// A reader that adds to `findings`.
    package init(findings: [Finding] = []) { self.findings = findings }

    /// The object at `place`; fields beside `known` are reported with the nearest known name.
    package mutating func object(_ value: JSONValue, at place: Place, known: [String]) -> Fields? {
        guard case .object(let members) = value else {
            wrongType(value, at: place, LocalizedText("an object", "对象"))
            return nil
        }
        for member in members where !known.contains(member.key) {
            reportUnknown(
                .unknownField, member.key, among: known, at: place.field(member.key), "unknown field \(member.key)",
                "未知字段 \(member.key)")
        }
        return Fields(members: members, place: place)
    }

    /// A string. Absent is reported where it is `required`.
    package mutating func string(_ name: String, in fields: Fields, required: Bool = true) -> String? {
        guard let value = present(name, in: fields, required: required) else { return nil }
        return string(value, at: fields.place.field(name))
    }

    /// The string at `place`.
    package mutating func string(_ value: JSONValue, at place: Place) -> String? {
        if case .string(let text) = value { return text }
        wrongType(value, at: place, LocalizedText("a string", "字符串"))
        return nil
    }

    /// A whole JSON number.
    package mutating func integer(_ name: String, in fields: Fields, required: Bool = true) -> Int? {
        guard let value = present(name, in: fields, required: required) else { return nil }
        if case .number(let text) = value, let whole = Int(text) { return whole }
        wrongType(value, at: fields.place.field(name), LocalizedText("a whole number", "整数"))
        return nil
    }

    /// Yes or no.
    package mutating func flag(_ name: String, in fields: Fields, required: Bool = true) -> Bool? {
        guard let value = present(name, in: fields, required: required) else { return nil }
        if case .bool(let flag) = value { return flag }
        wrongType(value, at: fields.place.field(name), LocalizedText("true or false", "布尔值"))
        return nil
    }

    /// A decimal as it was written: a string, or a whole JSON number.
    package mutating func decimal(_ name: String, in fields: Fields, required: Bool = true) -> String? {
        guard let value = present(name, in: fields, required: required) else { return nil }
        return decimal(value, at: fields.place.field(name))
    }

    /// The decimal at `place`. A JSON number with a point or an exponent is refused: who wrote `0.1` may have meant
    /// something that other readers of the document round.
    package mutating func decimal(_ value: JSONValue, at place: Place) -> String? {
        switch value {
        case .string(let text):
            return text
        case .number(let text):
            if text.utf8.allSatisfy({ $0 != UInt8(ascii: ".") && $0 | 0x20 != UInt8(ascii: "e") }) { return text }
            report(
                .fractionalNumber, at: place, inputs: [.init("value", text)],
                "\(text) is a fractional JSON number; write it as a string: \"\(text)\"",
                "\(text) 是带小数的 JSON 数字，请写成字符串：\"\(text)\"")
        default:
            wrongType(value, at: place, LocalizedText("a decimal in a string", "以字符串书写的十进制数"))
        }
        return nil
    }

    /// The elements of a list with their places; an absent list that is not `required` is empty.
    package mutating func list(
        _ name: String, in fields: Fields, required: Bool = false
    ) -> [(value: JSONValue, place: Place)] {
        guard let value = present(name, in: fields, required: required) else { return [] }
        let place = fields.place.field(name)
        guard case .array(let elements) = value else {
            wrongType(value, at: place, LocalizedText("a list", "列表"))
            return []
        }
        return elements.enumerated().map { ($1, place.element($0)) }
    }

    /// The members of an object with their places; an absent one that is not `required` is empty.
    package mutating func members(
        _ name: String, in fields: Fields, required: Bool = false
    ) -> [(key: String, value: JSONValue, place: Place)] {
        guard let value = present(name, in: fields, required: required) else { return [] }
        let place = fields.place.field(name)
        guard case .object(let members) = value else {
            wrongType(value, at: place, LocalizedText("an object", "对象"))
            return []
        }
        return members.map { ($0.key, $0.value, place.field($0.key)) }
    }

    /// The value of a field that may hold anything; absent is reported where it is `required`.
    package mutating func present(_ name: String, in fields: Fields, required: Bool) -> JSONValue? {
        if let value = fields.value(name) { return value }
        if required {
            report(.missingField, at: fields.place.field(name), "the field \(name) is missing", "缺少字段 \(name)")
        }
        return nil
    }

    private mutating func wrongType(_ value: JSONValue, at place: Place, _ expected: LocalizedText) {
        report(
            .wrongType, at: place, "expected \(expected.english), found \(value.kind.english)",
            "应为\(expected.simplifiedChinese)，实际为\(value.kind.simplifiedChinese)")
    }
}
