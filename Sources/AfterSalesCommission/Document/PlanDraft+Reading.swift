public import AfterSalesCore

extension PlanDraft {
    /// Reads a plan document from JSON.
    ///
    /// - Throws: every problem of the document at once, those of its form and, for what could be read, those that
    ///   ``validated()`` would report, each with its JSON path.
    public init(json: some Sequence<UInt8>, limits: JSONLimits = JSONLimits()) throws(Rejection) {
        let (value, findings) = JSONReader.read(Array(json), limits: limits)
        guard let value else { throw Rejection(findings) }
        try self.init(document: value, findings: findings)
    }

    /// Reads a plan document from JSON text.
    public init(json: String) throws(Rejection) { try self.init(json: json.utf8) }

    init(document value: JSONValue, findings: [Finding] = []) throws(Rejection) {
        var reader = DocumentReader(findings: findings)
        guard let draft = reader.planDraft(value) else { throw Rejection(reader.findings) }
        if !reader.findings.isEmpty {
            // What is missing from the document has been said; the rest is checked as far as it goes.
            let known = reader.findings.map(\.place)
            let further = PlanCheck(draft).findings.filter { finding in
                !known.contains { finding.place.isInside($0) }
            }
            throw Rejection(reader.findings + further)
        }
        self = draft
    }
}

extension PlanDraft: Codable {
    /// Decodes a plan document with any decoder. `init(json:)` says more about a document that is wrong, and keeps the
    /// order in which metrics, constants, tables and coefficients were written; a decoder that does not keep the order of
    /// keys gives them sorted by name, which changes no pay.
    public init(from decoder: any Decoder) throws { try self.init(document: JSONValue(from: decoder)) }

    /// Encodes the plan document.
    public func encode(to encoder: any Encoder) throws { try document.encode(to: encoder) }
}

extension DocumentReader {
    fileprivate mutating func planDraft(_ value: JSONValue) -> PlanDraft? {
        let known = [
            "format", "id", "version", "title", "currency", "effective", "rounding", "metrics", "derived", "constants",
            "tables", "gates", "schemes", "withholding", "holds",
        ]
        guard let fields = object(value, at: .document, known: known) else { return nil }
        checkFormat(PlanDraft.format, in: fields)
        var draft = PlanDraft(
            id: string("id", in: fields) ?? "", version: integer("version", in: fields) ?? 1,
            title: title(in: fields, required: true), currency: string("currency", in: fields) ?? "", effectiveFrom: "")
        if let value = present("effective", in: fields, required: true),
            let effective = object(value, at: fields.place.field("effective"), known: ["from", "through"])
        {
            draft.effectiveFrom = string("from", in: effective) ?? ""
            draft.effectiveThrough = string("through", in: effective, required: false)
        }
        if let value = present("rounding", in: fields, required: false),
            let rounding = object(value, at: fields.place.field("rounding"), known: ["ratioDigits", "mode"])
        {
            draft.ratioDigits = integer("ratioDigits", in: rounding, required: false) ?? draft.ratioDigits
            draft.roundingMode = string("mode", in: rounding, required: false) ?? draft.roundingMode
        }
        for (name, value, place) in members("metrics", in: fields, required: true) {
            guard let metric = object(value, at: place, known: ["unit", "missing"]) else { continue }
            draft.metrics.append(
                Metric(
                    name, unit: string("unit", in: metric) ?? "",
                    missing: string("missing", in: metric, required: false)))
        }
        draft.derived = list("derived", in: fields).map { definition($0, at: $1) }
        for (name, value, place) in members("constants", in: fields) {
            guard let constant = object(value, at: place, known: ["value", "unit"]) else { continue }
            draft.constants.append(
                Constant(name, decimal("value", in: constant) ?? "", unit: string("unit", in: constant) ?? ""))
        }
        for (name, value, place) in members("tables", in: fields) {
            if let table = table(name, value, at: place) { draft.tables.append(table) }
        }
        draft.gates = list("gates", in: fields).map { gate($0, at: $1) }
        draft.schemes = list("schemes", in: fields, required: true).map { scheme($0, at: $1) }
        draft.withholding = list("withholding", in: fields).map { withholding($0, at: $1) }
        draft.holds = list("holds", in: fields).map { hold($0, at: $1) }
        return draft
    }

    mutating func checkFormat(_ expected: String, in fields: Fields) {
        guard let format = string("format", in: fields), format != expected else { return }
        report(
            .wrongFormat, at: fields.place.field("format"), inputs: [.init("expected", expected)],
            "the format is \(format), expected \(expected)", "格式为 \(format)，应为 \(expected)")
    }

