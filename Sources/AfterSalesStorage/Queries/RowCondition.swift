/// A condition on the fields of a record, its type left out: what a store translates.
///
/// A field without a value fails every comparison; a field with several meets one if any of its values does. `not`
/// turns whatever is inside it around, so a store whose database knows a third truth value takes care there.
public indirect enum RowCondition: Hashable, Sendable {
    /// Every record.
    case everything
    /// All of them hold; with none, every record.
    case all([RowCondition])
    /// One of them holds; with none, no record.
    case any([RowCondition])
    /// It does not hold.
    case not(RowCondition)
    /// A value of the column compares so with the value.
    case compare(FieldColumn, Comparison, FieldValue)
    /// A value of the column is one of the values.
    case oneOf(FieldColumn, [FieldValue])
    /// A text of the column begins with these bytes.
    case prefix(FieldColumn, String)
    /// The column has no value.
    case missing(FieldColumn)

    /// Whether a record meets the condition: what every store's answer has to agree with.
    /// - Parameter values: The values of a column of the record.
    public func matches(_ values: (FieldColumn) -> [FieldValue]) -> Bool {
        switch self {
        case .everything: true
        case .all(let conditions): conditions.allSatisfy { $0.matches(values) }
        case .any(let conditions): conditions.contains { $0.matches(values) }
        case .not(let condition): !condition.matches(values)
        case .compare(let column, let comparison, let value):
            values(column).contains { comparison.holds($0, value) }
        case .oneOf(let column, let list): values(column).contains { list.contains($0) }
        case .prefix(let column, let prefix):
            values(column).contains { value in
                if case .text(let text) = value { text.utf8.starts(with: prefix.utf8) } else { false }
            }
        case .missing(let column): values(column).isEmpty
        }
    }
}

extension RowCondition {
    func put(into text: inout CanonicalText) {
        switch self {
        case .everything: text.put("everything")
        case .all(let conditions), .any(let conditions):
            if case .all = self { text.put("all") } else { text.put("any") }
            text.put(conditions.count)
            for condition in conditions { condition.put(into: &text) }
        case .not(let condition):
            text.put("not")
            condition.put(into: &text)
        case .compare(let column, let comparison, let value):
            text.put("compare")
            text.put(column.name)
            text.put(comparison.rawValue)
            value.put(into: &text)
        case .oneOf(let column, let values):
            text.put("oneOf")
            text.put(column.name)
            text.put(values.count)
            for value in values { value.put(into: &text) }
        case .prefix(let column, let prefix):
            text.put("prefix")
            text.put(column.name)
            text.put(prefix)
        case .missing(let column):
            text.put("missing")
            text.put(column.name)
        }
    }
}

extension FieldValue {
    func put(into text: inout CanonicalText) {
        text.put(type.rawValue)
        text.put(columnText)
    }
}
