import AfterSalesCore

extension DocumentReader {
    /// The checklist of a document; nil where its form is wrong, which has been reported.
    mutating func auditChecklist(_ value: JSONValue) throws(Rejection) -> AuditChecklist? {
        let known = ["format", "id", "version", "title", "passMark", "sections"]
        guard let fields = object(value, at: .document, known: known) else { return nil }
        if let format = string("format", in: fields), format != AuditChecklist.format {
            report(
                .wrongFormat, at: fields.place.field("format"), inputs: [.init("expected", AuditChecklist.format)],
                "the format is another one, expected \(AuditChecklist.format)", "格式不符，应为 \(AuditChecklist.format)")
        }
        let id = string("id", in: fields)
        let version = integer("version", in: fields)
        let title = auditText(in: fields)
        let passMark = auditShare("passMark", in: fields, required: false)
        let sections = list("sections", in: fields, required: true).map { auditSection($0, at: $1) }
        guard findings.isEmpty, let id, let version, let title else { return nil }
        return try AuditChecklist(
            Identifier(id), version: version, title, passMark: passMark, sections: sections.compactMap(\.self))
    }

    private mutating func auditSection(_ value: JSONValue, at place: Place) -> AuditSection? {
        let known = ["id", "title", "weight", "passMark", "items"]
        guard let fields = object(value, at: place, known: known) else { return nil }
        let id = string("id", in: fields)
        let title = auditText(in: fields)
        let weight = auditWeight(in: fields, required: true)
        let passMark = auditShare("passMark", in: fields, required: true)
        let items = list("items", in: fields, required: true).map { auditItem($0, at: $1) }
        guard let id, let title, let weight, let passMark else { return nil }
        return AuditSection(
            Identifier(id), title, weight: weight, passMark: passMark, items: items.compactMap(\.self))
    }

    private mutating func auditItem(_ value: JSONValue, at place: Place) -> AuditItem? {
        let known = ["id", "title", "points", "weight", "leastPoints", "mayNotApply"]
        guard let fields = object(value, at: place, known: known) else { return nil }
        let id = string("id", in: fields)
        let title = auditText(in: fields)
        let points = integer("points", in: fields)
        let weight = auditWeight(in: fields, required: false)
        let least = integer("leastPoints", in: fields, required: false)
        let mayNotApply = flag("mayNotApply", in: fields, required: false) ?? false
        guard let id, let title, let points else { return nil }
        return AuditItem(
            Identifier(id), title, points: points, weight: weight, leastPoints: least, mayNotApply: mayNotApply)
    }

    private mutating func auditText(in fields: Fields) -> LocalizedText? {
        let languages = Language.allCases.map(\.rawValue)
        guard let value = present("title", in: fields, required: true),
            let texts = object(value, at: fields.place.field("title"), known: languages)
        else { return nil }
        let english = string(Language.english.rawValue, in: texts)
        let chinese = string(Language.simplifiedChinese.rawValue, in: texts)
        guard let english, let chinese else { return nil }
        return LocalizedText(english, chinese)
    }

    private mutating func auditWeight(in fields: Fields, required: Bool) -> DecimalNumeral? {
        decimal("weight", in: fields, required: required).flatMap {
            decimalNumeral($0, at: fields.place.field("weight"))
        }
    }

    private mutating func auditShare(_ name: String, in fields: Fields, required: Bool) -> Rate? {
        guard let text = string(name, in: fields, required: required) else { return nil }
        do throws(NumeralError) {
            return try Rate(text)
        } catch {
            report(error, text, at: fields.place.field(name))
            return nil
        }
    }
}
