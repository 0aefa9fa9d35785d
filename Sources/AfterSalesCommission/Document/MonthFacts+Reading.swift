public import AfterSalesCore

extension MonthFacts {
    /// Reads the facts of a month from JSON.
    ///
    /// - Throws: every problem of the document at once, each with its JSON path. What only a plan can judge, such as an
    ///   unknown position, comes from ``CommissionPlan/prepare(_:)``.
    public init(json: some Sequence<UInt8>, limits: JSONLimits = JSONLimits()) throws(Rejection) {
        let (value, findings) = JSONReader.read(Array(json), limits: limits)
        guard let value else { throw Rejection(findings) }
        try self.init(document: value, findings: findings)
    }

    /// Reads the facts of a month from JSON text.
    public init(json: String) throws(Rejection) { try self.init(json: json.utf8) }

    init(document value: JSONValue, findings: [Finding] = []) throws(Rejection) {
        var gaps = FactGaps()
        var reader = DocumentReader(findings: findings)
        guard let facts = reader.monthFacts(value, &gaps), reader.findings.isEmpty else {
            throw Rejection(reader.findings)
        }
        self = facts
    }
}

extension CommissionPlan {
    /// Closes a month whose facts are given as a JSON document.
    ///
    /// - Throws: every error at once: of the document, of the facts in it as far as they could be read, and of what
    ///   formulas miss in them.
    public func close(
        json: some Sequence<UInt8>, limits: JSONLimits = JSONLimits()
    ) throws(Rejection) -> CommissionClose {
        let (value, findings) = JSONReader.read(Array(json), limits: limits)
        guard let value else { throw Rejection(findings) }
        var gaps = FactGaps()
        var reader = DocumentReader(findings: findings)
        guard let facts = reader.monthFacts(value, &gaps) else { throw Rejection(reader.findings) }
        return try close(facts, findings: reader.findings, gaps: gaps)
    }
}

extension MonthFacts: Codable {
    /// Decodes a facts document with any decoder. `init(json:)` says more about a document that is wrong.
    public init(from decoder: any Decoder) throws { try self.init(document: JSONValue(from: decoder)) }

    /// Encodes the facts document.
    public func encode(to encoder: any Encoder) throws { try document.encode(to: encoder) }
}

extension DocumentReader {
    fileprivate mutating func monthFacts(_ value: JSONValue, _ gaps: inout FactGaps) -> MonthFacts? {
        let known = [
            "format", "period", "dealer", "currency", "employees", "metrics", "targets", "coefficientAdjustments",
            "corrections", "draws",
        ]
        guard let fields = object(value, at: .document, known: known) else { return nil }
        checkFormat(MonthFacts.format, in: fields)
        let period = month("period", in: fields)
        let dealer = string("dealer", in: fields)
        if dealer == "" { report(.emptyName, at: fields.place.field("dealer"), "the dealer has no id", "经销商标识为空") }
        let currency = currency("currency", in: fields)
        // Amounts are read even where the currency is unknown, so that their own faults are said too.
        let amounts = currency ?? .cny
        let employees = entries("employees", in: fields, required: true, &gaps) {
            $0.employee($1, at: $2, amounts, &$3)
        }
        let metrics = entries("metrics", in: fields, required: true, &gaps) { $0.metric($1, at: $2, &$3) }
        let targets = entries("targets", in: fields, &gaps) { $0.target($1, at: $2, &$3) }
        let adjustments = entries("coefficientAdjustments", in: fields, &gaps) { reader, value, place, _ in
            reader.adjustment(value, at: place)
        }
        let corrections = entries("corrections", in: fields, &gaps) { reader, value, place, _ in
            reader.correction(value, at: place, amounts)
        }
        let draws = entries("draws", in: fields, &gaps) { reader, value, place, _ in
            reader.draw(value, at: place, amounts)
        }
        guard let period, let dealer, let currency else { return nil }
        return MonthFacts(
            period: period, dealer: Identifier(dealer), currency: currency, employees: employees, metrics: metrics,
            targets: targets, coefficientAdjustments: adjustments, corrections: corrections, draws: draws)
    }

    /// The entries of a list that can be read; where some cannot, which ones are left.
    private mutating func entries<Entry>(
        _ name: String, in fields: Fields, required: Bool = false, _ gaps: inout FactGaps,
        _ read: (inout DocumentReader, JSONValue, Place, inout FactGaps) -> Entry?
    ) -> [Entry] {
        var entries: [Entry] = []
        var indices: [Int] = []
        let all = list(name, in: fields, required: required)
        for (index, element) in all.enumerated() {
            guard let entry = read(&self, element.value, element.place, &gaps) else { continue }
            entries.append(entry)
            indices.append(index)
        }
        if entries.count < all.count { gaps.indices[name] = indices }
        return entries
    }

