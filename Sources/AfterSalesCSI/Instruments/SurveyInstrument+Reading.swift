public import AfterSalesCore
public import AfterSalesStorage

extension SurveyInstrument {
    /// The value of an instrument document's `format` field.
    public static let format = "aftersales.survey-instrument/1"

    /// Reads an instrument document from JSON.
    /// - Parameters:
    ///   - json: The document.
    ///   - owner: Whose instrument it is.
    ///   - limits: How large and how deep it may be.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with every problem of the document at once, each with its JSON path: those of
    ///   its form and, for what could be read, those of ``init(_:version:_:source:effective:index:factors:questions:)``.
    public init(
        json: some Sequence<UInt8>, for owner: RecordOwner, limits: JSONLimits = JSONLimits()
    ) throws(Rejection) {
        let (value, findings) = JSONReader.read(Array(json), limits: limits)
        guard let value else { throw Rejection(findings) }
        try self.init(document: value, for: owner, findings: findings)
    }

    /// Reads an instrument document from JSON text.
    /// - Parameters:
    ///   - json: The document.
    ///   - owner: Whose instrument it is.
    /// - Throws: What ``init(json:for:limits:)`` throws.
    public init(json: String, for owner: RecordOwner) throws(Rejection) { try self.init(json: json.utf8, for: owner) }

    init(document value: JSONValue, for owner: RecordOwner, findings: [Finding] = []) throws(Rejection) {
        var reader = DocumentReader(findings: findings)
        guard let read = reader.surveyInstrument(value) else { throw Rejection(reader.findings) }
        let errors = reader.findings.filter { $0.severity == .error }
        guard errors.isEmpty, let effective = read.effective else {
            // What is missing from the document has been said; the rest is checked as far as it goes.
            var check = SurveyCheck()
            check.instrument(
                read.id, version: read.version, read.title, source: read.source, read.index, factors: read.factors,
                questions: read.questions)
            let known = Set(errors.map(\.place.path))
            throw Rejection(reader.findings + check.findings.filter { !$0.place.isInside(anyOf: known) })
        }
        try self.init(
            RecordKey(owner, read.id), version: read.version, read.title, source: read.source, effective: effective,
            index: read.index, factors: read.factors.compactMap(\.self), questions: read.questions.compactMap(\.self))
    }
}

extension Place {
    /// Whether it is one of some paths or inside one; asked by its own steps, as there may be a thousand paths.
    fileprivate func isInside(anyOf paths: Set<String>) -> Bool {
        var rest = path[...]
        while true {
            if paths.contains(String(rest)) { return true }
            guard let cut = rest.lastIndex(where: { $0 == "." || $0 == "[" }) else { return false }
            rest = rest[..<cut]
        }
    }
}

/// An instrument as it was read. What could not be read is nil in its place, so that what is behind it keeps its index.
private struct ReadInstrument {
    let id: Identifier<SurveyInstrument>
    let version: Int
    let title: LocalizedText
    let source: String
    let effective: DateWindow?
    let index: IndexRule
    let factors: [SurveyFactor?]
    let questions: [SurveyQuestion?]
}

extension DocumentReader {
    fileprivate mutating func surveyInstrument(_ value: JSONValue) -> ReadInstrument? {
        let known = ["format", "id", "version", "title", "source", "effective", "index", "factors", "questions"]
        guard let fields = object(value, at: .document, known: known) else { return nil }
        surveyFormat(SurveyInstrument.format, in: fields)
        return ReadInstrument(
            id: Identifier(string("id", in: fields) ?? ""), version: integer("version", in: fields) ?? 1,
            title: surveyTexts("title", in: fields), source: string("source", in: fields) ?? "",
            effective: surveyWindow("effective", in: fields), index: indexRule(in: fields),
            factors: list("factors", in: fields, required: true).map { factor($0, at: $1) },
            questions: list("questions", in: fields, required: true).map { question($0, at: $1) })
    }

