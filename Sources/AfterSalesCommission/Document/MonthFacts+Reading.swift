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
        var reader = DocumentReader(findings: findings)
        guard let facts = reader.monthFacts(value), reader.findings.isEmpty else { throw Rejection(reader.findings) }
        self = facts
    }
}

extension MonthFacts: Codable {
    /// Decodes a facts document with any decoder. `init(json:)` says more about a document that is wrong.
    public init(from decoder: any Decoder) throws { try self.init(document: JSONValue(from: decoder)) }

    /// Encodes the facts document.
    public func encode(to encoder: any Encoder) throws { try document.encode(to: encoder) }
}

extension DocumentReader {
    fileprivate mutating func monthFacts(_ value: JSONValue) -> MonthFacts? {
        let known = [
            "format", "period", "dealer", "currency", "employees", "metrics", "targets", "coefficientAdjustments",
            "corrections",
        ]
        guard let fields = object(value, at: .document, known: known) else { return nil }
        checkFormat(MonthFacts.format, in: fields)
        let period = month("period", in: fields)
        let dealer = string("dealer", in: fields)
        if dealer == "" { report(.emptyName, at: fields.place.field("dealer"), "the dealer has no id", "经销商标识为空") }
        let currency = currency("currency", in: fields)
        // Amounts are read even where the currency is unknown, so that their own faults are said too.
        let amounts = currency ?? .cny
        let employees = list("employees", in: fields, required: true).compactMap { employee($0, at: $1, amounts) }
        let metrics = list("metrics", in: fields, required: true).compactMap { metric($0, at: $1) }
        let targets = list("targets", in: fields).compactMap { target($0, at: $1) }
        let adjustments = list("coefficientAdjustments", in: fields).compactMap { adjustment($0, at: $1) }
        let corrections = list("corrections", in: fields).compactMap { correction($0, at: $1, amounts) }
        guard let period, let dealer, let currency else { return nil }
        return MonthFacts(
            period: period, dealer: Identifier(dealer), currency: currency, employees: employees, metrics: metrics,
            targets: targets, coefficientAdjustments: adjustments, corrections: corrections)
    }

    private mutating func employee(_ value: JSONValue, at place: Place, _ currency: Currency) -> EmployeeFacts? {
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
        guard let id, let name, let position, let status, let salary else { return nil }
        return EmployeeFacts(
            id: Identifier(id), name: name, position: position, team: team.map { Identifier($0) }, status: status,
            baseSalary: salary, coefficients: coefficients)
    }

    private mutating func metric(_ value: JSONValue, at place: Place) -> MetricFact? {
        guard let fields = object(value, at: place, known: ["metric", "subject", "value"]) else { return nil }
        let metric = string("metric", in: fields)
        let subject = subject("subject", in: fields)
        guard let value = numeral("value", in: fields), let metric, let subject else { return nil }
        return MetricFact(metric, subject, value)
    }

    private mutating func target(_ value: JSONValue, at place: Place) -> TargetFact? {
        let known = ["metric", "subject", "value", "agreedOn", "acknowledgedBy"]
        guard let fields = object(value, at: place, known: known) else { return nil }
        let metric = string("metric", in: fields)
        let subject = subject("subject", in: fields)
        let value = numeral("value", in: fields)
        let agreed = date("agreedOn", in: fields)
        let acknowledged = list("acknowledgedBy", in: fields).compactMap { string($0, at: $1) }
        guard let metric, let subject, let value else { return nil }
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

    private mutating func correction(_ value: JSONValue, at place: Place, _ currency: Currency) -> Correction? {
        let known = ["employee", "amount", "ofPeriod", "reason"]
        guard let fields = object(value, at: place, known: known) else { return nil }
        let employee = string("employee", in: fields)
        let amount = amount("amount", in: fields, currency)
        let period = month("ofPeriod", in: fields)
        let reason = string("reason", in: fields)
        guard let employee, let amount, let period, let reason else { return nil }
        return Correction(employee: Identifier(employee), amount: amount, ofPeriod: period, reason: reason)
    }
}
