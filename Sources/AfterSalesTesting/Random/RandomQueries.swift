import AfterSalesCore
import AfterSalesStorage

/// Queries on a kind of record, made of its columns and of values that its records have, nearly have or never have.
struct RandomQueries<Record: SampleRecord> {
    private let columns: [FieldColumn]
    private let values: [String: [FieldValue]]
    private let ids: [String]

    init(of records: [Record]) {
        let layout = Record.schema.layout
        columns = layout.columns
        var values: [String: [FieldValue]] = [:]
        for record in records {
            for (column, list) in zip(layout.columns, Record.schema.values(of: record)) {
                values[column.name, default: []] += list
            }
        }
        self.values = values
        ids = records.map(\.key.id.rawValue)
    }

    func query(owners: [RecordOwner], using random: inout SeededRandom) -> Query<Record> {
        var query = Query<Record>(ofEverybodyWhere: Condition(condition(depth: 3, using: &random)))
        query.owner = random.chance(75) ? random.pick(owners) : nil
        query.order = Self.order(of: columns.filter { $0.multiplicity == .one }, using: &random)
        return query
    }

    /// Up to three columns, each ascending or descending.
    static func order(of columns: [FieldColumn], using random: inout SeededRandom) -> [SortKey<Record>] {
        random.list(0...3) { random in
            SortKey(row: SortColumn(column: random.pick(columns), isDescending: random.chance(50)))
        }
    }

    private func condition(depth: Int, using random: inout SeededRandom) -> RowCondition {
        guard depth > 0, random.chance(60) else { return leaf(using: &random) }
        switch random.number(0...5) {
        case 0, 1: return .not(condition(depth: depth - 1, using: &random))
        case 2, 3: return .all(random.list(0...3) { condition(depth: depth - 1, using: &$0) })
        default: return .any(random.list(0...3) { condition(depth: depth - 1, using: &$0) })
        }
    }

    private func leaf(using random: inout SeededRandom) -> RowCondition {
        let column = random.pick(columns)
        switch random.number(0...19) {
        case 0: return random.chance(50) ? .everything : .any([])
        case 1, 2: return .oneOf(.id, random.list(0...4) { .text(id(using: &$0)) })
        case 3...5: return .oneOf(column, random.list(0...4) { value(of: column, using: &$0) })
        case 6...8 where column.type == .text:
            guard case .text(let text) = value(of: column, using: &random) else { return .everything }
            return .prefix(column, String(text.unicodeScalars.prefix(random.number(0...3))))
        case 6...10 where column.multiplicity != .one: return .missing(column)
        default:
            return .compare(column, random.pick(Comparison.allCases), value(of: column, using: &random))
        }
    }

    private func id(using random: inout SeededRandom) -> String { random.chance(80) ? random.pick(ids) : random.text() }

    private func value(of column: FieldColumn, using random: inout SeededRandom) -> FieldValue {
        if random.chance(75), let known = values[column.name], !known.isEmpty { return random.pick(known) }
        switch column.type {
        case .text: return .text(random.text())
        case .integer: return .integer(random.integer())
        case .date: return .date(random.date())
        case .month: return .month(random.month())
        case .instant: return .instant(random.instant())
        case .flag: return .flag(random.chance(50))
        }
    }
}