    private mutating func indexRule(in fields: Fields) -> IndexRule {
        let harmless = IndexRule(points: 1, .shareOfHighest, missing: .leftOut)
        guard let value = present("index", in: fields, required: true),
            let fields = object(value, at: fields.place.field("index"), known: ["points", "reading", "missing"])
        else { return harmless }
        return IndexRule(
            points: integer("points", in: fields) ?? harmless.points,
            surveyChoice("reading", in: fields, as: IndexRule.Reading.self) ?? harmless.reading,
            missing: missing(in: fields))
    }

    /// `{"rule": "reweighted", "least": "50%"}` or `{"rule": "leftOut"}`.
    private mutating func missing(in fields: Fields) -> IndexRule.MissingAnswers {
        guard let value = present("missing", in: fields, required: true) else { return .leftOut }
        let place = fields.place.field("missing")
        guard case .object(let members) = value,
            members.contains(where: { $0.key == "rule" && $0.value == .string("reweighted") })
        else {
            guard let fields = object(value, at: place, known: ["rule"]) else { return .leftOut }
            _ = surveyWord("rule", in: fields, among: ["reweighted", "leftOut"])
            return .leftOut
        }
        guard let fields = object(value, at: place, known: ["rule", "least"]), let text = string("least", in: fields)
        else { return .leftOut }
        do throws(NumeralError) {
            return .reweighted(least: try Rate(text))
        } catch {
            report(error, text, at: place.field("least"))
            return .leftOut
        }
    }

    private mutating func factor(_ value: JSONValue, at place: Place) -> SurveyFactor? {
        guard let fields = object(value, at: place, known: ["id", "title", "weight"]) else { return nil }
        let id = string("id", in: fields)
        let title = surveyTexts("title", in: fields)
        let weight = decimal("weight", in: fields).map { decimalNumeral($0, at: place.field("weight")) } ?? nil
        guard let id else { return nil }
        return SurveyFactor(Identifier(id), title, weight: weight ?? DecimalNumeral(1))
    }

    private mutating func question(_ value: JSONValue, at place: Place) -> SurveyQuestion? {
        let known = ["id", "text", "kind", "marks", "factor", "weight"]
        guard let fields = object(value, at: place, known: known) else { return nil }
        let id = string("id", in: fields)
        let text = surveyTexts("text", in: fields)
        let kind = kind(in: fields)
        let factor = string("factor", in: fields, required: false)
        let written = decimal("weight", in: fields, required: false)
        let weight = written.map { decimalNumeral($0, at: place.field("weight")) } ?? nil
        guard let id, let kind else { return nil }
        return SurveyQuestion(
            Identifier(id), text, kind, in: factor.map { Identifier($0) }, weight: weight ?? DecimalNumeral(1))
    }

    private mutating func kind(in fields: Fields) -> QuestionKind? {
        guard let name = string("kind", in: fields) else { return nil }
        if name == "scale" { return scale(in: fields) }
        if QuestionKind.names.contains(name), present("marks", in: fields, required: false) != nil {
            report(
                .unknownField, at: fields.place.field("marks"), inputs: [.init("name", "marks")],
                "only a scale has marks of its own", "仅量表题可设分值")
        }
        switch name {
        case "yesNo": return .yesNo
        case "recommendation": return .recommendation
        case "text": return .text
        default:
            reportUnknown(
                .surveyUnknownKind, String(name.prefix(60)), among: QuestionKind.names,
                at: fields.place.field("kind"), "no question is answered like this", "没有这种答题方式")
            return nil
        }
    }

    private mutating func scale(in fields: Fields) -> QuestionKind? {
        let place = fields.place.field("marks")
        guard let value = present("marks", in: fields, required: true),
            let marks = object(value, at: place, known: ["from", "through"])
        else { return nil }
        let (from, through) = (integer("from", in: marks), integer("through", in: marks))
        guard let from, let through else { return nil }
        if from <= through { return .scale(from...through) }
        var check = SurveyCheck()
        check.scale(from: from, through: through, at: place)
        for finding in check.findings { add(finding) }
        return nil
    }
}
