public import AfterSalesCore

/// What can be wrong with what a store is asked for, or with what it holds.
extension Finding.Code {
    /// An audit event's digest, or its link to the event before, is not what it should be.
    public static let auditBroken: Self = "auditBroken"
    /// A record's audit trail does not reach from its first revision to its present one without a gap.
    public static let auditIncomplete: Self = "auditIncomplete"
    /// An audit entry that a commit wrote is missing, or is another one.
    public static let commitIncomplete: Self = "commitIncomplete"
    /// A query's condition has too many parts, or too many inside each other.
    public static let conditionTooLarge: Self = "conditionTooLarge"
    /// A record is not what its last audit event says was written.
    public static let contentAltered: Self = "contentAltered"
    /// A set of changes has none.
    public static let emptyChangeSet: Self = "emptyChangeSet"
    /// An id, the key of a commit or a dealership is empty.
    public static let emptyID: Self = "emptyID"
    /// A searchable column holds something else than the record says.
    public static let fieldMismatch: Self = "fieldMismatch"
    /// An update changes a record's key.
    public static let keyChanged: Self = "keyChanged"
    /// A list in a query's condition has too many values.
    public static let listTooLong: Self = "listTooLong"
    /// The size of a page is out of bounds.
    public static let pageLimit: Self = "pageLimit"
    /// An audit entry's commit has no receipt, or one that does not name the entry.
    public static let receiptMissing: Self = "receiptMissing"
    /// One record is changed twice in one commit.
    public static let recordTwice: Self = "recordTwice"
    /// A row stands among those of a commit that has not written it.
    public static let rowNotOfCommit: Self = "rowNotOfCommit"
    /// A text cannot be kept by every store: it contains U+0000 or is too long to be indexed.
    public static let unstorableText: Self = "unstorableText"
    /// A stored record cannot be read back.
    public static let unreadableRecord: Self = "unreadableRecord"
    /// A record cannot be written as JSON.
    public static let unwritableRecord: Self = "unwritableRecord"
}

extension Finding {
    static func pageLimit(_ limit: Int, largest: Int, at place: Place) -> Finding {
        Finding(
            .error, .pageLimit, at: place, inputs: [.init("limit", String(limit)), .init("largest", String(largest))],
            LocalizedText(
                "a page has 1 to \(largest) records, not \(limit)", "每页 1 至 \(largest) 条记录，不能为 \(limit)"))
    }

    static func conditionTooLarge(parts: Int, depth: Int, values: Int, at place: Place) -> Finding {
        Finding(
            .error, .conditionTooLarge, at: place,
            inputs: [
                .init("parts", String(parts)), .init("depth", String(depth)), .init("values", String(values)),
            ],
            LocalizedText(
                "a condition has at most \(parts) parts, \(depth) inside each other, and \(values) values in lists",
                "条件最多 \(parts) 个部分、嵌套 \(depth) 层、列表值共 \(values) 个"))
    }

    static func listTooLong(_ count: Int, longest: Int, at place: Place) -> Finding {
        Finding(
            .error, .listTooLong, at: place,
            inputs: [.init("count", String(count)), .init("longest", String(longest))],
            LocalizedText("a list has at most \(longest) values, not \(count)", "列表最多 \(longest) 个值，现有 \(count) 个"))
    }

    static func emptyID(at place: Place) -> Finding {
        Finding(.error, .emptyID, at: place, LocalizedText("it may not be empty", "不能为空"))
    }

    static func unstorableText(_ bytes: Int, longest: Int, at place: Place) -> Finding {
        Finding(
            .error, .unstorableText, at: place,
            inputs: [.init("bytes", String(bytes)), .init("longest", String(longest))],
            LocalizedText(
                "a text that is searched by has at most \(longest) bytes and no U+0000; this one has \(bytes) bytes",
                "可检索文本最多 \(longest) 字节且不含 U+0000，此文本有 \(bytes) 字节"))
    }
}

extension FieldValue {
    func faults(at place: @autoclosure () -> Place, inQuery: Bool = false) -> [Finding] {
        guard case .text(let text) = self else { return [] }
        let bytes = text.utf8.count
        // A text longer than any stored one is a fair question; one with U+0000 no database takes.
        guard text.utf8.contains(0) || (!inQuery && bytes > Self.longestText) else { return [] }
        return [.unstorableText(bytes, longest: Self.longestText, at: place())]
    }
}
