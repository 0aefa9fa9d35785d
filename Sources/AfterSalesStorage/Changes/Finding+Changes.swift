import AfterSalesCore

extension RecordReference {
    /// Whether a record can have this key at all: its texts are neither empty nor too long, and without U+0000.
    ///
    /// A store looks before it asks its database, which may end a text at U+0000 and find another record.
    public var isStorable: Bool { kind == AuditEntry.schema.kind ? !hasUnstorableText : faults.isEmpty }

    /// An audit entry's id has kind and revision in front of a record's.
    private var hasUnstorableText: Bool {
        owner.column.utf8.contains(0) || id.rawValue.utf8.contains(0) || owner == .dealer("")
    }

    /// The most bytes of an id; with dealership and kind it fits every index.
    package static let longestID = 255

    /// What keeps the reference from being stored everywhere.
    var faults: [Finding] {
        var findings: [Finding] = []
        let place = Place(kind)
        findings += owner.faults(at: place)
        let bytes = id.rawValue.utf8.count
        if bytes > Self.longestID || id.rawValue.utf8.contains(0) {
            findings.append(.unstorableText(bytes, longest: Self.longestID, at: place.field("id")))
        }
        if id.rawValue.isEmpty { findings.append(.emptyID(at: place.field("id"))) }
        return findings
    }
}

extension RecordOwner {
    /// What keeps the owner from having records.
    func faults(at place: Place) -> [Finding] {
        let bytes = column.utf8.count
        if self == .dealer("") { return [.emptyID(at: place.field("dealer"))] }
        guard bytes > RecordReference.longestID || column.utf8.contains(0) else { return [] }
        return [.unstorableText(bytes, longest: RecordReference.longestID, at: place.field("dealer"))]
    }
}

extension Finding {
    static func keyChanged(_ old: RecordReference, to new: RecordReference) -> Finding {
        Finding(
            .error, .keyChanged, at: Place(old.description), inputs: [.init("old", "\(old)"), .init("new", "\(new)")],
            LocalizedText("an update may not make \(new) of \(old)", "更新不能把 \(old) 变为 \(new)"))
    }

    static func recordTwice(_ reference: RecordReference) -> Finding {
        Finding(
            .error, .recordTwice, at: Place(reference.description),
            LocalizedText("\(reference) is changed twice in one commit", "\(reference) 在同一提交中被更改两次"))
    }

    static func unwritableRecord(_ reference: RecordReference, _ reason: String) -> Finding {
        Finding(
            .error, .unwritableRecord, at: Place(reference.description), inputs: [.init("reason", reason)],
            LocalizedText("\(reference) cannot be written: \(reason)", "无法写入 \(reference)：\(reason)"))
    }

    static func emptyChangeSet(_ key: CommitKey) -> Finding {
        Finding(
            .error, .emptyChangeSet, at: Place(key.receipt.reference.description),
            LocalizedText("the commit \(key) has no changes", "提交 \(key) 不含任何更改"))
    }
}