    private mutating func employee(
        _ value: JSONValue, at place: Place, _ currency: Currency, _ gaps: inout FactGaps
    ) -> EmployeeFacts? {
        let known = ["id", "name", "position", "team", "status", "baseSalary", "coefficients"]
        guard let fields = object(value, at: place, known: known) else { return nil }
        let id = string("id", in: fields)
        if id == "" { report(.emptyName, at: place.field("id"), "an employee has no id", "员工标识为空") }
        let name = string("name", in: fields)
        let position = string("position", in: fields)
        let team = string("team", in: fields, required: false)
        var status: EmployeeFacts.Status?
        if let text = string("status", in: fields) {
            status = EmployeeFacts.Status(rawValue: text)
            if status == nil {
                report(
                    .unknownStatus, at: place.field("status"), inputs: [.init("status", text)],
                    "\(text) is not regular, probation or left", "\(text) 不是 regular、probation 或 left")
            }
        }
        let salary = amount("baseSalary", in: fields, currency)
        var coefficients: [String: DecimalNumeral] = [:]
        for (scheme, value, place) in members("coefficients", in: fields) {
            if let text = decimal(value, at: place) { coefficients[scheme] = decimalNumeral(text, at: place) }
        }
        guard let id, let name, let position, let status, let salary else {
            if let id { gaps.employees.insert(Identifier(id)) }
            return nil
        }
        return EmployeeFacts(
            id: Identifier(id), name: name, position: position, team: team.map { Identifier($0) }, status: status,
            baseSalary: salary, coefficients: coefficients)
    }

    private mutating func metric(_ value: JSONValue, at place: Place, _ gaps: inout FactGaps) -> MetricFact? {
        guard let fields = object(value, at: place, known: ["metric", "subject", "value"]) else { return nil }
        let metric = string("metric", in: fields)
        let subject = subject("subject", in: fields)
        let value = numeral("value", in: fields)
        guard let metric, let subject else { return nil }
        guard let value else {
            gaps.values.append(Self.place("metrics", metric, subject))
            return nil
        }
        return MetricFact(metric, subject, value)
    }

    private static func place(_ list: String, _ metric: String, _ subject: Subject) -> Place {
        Place.document.field(list).element(where: ("metric", metric), ("subject", subject.description))
    }

    private mutating func target(_ value: JSONValue, at place: Place, _ gaps: inout FactGaps) -> TargetFact? {
        let known = ["metric", "subject", "value", "agreedOn", "acknowledgedBy"]
        guard let fields = object(value, at: place, known: known) else { return nil }
        let metric = string("metric", in: fields)
        let subject = subject("subject", in: fields)
        let value = numeral("value", in: fields)
        let agreed = date("agreedOn", in: fields)
        let acknowledged = list("acknowledgedBy", in: fields).compactMap { string($0, at: $1) }
        guard let metric, let subject else { return nil }
        guard let value else {
            gaps.values.append(Self.place("targets", metric, subject))
            return nil
        }
        return TargetFact(
            metric, subject, value, agreedOn: agreed, acknowledgedBy: acknowledged.map { Identifier($0) })
    }

    private mutating func adjustment(_ value: JSONValue, at place: Place) -> CoefficientAdjustment? {
        let known = ["employee", "scheme", "coefficient", "reason", "approvedBy"]
        guard let fields = object(value, at: place, known: known) else { return nil }
        let employee = string("employee", in: fields)
        let scheme = string("scheme", in: fields)
        let coefficient = numeral("coefficient", in: fields)
        let reason = string("reason", in: fields)
        let approved = string("approvedBy", in: fields, required: false)
        guard let employee, let scheme, let coefficient, let reason else { return nil }
        return CoefficientAdjustment(
            employee: Identifier(employee), scheme: scheme, coefficient: coefficient, reason: reason,
            approvedBy: approved)
    }

    private mutating func draw(_ value: JSONValue, at place: Place, _ currency: Currency) -> DrawFact? {
        guard let fields = object(value, at: place, known: ["employee", "kind", "level", "balance"]) else { return nil }
        let employee = string("employee", in: fields)
        let level = amount("level", in: fields, currency)
        let balance = amount("balance", in: fields, currency)
        var kind: DrawFact.Kind?
        if let text = string("kind", in: fields) {
            kind = DrawFact.Kind(rawValue: text)
            if kind == nil {
                report(
                    .unknownDrawKind, at: place.field("kind"), inputs: [.init("kind", text)],
                    "\(text) is not draw or guarantee", "\(text) 不是 draw 或 guarantee")
            }
        }
        guard let employee, let level, let balance, let kind else { return nil }
        return DrawFact(employee: Identifier(employee), level: level, kind: kind, balanceBefore: balance)
    }
}
