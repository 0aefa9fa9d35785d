import AfterSalesCore

/// A query as a store answers it: checked, its record type left out, with the place where its page begins.
public struct RowQuery: Hashable, Sendable {
    /// The most records of a page.
    public static let largestPage = 10_000
    private static let largestCondition = 300
    private static let mostValues = 10_000
    private static let deepestCondition = 50

    /// Columns and indexes of the kind.
    public let layout: RecordLayout
    /// Whose records are wanted; nil for everybody's.
    public let owner: RecordOwner?
    /// What they have to meet.
    public let condition: RowCondition
    /// All they are sorted by: the query's own keys, the owner where everybody's are wanted, and the id.
    public let order: [SortColumn]
    /// The values of ``order`` of the last record before the page; nil for the first page.
    public private(set) var after: [FieldValue]?
    /// The most records of the page. Fetch one more to know whether another page follows.
    public let limit: Int

    /// Checks a query and reads its token.
    /// - Parameters:
    ///   - query: The query.
    ///   - token: The token of the page before; nil for the first page.
    ///   - limit: The most records of the page, 1 up to ``largestPage``.
    /// - Throws: ``StorageError/Code/invalid`` for a limit or condition out of bounds,
    ///   ``StorageError/Code/invalidPageToken`` for a token of another query or none at all.
    public init<Record>(
        _ query: Query<Record>, after token: PageToken?, limit: Int
    ) throws(StorageError) {
        layout = Record.schema.layout
        owner = query.owner
        condition = query.condition.row
        let last = (query.owner == nil ? [FieldColumn.owner] : []) + [.id]
        order = query.order.map(\.row) + last.map { SortColumn(column: $0, isDescending: false) }
        self.limit = limit
        after = nil
        let findings =
            (owner?.faults(at: Place(layout.kind)) ?? [])
            + Self.faults(in: condition, limit: limit, at: Place(layout.kind))
        guard findings.isEmpty else { throw .invalid(findings) }
        if let token { after = try token.position(in: self) }
    }

    /// The page that a store answers with.
    /// - Parameters:
    ///   - rows: The rows found, in order; at most one more than ``limit``.
    ///   - type: The type of the records.
    /// - Throws: ``StorageError/Code/unreadable`` for a row that its kind cannot read.
    public func page<Record>(of rows: [StoredRow], as type: Record.Type) throws(StorageError) -> Page<Record> {
        var items: [Stored<Record>] = []
        items.reserveCapacity(min(rows.count, limit))
        for row in rows.prefix(limit) { items.append(try Stored(row)) }
        guard rows.count > limit, let last = items.last else { return Page(items: items, next: nil) }
        let values = Record.schema.values(of: last.record)
        let key = last.record.key
        let position = order.map { sort in
            Self.values(of: sort.column, in: values, layout: layout, owner: key.owner, id: key.id.rawValue)[0]
        }
        return Page(items: items, next: PageToken(position: position, in: self))
    }

    /// What tells this query from others, its page and limit left out.
    var fingerprint: Digest {
        var text = CanonicalText()
        text.put(layout.kind)
        text.put(owner.map { "of \($0.column)" } ?? "of everybody")
        condition.put(into: &text)
        for sort in order {
            text.put(sort.column.name)
            text.put(sort.isDescending ? "descending" : "ascending")
        }
        return text.finish()
    }

    static func values(
        of column: FieldColumn, in values: [[FieldValue]], layout: RecordLayout, owner: RecordOwner, id: String
    ) -> [FieldValue] {
        switch column.name {
        case FieldColumn.id.name: [.text(id)]
        case FieldColumn.owner.name: [.text(owner.column)]
        default: layout.position(of: column.name).map { values[$0] } ?? []
        }
    }

    private static func faults(in condition: RowCondition, limit: Int, at place: Place) -> [Finding] {
        var findings: [Finding] = []
        if !(1...largestPage).contains(limit) {
            findings.append(.pageLimit(limit, largest: largestPage, at: place))
        }
        var parts = 0
        var valueCount = 0
        var open: [(condition: RowCondition, depth: Int)] = [(condition, 1)]
        while let (next, depth) = open.popLast() {
            parts += 1
            guard parts <= largestCondition, depth <= deepestCondition, valueCount <= mostValues else {
                findings.append(
                    .conditionTooLarge(
                        parts: largestCondition, depth: deepestCondition, values: mostValues, at: place))
                break
            }
            switch next {
            case .all(let inner), .any(let inner): open += inner.map { ($0, depth + 1) }
            case .not(let inner): open.append((inner, depth + 1))
            case .oneOf(let column, let values):
                valueCount += values.count
                if values.count > Query<AuditEntry>.longestList {
                    findings.append(
                        .listTooLong(values.count, longest: Query<AuditEntry>.longestList, at: place.field(column.name))
                    )
                }
                for value in values { findings += value.faults(at: place.field(column.name), inQuery: true) }
            case .compare(let column, _, let value):
                findings += value.faults(at: place.field(column.name), inQuery: true)
            case .prefix(let column, let text):
                findings += FieldValue.text(text).faults(at: place.field(column.name), inQuery: true)
            case .everything, .missing: break
            }
        }
        if valueCount > mostValues, !findings.contains(where: { $0.code == .conditionTooLarge }) {
            findings.append(
                .conditionTooLarge(parts: largestCondition, depth: deepestCondition, values: mostValues, at: place))
        }
        return findings
    }
}
