public import AfterSalesCore

extension CarePlanDraft {
    /// Reads a plan document from JSON.
    ///
    /// - Parameters:
    ///   - json: The document.
    ///   - limits: How large and how deep it may be.
    /// - Throws: every problem of the document at once, those of its form and, for what could be read, those that
    ///   ``validated()`` would report, each with its JSON path.
    public init(json: some Sequence<UInt8>, limits: JSONLimits = JSONLimits()) throws(Rejection) {
        let (value, findings) = JSONReader.read(Array(json), limits: limits)
        guard let value else { throw Rejection(findings) }
        try self.init(document: value, findings: findings)
    }

    /// Reads a plan document from JSON text.
    /// - Throws: what ``init(json:limits:)`` throws.
    public init(json: String) throws(Rejection) { try self.init(json: json.utf8) }

    init(document value: JSONValue, findings: [Finding] = []) throws(Rejection) {
        var reader = DocumentReader(findings: findings)
        guard let draft = reader.carePlan(value) else { throw Rejection(reader.findings) }
        guard reader.findings.isEmpty else {
            // What is missing from the document has been said; the rest is checked as far as it goes.
            let known = reader.findings.map(\.place)
            let further = CarePlanCheck(draft).findings.filter { finding in
                !known.contains { finding.place.isInside($0) }
            }
            throw Rejection(reader.findings + further)
        }
        self = draft
    }
}

extension CarePlanDraft: Codable {
    /// Decodes a plan document with any decoder; `init(json:)` says more about a document that is wrong.
    public init(from decoder: any Decoder) throws { try self.init(document: JSONValue(from: decoder)) }

    /// Encodes the plan document.
    public func encode(to encoder: any Encoder) throws { try document.encode(to: encoder) }
}

extension DocumentReader {
    fileprivate mutating func carePlan(_ value: JSONValue) -> CarePlanDraft? {
        guard let fields = object(value, at: .document, known: ["format", "id", "version", "title", "rules"]) else {
            return nil
        }
        if let format = string("format", in: fields), format != CarePlanDraft.format {
            report(
                .wrongFormat, at: fields.place.field("format"), inputs: [.init("expected", CarePlanDraft.format)],
                "the format is another one, expected \(CarePlanDraft.format)", "格式不符，应为 \(CarePlanDraft.format)")
        }
        return CarePlanDraft(
            id: string("id", in: fields) ?? "", version: integer("version", in: fields) ?? 1,
            title: texts("title", in: fields),
            rules: list("rules", in: fields, required: true).map { rule($0, at: $1) })
    }

    private mutating func rule(_ value: JSONValue, at place: Place) -> CareRuleDraft {
        let known = ["id", "title", "trigger", "topics", "task", "due", "by", "channels", "consent", "points"]
        // An element that is no object leaves an empty one in its place, so that those behind it keep their index.
        guard let fields = object(value, at: place, known: known) else {
            return CareRuleDraft(
                id: "", title: [:], trigger: "", task: "", due: .days(0), role: "", channels: [], consent: "")
        }
        return CareRuleDraft(
            id: string("id", in: fields) ?? "", title: texts("title", in: fields),
            trigger: string("trigger", in: fields) ?? "", topics: strings("topics", in: fields, required: false),
            task: string("task", in: fields) ?? "", due: due(in: fields), role: string("by", in: fields) ?? "",
            channels: strings("channels", in: fields, required: true), consent: string("consent", in: fields) ?? "",
            points: list("points", in: fields).map { texts($0, at: $1) })
    }

    private mutating func due(in fields: Fields) -> CareDue {
        guard let value = present("due", in: fields, required: true),
            let due = object(value, at: fields.place.field("due"), known: CareDue.units)
        else { return .days(0) }
        let given = CareDue.units.filter { present($0, in: due, required: false) != nil }
        guard given.count == 1 else {
            report(
                .dueNotOne, at: due.place, inputs: [.init("count", String(given.count))],
                "a due time has exactly one of hours, days, months and daysBefore, not \(given.count)",
                "时限应恰好为 hours、days、months、daysBefore 之一，现有 \(given.count) 个")
            return .days(0)
        }
        guard let count = integer(given[0], in: due) else { return .days(0) }
        return CareDue(count, unit: given[0]) ?? .days(0)
    }

    private mutating func strings(_ name: String, in fields: Fields, required: Bool) -> [String] {
        list(name, in: fields, required: required).map { string($0, at: $1) ?? "" }
    }

    private mutating func texts(_ name: String, in fields: Fields) -> [String: String] {
        guard let value = present(name, in: fields, required: true) else { return [:] }
        return texts(value, at: fields.place.field(name))
    }

    private mutating func texts(_ value: JSONValue, at place: Place) -> [String: String] {
        guard let fields = object(value, at: place, known: Language.allCases.map(\.rawValue)) else { return [:] }
        var texts: [String: String] = [:]
        for language in Language.allCases {
            texts[language.rawValue] = string(language.rawValue, in: fields)
        }
        return texts
    }
}
