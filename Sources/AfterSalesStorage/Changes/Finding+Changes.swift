import AfterSalesCore

extension RecordReference {
    /// The most bytes of an id; with dealership and kind it fits every index.
    static let longestID = 255

    /// What keeps the reference from being stored everywhere.
    var faults: [Finding] {
        var findings: [Finding] = []
        let place = Place(kind)
        for (name, text) in [("dealer", owner.column), ("id", id.rawValue)] {
            let bytes = text.utf8.count
            if bytes > Self.longestID || text.utf8.contains(0) {
                findings.append(.unstorableText(bytes, longest: Self.longestID, at: place.field(name)))
            }
        }
        if owner == .dealer("") { findings.append(.emptyID(at: place.field("dealer"))) }
        if id.rawValue.isEmpty { findings.append(.emptyID(at: place.field("id"))) }
        return findings
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
