/// Writes a condition as SQL and collects its arguments.
struct SQLConditionWriter {
    private let queryOwner: RecordOwner?
    private let mark: (Int) -> String
    private let place: (FieldColumn) -> SQLPlace
    private(set) var arguments: [FieldValue] = []

    init(owner: RecordOwner?, mark: @escaping (Int) -> String, place: @escaping (FieldColumn) -> SQLPlace) {
        queryOwner = owner
        self.mark = mark
        self.place = place
    }

    private mutating func argument(_ value: FieldValue) -> String {
        arguments.append(value)
        return mark(arguments.count)
    }

    /// The expression of a column with at most one value.
    func expression(_ column: FieldColumn) -> String {
        switch place(column) {
        case .column(let expression): expression
        case .table(_, _, _, let value): value
        }
    }

    mutating func owner(of expression: String) -> String {
        "\(expression) = \(argument(.text(queryOwner?.column ?? "")))"
    }

    mutating func text(_ condition: RowCondition) -> String {
        switch condition {
        case .everything: return "TRUE"
        case .all(let conditions): return list(conditions, " AND ", empty: "TRUE")
        case .any(let conditions): return list(conditions, " OR ", empty: "FALSE")
        // What is not known to be true is not true: a null must not make the opposite unknown as well.
        case .not(let condition): return "(\(text(condition))) IS NOT TRUE"
        case .compare(let column, let comparison, let value):
            return leaf(column) { "\($0) \(comparison.rawValue) \($1.argument(value))" }
        case .oneOf(let column, let values):
            guard !values.isEmpty else { return "FALSE" }
            return leaf(column) { expression, writer in
                "\(expression) IN (\(values.map { writer.argument($0) }.joined(separator: ", ")))"
            }
        case .prefix(let column, let prefix):
            return leaf(column) { expression, writer in
                guard let bound = Self.bound(ofPrefix: prefix) else {
                    return "\(expression) >= \(writer.argument(.text(prefix)))"
                }
                return "\(expression) >= \(writer.argument(.text(prefix)))"
                    + " AND \(expression) < \(writer.argument(.text(bound)))"
            }
        case .missing(let column):
            if case .column(let expression) = place(column) { return "\(expression) IS NULL" }
            return "NOT \(leaf(column) { _, _ in "TRUE" })"
        }
    }

    private mutating func list(_ conditions: [RowCondition], _ word: String, empty: String) -> String {
        guard !conditions.isEmpty else { return empty }
        // The deepest first: a parser keeps what stands before it until that is read, and SQLite's has little room.
        let ordered = conditions.sorted { $0.parserDepth > $1.parserDepth }
        return "(" + ordered.map { text($0) }.joined(separator: word) + ")"
    }

    private mutating func leaf(
        _ column: FieldColumn, _ test: (String, inout SQLConditionWriter) -> String
    ) -> String {
        switch place(column) {
        case .column(let expression): return "(\(test(expression, &self)))"
        case .table(let table, let owner, let id, let value):
            guard let owner else {
                return "\(expression(.id)) IN (SELECT \(id) FROM \(table) WHERE \(test(value, &self)))"
            }
            let key = "(\(expression(.owner)), \(expression(.id)))"
            let ofOwner = queryOwner == nil ? "" : self.owner(of: owner) + " AND "
            return "\(key) IN (SELECT \(owner), \(id) FROM \(table) WHERE \(ofOwner)\(test(value, &self)))"
        }
    }

    /// The rows that come after these values in the order given.
    mutating func behind(_ values: [FieldValue], in order: [SortColumn]) -> String {
        let expressions = order.map { expression($0.column) }
        if !order.contains(where: \.isDescending) {
            let marks = values.map { argument($0) }
            return "(\(expressions.joined(separator: ", "))) > (\(marks.joined(separator: ", ")))"
        }
        // The first column bounds the range that an index has to read; the rest tells ties apart.
        let first = "\(expressions[0]) \(order[0].isDescending ? "<=" : ">=") \(argument(values[0]))"
        var choices: [String] = []
        for (index, sort) in order.enumerated() {
            var terms = (0..<index).map { "\(expressions[$0]) = \(argument(values[$0]))" }
            terms.append("\(expressions[index]) \(sort.isDescending ? "<" : ">") \(argument(values[index]))")
            choices.append("(" + terms.joined(separator: " AND ") + ")")
        }
        return "\(first) AND (\(choices.joined(separator: " OR ")))"
    }

    /// The least text that is greater than every text with the prefix, by UTF-8 bytes; nil where there is none.
    static func bound(ofPrefix prefix: String) -> String? {
        var scalars = Array(prefix.unicodeScalars)
        while let last = scalars.popLast() {
            let next = last.value == 0xD7FF ? 0xE000 : last.value + 1
            if let scalar = Unicode.Scalar(next) {
                var text = String.UnicodeScalarView(scalars)
                text.append(scalar)
                return String(text)
            }
        }
        return nil
    }
}

extension RowCondition {
    /// How much a parser has to remember while it reads the condition.
    fileprivate var parserDepth: Int {
        switch self {
        case .not(let inner): return inner.parserDepth + 1
        case .all(let inner), .any(let inner):
            // Before all but the first stand a condition and a word.
            let depths = inner.map(\.parserDepth).sorted(by: >)
            return max(depths.first ?? 0, (depths.dropFirst().first ?? 0) + 2) + 1
        default: return 0
        }
    }
}
