public import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
public import AfterSalesStorage

extension CoveragePlan {
    /// The value of a plan document's `format` field.
    public static let format = "aftersales.coverage-plan/1"

    /// Reads a plan document from JSON.
    /// - Parameters:
    ///   - json: The document.
    ///   - owner: Whose plan it is.
    ///   - limits: How large and how deep it may be.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with every problem of the document at once, each with its JSON path: those of
    ///   its form and, for what could be read, those of ``init(_:version:_:of:order:bars:terms:)``.
    public init(
        json: some Sequence<UInt8>, for owner: RecordOwner, limits: JSONLimits = JSONLimits()
    ) throws(Rejection) {
        let (value, findings) = JSONReader.read(Array(json), limits: limits)
        guard let value else { throw Rejection(findings) }
        try self.init(document: value, for: owner, findings: findings)
    }

    /// Reads a plan document from JSON text.
    /// - Parameters:
    ///   - json: The document.
    ///   - owner: Whose plan it is.
    /// - Throws: What ``init(json:for:limits:)`` throws.
    public init(json: String, for owner: RecordOwner) throws(Rejection) { try self.init(json: json.utf8, for: owner) }

    init(document value: JSONValue, for owner: RecordOwner, findings: [Finding] = []) throws(Rejection) {
        var reader = DocumentReader(findings: findings)
        guard let read = reader.coveragePlan(value) else { throw Rejection(reader.findings) }
        let errors = reader.findings.filter { $0.severity == .error }
        guard errors.isEmpty else {
            // What is missing from the document has been said; the rest is checked as far as it goes.
            var check = CoveragePlanCheck()
            check.check(read.id, read.version, read.title, read.manufacturer, read.order, read.bars, read.terms)
            let known = errors.map(\.place)
            throw Rejection(
                reader.findings + check.findings.filter { finding in !known.contains { finding.place.isInside($0) } })
        }
        try self.init(
            RecordKey(owner, read.id), version: read.version, read.title, of: read.manufacturer, order: read.order,
            bars: read.bars, terms: read.terms.compactMap(\.self))
    }
}

/// A plan as it was read.
private struct ReadPlan {
    let id: Identifier<CoveragePlan>
    let version: Int
    let title: LocalizedText
    let manufacturer: Identifier<Manufacturer>?
    let order: [CoverageGrantor]
    let bars: [ExclusionBar]
    /// One that could not be read leaves nil in its place, so that those behind it keep their index.
    let terms: [CoverageTerm?]
}

extension DocumentReader {
    fileprivate mutating func coveragePlan(_ value: JSONValue) -> ReadPlan? {
        let known = ["format", "id", "version", "title", "manufacturer", "order", "bars", "terms"]
        guard let fields = object(value, at: .document, known: known) else { return nil }
        if let format = string("format", in: fields), format != CoveragePlan.format {
            report(
                .wrongFormat, at: fields.place.field("format"), inputs: [.init("expected", CoveragePlan.format)],
                "the format is another one, expected \(CoveragePlan.format)", "格式不符，应为 \(CoveragePlan.format)")
        }
        let order = strings("order", in: fields).map(CoverageGrantor.init(rawValue:))
        return ReadPlan(
            id: Identifier(string("id", in: fields) ?? ""), version: integer("version", in: fields) ?? 1,
            title: localized("title", in: fields),
            manufacturer: string("manufacturer", in: fields, required: false).map { Identifier($0) },
            order: order.isEmpty ? CoverageGrantor.standardOrder : order,
            bars: list("bars", in: fields).map { bar($0, at: $1) },
            terms: list("terms", in: fields, required: true).map { term($0, at: $1) })
    }

    private mutating func bar(_ value: JSONValue, at place: Place) -> ExclusionBar {
        guard let fields = object(value, at: place, known: ["ground", "allowsCause", "source"]) else {
            return ExclusionBar("", allowsCause: false, source: "")
        }
        return ExclusionBar(
            ExclusionGround(rawValue: string("ground", in: fields) ?? ""),
            allowsCause: flag("allowsCause", in: fields) ?? false, source: string("source", in: fields) ?? "")
    }

