import AfterSalesCore
public import AfterSalesStorage

/// Writes the records of one kind as comma-separated values (单类表格导出): a row for each, with dealership, id, revision and what
/// the kind declares that it can be searched by.
///
/// The first row has the names of the columns. A day is `2026-06-30`, an instant `2026-06-30T08:15:00Z`, a month `2026-06`, a
/// flag `true` or `false`, a number its digits: amounts in minor units, as the column says. What has no value is an empty
/// cell, and so is an empty list. A list is JSON, `["a", "b"]`, so that no sign within a value parts it. A text that a
/// spreadsheet would take for a formula gets an apostrophe in front, as everywhere (``/AfterSalesCore/CSVText``).
///
/// A table says less than the records: take an ``RecordExport`` to bring them back.
public struct RecordTable<Record: StoredRecord>: Sendable {
    private let query: Query<Record>

    /// A table of one owner's records.
    /// - Parameters:
    ///   - owner: Whose records.
    ///   - condition: Which of them.
    public init(of owner: RecordOwner, where condition: Condition<Record> = .everything) {
        query = Query(of: owner, where: condition)
    }

    /// A table of everybody's records.
    /// - Parameter condition: Which of them.
    public init(ofEverybodyWhere condition: Condition<Record>) { query = Query(ofEverybodyWhere: condition) }

    /// The names of the columns, in their order.
    public static var header: [String] { ["dealer", "id", "revision"] + Record.schema.layout.columns.map(\.name) }

    /// Writes the records, page by page, in the order of owner and id; others may go on writing to the store.
    /// - Parameters:
    ///   - store: The store.
    ///   - isolation: Where the caller runs.
    ///   - put: Takes the next piece of the table, whole rows.
    /// - Returns: How many records there were.
    /// - Throws: What `put` throws, and whatever the store throws.
    @discardableResult
    public func write(
        _ store: some RecordStore, isolation: isolated (any Actor)? = #isolation,
        to put: (_ rows: [UInt8]) async throws -> Void
    ) async throws -> Int {
        var csv = CSVText()
        csv.add(Self.header.map { .plain($0) })
        var count = 0
        var token: PageToken?
        repeat {
            let page = try await store.page(query, after: token, limit: StoreExport.pageSize)
            for stored in page.items {
                csv.add(Self.cells(of: stored))
                count += 1
            }
            try await put(Array(csv.text.utf8))
            csv = CSVText()
            token = page.next
        } while token != nil
        return count
    }

    private static func cells(of stored: Stored<Record>) -> [CSVText.Cell] {
        let reference = stored.record.key.reference
        let columns = Record.schema.layout.columns
        return [
            .text(reference.owner.column), .text(reference.id.rawValue), .plain(String(stored.revision.number)),
        ] + zip(columns, Record.schema.values(of: stored.record)).map { $0.cell(of: $1) }
    }
}

extension FieldColumn {
    /// The cell of a column's values.
    fileprivate func cell(of values: [FieldValue]) -> CSVText.Cell {
        guard multiplicity == .many else { return values.first?.cell ?? .plain("") }
        return .plain(values.isEmpty ? "" : JSONWriter.line(.array(values.map(\.json))))
    }
}

extension FieldValue {
    fileprivate var cell: CSVText.Cell {
        switch self {
        case .text(let text): .text(text)
        case .integer(let number): .plain(String(number))
        case .date(let date): .plain(date.description)
        case .month(let month): .plain(month.description)
        case .instant(let instant): .plain(instant.description)
        case .flag(let flag): .plain(flag ? "true" : "false")
        }
    }

    /// In a list: numbers and flags are themselves, all else is text.
    fileprivate var json: JSONValue {
        switch self {
        case .integer(let number): .number(String(number))
        case .flag(let flag): .bool(flag)
        case .text(let text): .string(text)
        case .date(let date): .string(date.description)
        case .month(let month): .string(month.description)
        case .instant(let instant): .string(instant.description)
        }
    }
}
