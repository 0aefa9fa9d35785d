import AfterSalesCore
@testable import AfterSalesStorage

extension RowCondition {
    func holds(of write: RowWrite, _ fault: Fault?) -> Bool {
        let values = { (column: FieldColumn) -> [FieldValue] in
            let all = write.values(of: column)
            if fault == .auditWithoutActor, column.name == "actor" { return [] }
            return fault == .manyMeansFirst ? Array(all.prefix(1)) : all
        }
        switch fault {
        case .nullLogic: return truth(values) ?? false
        case .prefixFoldsCase: return foldingCase(values)
        default: return matches(values)
        }
    }

    /// How many conditions there are in it, itself among them.
    var parts: Int {
        switch self {
        case .not(let inner): 1 + inner.parts
        case .all(let inner), .any(let inner): inner.reduce(1) { $0 + $1.parts }
        default: 1
        }
    }

    /// As a database has it that knows a third truth value, if nobody takes care.
    private func truth(_ values: (FieldColumn) -> [FieldValue]) -> Bool? {
        switch self {
        case .everything, .missing: return matches(values)
        case .not(let inner): return inner.truth(values).map { !$0 }
        case .all(let inner):
            let truths = inner.map { $0.truth(values) }
            return truths.contains(false) ? false : truths.contains(nil) ? nil : true
        case .any(let inner):
            let truths = inner.map { $0.truth(values) }
            return truths.contains(true) ? true : truths.contains(nil) ? nil : false
        case .compare(let column, _, _), .oneOf(let column, _), .prefix(let column, _):
            return column.multiplicity == .maybe && values(column).isEmpty ? nil : matches(values)
        }
    }

    private func foldingCase(_ values: (FieldColumn) -> [FieldValue]) -> Bool {
        switch self {
        case .not(let inner): return !inner.foldingCase(values)
        case .all(let inner): return inner.allSatisfy { $0.foldingCase(values) }
        case .any(let inner): return inner.contains { $0.foldingCase(values) }
        case .prefix(let column, let prefix):
            return values(column).contains { value in
                guard case .text(let text) = value else { return false }
                return text.lowercased().utf8.starts(with: prefix.lowercased().utf8)
            }
        default: return matches(values)
        }
    }
}

extension RowWrite {
    /// The row as a faulty store keeps it.
    func spoilt(by fault: Fault?, replacing old: RowWrite?) -> RowWrite {
        var json = row.json
        var format = row.format
        let isAudit = layout.kind == AuditEntry.schema.kind
        switch fault {
        case .normalizedText: json = json.replacing("e\u{301}", with: "\u{E9}")
        case .reformattedJSON: json = String(json.drop { $0.isWhitespace })
        case .brokenChain where isAudit: json = json.replacing(/"previous": "[0-9a-f]+"/, with: "\"previous\": null")
        case .historyCut where isAudit: json = json.replacing(/, "before": "(?:[^"\\]|\\.)*"/, with: "")
        case .formatNeverRaised: format = old?.row.format ?? format
        default: return self
        }
        return RowWrite(
            layout: layout,
            row: StoredRow(reference: row.reference, revision: row.revision, format: format, json: json),
            replaces: replaces, values: values)
    }
}
