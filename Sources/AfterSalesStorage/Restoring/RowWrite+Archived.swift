import AfterSalesCore

extension RowWrite {
    /// A row as it stood in another store.
    init<Record: StoredRecord>(archived row: StoredRow, values: [[FieldValue]], of type: Record.Type) {
        self.init(layout: Record.schema.layout, row: row, replaces: nil, values: values)
    }

    /// What keeps the row from being stored everywhere: the same as of one that is new.
    var faults: [Finding] {
        var findings: [Finding] = []
        let place = Place(row.reference.description)
        for (column, list) in zip(layout.columns, values) {
            for value in list { findings += value.faults(at: place.field(column.name)) }
        }
        if row.json.utf8.contains(0) {
            findings.append(.unwritableRecord(row.reference, "its JSON contains U+0000"))
        }
        return findings
    }
}

extension Finding {
    static func rowNotOfCommit(_ record: RecordReference, _ commit: CommitKey) -> Finding {
        Finding(
            .error, .rowNotOfCommit, at: Place(record.description), inputs: [.init("commit", "\(commit)")],
            LocalizedText(
                "\(record) stands among the rows of the commit \(commit), which has not written it, or not here",
                "\(record) 列于提交 \(commit) 之中，但并非由其写入或位置不符"))
    }
}
