public import AfterSalesCore
import AfterSalesRepairOrders

extension OrderMapping {
    /// The value of a mapping document's `format` field.
    public static let format = "aftersales.order-mapping/1"

    /// Reads a mapping document: `{"format": "aftersales.order-mapping/1", "id": "ours", "order": {"number": "RO", "vin": "VIN",
    /// "opened": "Opened"}, "job": {"text": "Work"}, "line": {"text": "Part"}, "dates": "dayMonthYear"}`, and `optional`,
    /// `ignored`, `decimalSign`, `guarded`, `units`, `statuses`, `payTypes` and `fixed` where they are other than usual. Words that are
    /// given join the usual ones, and come before them.
    /// - Parameters:
    ///   - json: The document.
    ///   - limits: How large and how deep it may be.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with every problem of the document at once, each with its JSON path.
    public init(json: some Sequence<UInt8>, limits: JSONLimits = JSONLimits()) throws(Rejection) {
        let (value, findings) = JSONReader.read(Array(json), limits: limits)
        guard let value else { throw Rejection(findings) }
        var reader = DocumentReader(findings: findings)
        reader.errorCount = findings.count
        guard let mapping = reader.orderMapping(value) else { throw Rejection(reader.findings) }
        var check = MappingCheck()
        check.mapping(mapping)
        guard reader.errorCount == 0, check.errorCount == 0 else { throw Rejection(reader.findings + check.findings) }
        self = mapping
    }

    /// Reads a mapping document from JSON text.
    /// - Parameter json: The document.
    /// - Throws: What ``init(json:limits:)`` throws.
    public init(json: String) throws(Rejection) { try self.init(json: json.utf8) }
}

extension DocumentReader {
    fileprivate mutating func orderMapping(_ value: JSONValue) -> OrderMapping? {
        let known = [
            "format", "id", "order", "job", "line", "optional", "ignored", "dates", "decimalSign", "guarded", "units",
            "statuses", "payTypes", "fixed",
        ]
        guard let fields = object(value, at: .document, known: known) else { return nil }
        if let format = string("format", in: fields), format != OrderMapping.format {
            report(
                .wrongFormat, at: fields.place.field("format"), inputs: [.init("format", String(format.prefix(60)))],
                "the format is not \(OrderMapping.format)", "格式不是 \(OrderMapping.format)")
        }
        let id = string("id", in: fields) ?? ""
        let order: [SourceOrder.Field: String] = columns("order", in: fields, required: true)
        let job: [SourceOrder.JobField: String] = columns("job", in: fields)
        let line: [SourceOrder.LineField: String] = columns("line", in: fields)
        let optional = list("optional", in: fields).compactMap { string($0, at: $1) }
        let ignored = list("ignored", in: fields).compactMap { string($0, at: $1) }
        let dates: DateOrder = choice("dates", in: fields) ?? .detect
        let sign: DecimalSign = choice("decimalSign", in: fields) ?? .point
        var units: [String: StatedDistance.Unit] = [:]
        for (word, value, place) in members("units", in: fields) {
            units[word.sourceWord] = choice(value, at: place)
        }
        var payTypes: [String: PayType] = [:]
        for (word, value, place) in members("payTypes", in: fields) {
            payTypes[word.statusWord] = string(value, at: place).map(PayType.init(rawValue:))
        }
        let statuses = statuses(in: fields)
        var conventions = OrderConventions(dates: dates, decimalSign: sign)
        conventions.units.merge(units) { _, own in own }
        conventions.payTypes.merge(payTypes) { _, own in own }
        conventions.statuses.merge(statuses) { _, own in own }
        fixed(in: fields, &conventions)
        var mapping = OrderMapping(known: id, order, job, line, Set(optional), Set(ignored), conventions)
        mapping.isGuarded = flag("guarded", in: fields, required: false) ?? false
        return mapping
    }

    private mutating func columns<Field: RawRepresentable<String> & CaseIterable & Hashable>(
        _ name: String, in fields: Fields, required: Bool = false
    ) -> [Field: String] {
        var columns: [Field: String] = [:]
        for (key, value, place) in members(name, in: fields, required: required) {
            guard let field = Field(rawValue: key) else {
                reportUnknown(
                    .unknownField, String(key.prefix(60)), among: Field.allCases.map(\.rawValue), at: place,
                    "nothing of an order is called so", "工单没有这种字段")
                continue
            }
            columns[field] = string(value, at: place)
        }
        return columns
    }

    private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: String, in fields: Fields
    ) -> Choice? {
        guard let value = present(name, in: fields, required: false) else { return nil }
        return choice(value, at: fields.place.field(name))
    }

    private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ value: JSONValue, at place: Place
    ) -> Choice? {
        guard let text = string(value, at: place) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        reportUnknown(
            .unknownChoice, String(text.prefix(60)), among: Choice.allCases.map(\.rawValue), at: place,
            "the word is none that may stand here", "此处没有这种取值")
        return nil
    }

    private mutating func statuses(in fields: Fields) -> [String: StatusMeaning] {
        var statuses: [String: StatusMeaning] = [:]
        for (word, value, place) in members("statuses", in: fields) {
            if case .string = value {
                let status: OrderStatus? = choice(value, at: place)
                statuses[word.statusWord] = status.map { StatusMeaning($0) }
                continue
            }
            guard let members = object(value, at: place, known: ["status", "hold"]),
                let status: OrderStatus = choice("status", in: members)
            else { continue }
            let hold = string("hold", in: members, required: false).map(HoldReason.init(rawValue:))
            statuses[word.statusWord] = StatusMeaning(status, waitingFor: hold)
        }
        return statuses
    }

    private mutating func fixed(in fields: Fields, _ conventions: inout OrderConventions) {
        guard let value = present("fixed", in: fields, required: false),
            let members = object(
                value, at: fields.place.field("fixed"), known: ["currency", "unit", "dealer", "system", "lineKind"])
        else { return }
        if let code = string("currency", in: members, required: false) {
            conventions.currency = try? Currency(code)
            if conventions.currency == nil {
                report(
                    .unknownCurrency, at: members.place.field("currency"),
                    inputs: [.init("currency", String(code.prefix(60)))], "no currency has this code", "没有这种币种")
            }
        }
        conventions.unit = choice("unit", in: members)
        conventions.dealer = string("dealer", in: members, required: false).map { Identifier($0) }
        if let system = string("system", in: members, required: false) { conventions.system = system }
        if let kind: LineKind = choice("lineKind", in: members) { conventions.lineKind = kind }
    }
}