    private mutating func title(in fields: Fields, required: Bool = false) -> [String: String] {
        var title: [String: String] = [:]
        for (language, value, place) in members("title", in: fields, required: required) {
            title[language] = string(value, at: place)
        }
        return title
    }

    // An element that is no object leaves an empty one in its place, so that those behind it keep their index.

    private mutating func definition(_ value: JSONValue, at place: Place) -> Definition {
        guard let fields = object(value, at: place, known: ["name", "is", "unit"]) else { return Definition("", "") }
        return Definition(
            string("name", in: fields) ?? "", string("is", in: fields) ?? "",
            unit: string("unit", in: fields, required: false))
    }

    private mutating func gate(_ value: JSONValue, at place: Place) -> Gate {
        let known = ["id", "title", "lower", "upper", "atLeast", "met", "missed", "inconclusive"]
        guard let fields = object(value, at: place, known: known) else {
            return Gate("", lower: "", upper: "", atLeast: "", missed: "", inconclusive: "")
        }
        var gate = Gate(
            string("id", in: fields) ?? "", title: title(in: fields), lower: string("lower", in: fields) ?? "",
            upper: string("upper", in: fields) ?? "", atLeast: string("atLeast", in: fields) ?? "",
            missed: decimal("missed", in: fields) ?? "", inconclusive: decimal("inconclusive", in: fields) ?? "")
        if let met = decimal("met", in: fields, required: false) { gate.met = met }
        return gate
    }

    private mutating func table(_ name: String, _ value: JSONValue, at place: Place) -> Table? {
        guard let fields = object(value, at: place, known: ["input", "output", "steps", "through"]) else { return nil }
        var steps: [Table.Step] = []
        for (value, place) in list("steps", in: fields, required: true) {
            let step = object(value, at: place, known: ["from", "value"])
            steps.append(
                Table.Step(
                    from: step.flatMap { decimal("from", in: $0) } ?? "",
                    value: step.flatMap { decimal("value", in: $0) } ?? ""))
        }
        return Table(
            name, input: string("input", in: fields) ?? "", output: string("output", in: fields) ?? "",
            through: decimal("through", in: fields, required: false), steps: steps)
    }

    private mutating func scheme(_ value: JSONValue, at place: Place) -> Scheme {
        let known = [
            "id", "title", "basis", "team", "positions", "except", "coefficients", "let", "amount", "contributes",
            "deductions",
        ]
        guard let fields = object(value, at: place, known: known) else {
            return Scheme(id: "", basis: "", positions: [], amount: "")
        }
        var scheme = Scheme(
            id: string("id", in: fields) ?? "", title: title(in: fields), basis: string("basis", in: fields) ?? "",
            team: string("team", in: fields, required: false),
            positions: list("positions", in: fields, required: true).compactMap { string($0, at: $1) },
            except: list("except", in: fields).compactMap { string($0, at: $1) },
            definitions: list("let", in: fields).map { definition($0, at: $1) },
            amount: string("amount", in: fields) ?? "")
        for (position, value, place) in members("coefficients", in: fields) {
            if let coefficient = decimal(value, at: place) {
                scheme.coefficients.append(.init(position, coefficient))
            }
        }
        for (value, place) in list("contributes", in: fields) {
            let fields = object(value, at: place, known: ["pool", "is"])
            scheme.contributes.append(
                .init(
                    to: fields.flatMap { string("pool", in: $0) } ?? "", fields.flatMap { string("is", in: $0) } ?? ""))
        }
        for (value, place) in list("deductions", in: fields) {
            let fields = object(value, at: place, known: ["id", "is"])
            scheme.deductions.append(
                .init(fields.flatMap { string("id", in: $0) } ?? "", fields.flatMap { string("is", in: $0) } ?? ""))
        }
        return scheme
    }

    private mutating func withholding(_ value: JSONValue, at place: Place) -> Withholding {
        guard let fields = object(value, at: place, known: ["id", "rate", "title"]) else {
            return Withholding("", rate: "")
        }
        return Withholding(
            string("id", in: fields) ?? "", rate: decimal("rate", in: fields) ?? "", title: title(in: fields))
    }

    private mutating func hold(_ value: JSONValue, at place: Place) -> Hold {
        guard let fields = object(value, at: place, known: ["id", "when"]) else { return Hold("", when: "") }
        return Hold(string("id", in: fields) ?? "", when: string("when", in: fields) ?? "")
    }
}
