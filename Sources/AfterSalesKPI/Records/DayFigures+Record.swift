public import AfterSalesCore
public import AfterSalesStorage

extension DayFigures: StoredRecord {
    /// The day.
    public static let on = One<LocalDate>("day", "The day on which it counts.") { $0.on }
    /// The month of the day.
    public static let month = One<Month>("month", "The month of the day.") { $0.on.month }
    /// The month in which they are earned.
    public static let earnedIn = One<Month>("earned_in", "The month in which they are earned.") { $0.earnedIn }
    /// The service advisor.
    public static let advisor = One<Identifier<Employee>>("advisor", "The service advisor.") { $0.advisor }

    /// How stores keep the figures of days.
    public static let schema = RecordSchema<DayFigures>(
        "day_figures", "The sums of a day's settled orders, by advisor, and within them by technician.",
        fields: [on.declared, month.declared, earnedIn.declared, advisor.declared],
        indexes: [.on(on), .on(month), .on(earnedIn), .on(advisor, on)])

    /// Day, month where it is another than the day's, advisor and sums, each sum by the name of its measure.
    public func recordJSON() -> String {
        var members: [JSONValue.Member] = [
            .init("dealer", .string(key.owner.column)), .init("on", .string(on.description)),
        ]
        if earnedIn != on.month { members.append(.init("earnedIn", .string(earnedIn.description))) }
        members.append(.init("advisor", .string(advisor.rawValue)))
        if let team { members.append(.init("team", .string(team.rawValue))) }
        members += [
            .init("currency", .string(currency.code)), .init("digits", .integer(currency.minorUnitDigits)),
            .init("sums", sums.valuesDocument),
            .init(
                "parts",
                .object(parts.sorted { $0.key < $1.key }.map { .init($0.key.description, $0.value.valuesDocument) })),
        ]
        return JSONWriter.line(.object(members))
    }

    /// Reads the figures of a day.
    /// - Throws: An error that names what is damaged.
    public init(recordJSON: String, format: Int) throws {
        let fields = try JSONFields(text: recordJSON)
        guard let digits = Int(exactly: try fields.integer("digits")) else { throw DamagedFigures(name: "digits") }
        let currency = try Currency(code: try fields.string("currency"), minorUnitDigits: digits)
        guard case .object(let members) = try fields.any("parts") else { throw DamagedFigures(name: "parts") }
        var parts: [FigureSubject: FigureSums] = [:]
        for member in members {
            guard let subject = FigureSubject(member.key), subject.isPart else {
                throw DamagedFigures(name: member.key)
            }
            parts[subject] = try FigureSums(member.value, in: currency)
        }
        let day = FigureEntry(
            of: RecordOwner(column: try fields.string("dealer")), on: try LocalDate(try fields.string("on")),
            advisor: Identifier(try fields.string("advisor")),
            team: try fields.optionalString("team").map { Identifier($0) }, in: currency,
            earnedIn: try fields.optionalString("earnedIn").map { try Month($0) })
        self.init(day, sums: try FigureSums(try fields.any("sums"), in: currency), parts: parts)
    }

    /// Every sum that is another now.
    public func changes(from earlier: DayFigures) -> [AuditEvent.Change]? {
        var changes = sums.changes(from: earlier.sums, at: "sums")
        for subject in Set(parts.keys).union(earlier.parts.keys).sorted() {
            let none = FigureSums(in: currency)
            changes += (parts[subject] ?? none).changes(from: earlier.parts[subject] ?? none, at: "parts.\(subject)")
        }
        return changes
    }
}

extension FigureSubject {
    /// Whether it is a part of an advisor's figures.
    fileprivate var isPart: Bool {
        switch self {
        case .technician, .technicianTeam, .seller: true
        case .dealer, .advisor, .advisorTeam: false
        }
    }
}

/// That the figures of a day cannot be read, and where.
private struct DamagedFigures: Error, CustomStringConvertible {
    let name: String
    var description: String { "\(name) is not what figures are made of" }
}

extension FigureSums {
    /// The sums by the names of their measures, in the order of the names.
    fileprivate var valuesDocument: JSONValue {
        .object(
            values.map { (name: $0.key.rawValue, units: $0.value) }
                .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
                .map { .init($0.name, .number(String($0.units))) })
    }

    fileprivate init(_ document: JSONValue, in currency: Currency) throws {
        guard case .object(let members) = document else { throw DamagedFigures(name: "sums") }
        self.init(in: currency)
        for member in members {
            guard case .number(let text) = member.value, let units = Int64(text),
                let measure = Measure(rawValue: member.key)
            else { throw DamagedFigures(name: member.key) }
            try add(units, to: measure)
        }
    }

    fileprivate func changes(from earlier: FigureSums, at path: String) -> [AuditEvent.Change] {
        Set(values.keys).union(earlier.values.keys)
            .filter { self[$0] != earlier[$0] }
            .map { ($0.rawValue, earlier[$0], self[$0]) }
            .sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
            .map { AuditEvent.Change(field: "\(path).\($0)", old: String($1), new: String($2)) }
    }
}
