import AfterSalesStorage

/// Where a kind of record is kept in the desk's tables.
struct Table: Sendable {
    let name: String
    /// The column of the record's id.
    let id: String
    /// The column of the revision's number; nil where rows are written once.
    var version: String? = "row_version"
    /// Fields whose column has another name.
    var names: [String: String] = [:]
    /// Fields with many values: their table and its column.
    var lists: [String: (table: String, column: String)] = [:]

    /// The two kinds of the desk, and the two that the library writes with every commit.
    static let all = [
        Booking.schema.kind: Table(
            name: "workshop_booking", id: "booking_no",
            names: ["confirmation": "confirmation_no", "advisor": "advisor_no"],
            lists: ["concerns": ("booking_concern", "concern")]),
        LoanCar.schema.kind: Table(name: "loan_fleet", id: "car_no", names: ["odometer": "odometer_km"]),
        AuditEntry.schema.kind: Table(
            name: "desk_audit", id: "entry_no",
            names: [
                "subject_kind": "record_kind", "subject_id": "record_no",
                "subject_revision": "record_version", "at": "done_at", "actor": "done_by",
            ]),
        CommitReceipt.schema.kind: Table(
            name: "desk_request", id: "request_no", version: nil, names: ["at": "done_at"]),
    ]

    static func of(_ kind: String) throws(StorageError) -> Table {
        guard let table = all[kind] else { throw .unknownKind(kind) }
        return table
    }

    /// Where a query finds a column.
    func place(of column: FieldColumn) -> SQLPlace {
        if let list = lists[column.name] {
            return .table(list.table, owner: "branch_no", id: id, value: list.column)
        }
        switch column {
        case .owner: return .column("branch_no")
        case .id: return .column(id)
        default: return .column(names[column.name] ?? column.name)
        }
    }
}