    private mutating func term(_ value: JSONValue, at place: Place) -> CoverageTerm? {
        let known = [
            "id", "version", "title", "source", "grantor", "effective", "vehicles", "covers", "except", "natures",
            "start", "period", "exclusions",
        ]
        guard let fields = object(value, at: place, known: known) else { return nil }
        // Everything is read before it is known whether a term comes of it, so that every problem is told.
        let natures = strings("natures", in: fields).map(FaultNature.init(rawValue:))
        let hasNatures = present("natures", in: fields, required: false) != nil
        let id = string("id", in: fields) ?? ""
        let version = integer("version", in: fields, required: false) ?? 1
        let title = localized("title", in: fields)
        let source = string("source", in: fields) ?? ""
        let grantor = string("grantor", in: fields) ?? ""
        let effective = window("effective", in: fields)
        let vehicles = vehicles(in: fields)
        let (covers, except) = (parts("covers", in: fields), parts("except", in: fields))
        let start = choice("start", in: fields, as: CoverageStart.self)
        let period = period(in: fields, of: start)
        let exclusions = list("exclusions", in: fields).map { exclusion($0, at: $1) }
        guard let effective, let start else { return nil }
        return CoverageTerm(
            Identifier(id), version: version, title, source: source, by: CoverageGrantor(rawValue: grantor),
            effective: effective, vehicles: vehicles, covers: covers, except: except,
            natures: hasNatures ? natures : [.defect], from: start, for: period, exclusions: exclusions)
    }

    private mutating func vehicles(in fields: Fields) -> CoverageVehicles {
        let known = ["makes", "models", "wmis", "modelYears", "uses"]
        guard let value = present("vehicles", in: fields, required: false),
            let fields = object(value, at: fields.place.field("vehicles"), known: known)
        else { return .all }
        return CoverageVehicles(
            makes: strings("makes", in: fields), models: strings("models", in: fields),
            wmis: strings("wmis", in: fields), modelYears: years(in: fields),
            uses: strings("uses", in: fields).map(VehicleUse.init(rawValue:)))
    }

    private mutating func years(in fields: Fields) -> ClosedRange<Int>? {
        guard let value = present("modelYears", in: fields, required: false),
            let fields = object(value, at: fields.place.field("modelYears"), known: ["from", "through"]),
            let from = integer("from", in: fields), let through = integer("through", in: fields)
        else { return nil }
        guard from <= through else {
            report(
                .yearsInverted, at: fields.place,
                inputs: [.init("from", String(from)), .init("through", String(through))],
                "\(through) is before \(from)", "\(through) 早于 \(from)")
            return nil
        }
        return from...through
    }

    private mutating func parts(_ name: String, in fields: Fields) -> CoverageParts {
        guard let value = present(name, in: fields, required: false),
            let fields = object(value, at: fields.place.field(name), known: ["classes", "systems", "parts"])
        else { return .none }
        return CoverageParts(
            classes: strings("classes", in: fields).map(PartClass.init(rawValue:)),
            systems: strings("systems", in: fields).map(VehicleSystem.init(rawValue:)),
            parts: strings("parts", in: fields))
    }

    /// How long and how far; both have to be said, if only as "unlimited": a limit that was forgotten would pay for ever.
    private mutating func period(in fields: Fields, of start: CoverageStart?) -> CoveragePeriod {
        guard let value = present("period", in: fields, required: start != .contract) else { return .unlimited }
        let known = ["months", "days", "kilometres", "kilometresFrom"]
        guard let fields = object(value, at: fields.place.field("period"), known: known) else { return .unlimited }
        let given = ["months", "days"].filter { present($0, in: fields, required: false) != nil }
        var time = CoveragePeriod.Time.unlimited
        if given.count == 1 {
            if let count = limit(given[0], in: fields) { time = given[0] == "months" ? .months(count) : .days(count) }
        } else {
            report(
                .limitNotOne, at: fields.place, inputs: [.init("count", String(given.count))],
                "a period has either months or days, if only as \"unlimited\"",
                "期限须为 months 或 days 之一，不限时写 \"unlimited\"")
        }
        let kilometres = limit("kilometres", in: fields)
        let counting =
            present("kilometresFrom", in: fields, required: false) == nil
            ? .zero : choice("kilometresFrom", in: fields, as: CoveragePeriod.Counting.self) ?? .zero
        return CoveragePeriod(time, kilometres: kilometres, from: counting)
    }

    /// A whole number; nil for "unlimited".
    private mutating func limit(_ name: String, in fields: Fields) -> Int? {
        if case .string("unlimited") = present(name, in: fields, required: false) { return nil }
        return integer(name, in: fields)
    }

    private mutating func exclusion(_ value: JSONValue, at place: Place) -> CoverageExclusion {
        guard let fields = object(value, at: place, known: ["ground", "hasToBeCause"]) else {
            return CoverageExclusion("")
        }
        return CoverageExclusion(
            ExclusionGround(rawValue: string("ground", in: fields) ?? ""),
            hasToBeCause: present("hasToBeCause", in: fields, required: false) == nil
                ? true : flag("hasToBeCause", in: fields) ?? true)
    }
}
