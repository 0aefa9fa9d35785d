import AfterSalesCore
import AfterSalesStorage

extension Bench {
    /// The records that a query wants, in its order: what `matches(_:)` and the order of values say.
    func answer<Record: StoredRecord>(to query: Query<Record>, from records: [Record]) -> [Record] {
        let layout = Record.schema.layout
        let positions = query.order.map { (layout.position(of: $0.row.column.name), $0.row.isDescending) }
        func precedes(
            _ left: (record: Record, values: [[FieldValue]]), _ right: (record: Record, values: [[FieldValue]])
        )
            -> Bool
        {
            for case (let position?, let isDescending) in positions {
                let (one, other) = (left.values[position][0], right.values[position][0])
                if one != other { return (one < other) != isDescending }
            }
            let (one, other) = (left.record.key, right.record.key)
            return one.owner != other.owner ? one.owner < other.owner : one.id < other.id
        }
        return records.filter { query.matches($0) }.map { ($0, Record.schema.values(of: $0)) }
            .sorted(by: precedes).map(\.0)
    }

    /// Whether records are these, in this order; the first difference otherwise.
    func demand<Record: StoredRecord>(
        _ found: [Stored<Record>], are expected: [Record], _ doing: @autoclosure () -> String
    ) throws(Unmet) {
        let found = found.map(\.record.key.reference)
        let expected = expected.map(\.key.reference)
        guard found != expected else { return }
        let index = zip(found, expected).prefix { $0 == $1 }.count
        throw Unmet(
            doing(),
            expected:
                "\(expected.count) records, at \(index): \(expected.dropFirst(index).prefix(5).map(\.description))",
            found: "\(found.count) records, at \(index): \(found.dropFirst(index).prefix(5).map(\.description))")
    }
}
