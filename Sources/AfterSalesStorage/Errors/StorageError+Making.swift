public import AfterSalesCore

extension StorageError {
    /// The record already exists and was to be new.
    public static func alreadyExists(_ record: RecordReference) -> StorageError {
        StorageError(.alreadyExists, of: record, LocalizedText("\(record) already exists", "\(record) 已存在"))
    }

    /// The record has changed since it was loaded.
    /// - Parameters:
    ///   - record: The record.
    ///   - expected: The revision that was to be replaced or relied on.
    ///   - found: The number of the revision that the store has.
    public static func conflict(_ record: RecordReference, expected: Revision, found: Int64) -> StorageError {
        StorageError(
            .conflict, of: record,
            LocalizedText(
                "\(record) has changed: revision \(found) is stored, \(expected.number) was expected",
                "\(record) 已被更改：库中为第 \(found) 版，预期为第 \(expected.number) 版"))
    }

    /// There is no such record.
    public static func missing(_ record: RecordReference) -> StorageError {
        StorageError(.missing, of: record, LocalizedText("there is no \(record)", "不存在 \(record)"))
    }

    /// The record's kind does not keep its history.
    public static func historyNotKept(_ record: RecordReference) -> StorageError {
        StorageError(
            .historyNotKept, of: record,
            LocalizedText("earlier states of \(record) are not kept", "不保存 \(record) 的历史版本"))
    }

    /// The state that was asked for has been erased from the record's history.
    public static func historyErased(_ record: RecordReference) -> StorageError {
        StorageError(
            .historyErased, of: record,
            LocalizedText("the earlier states of \(record) have been erased", "\(record) 的历史版本已被清除"))
    }

    /// Another record of the same owner has these values of a unique index.
    public static func duplicate(_ record: RecordReference, index: String) -> StorageError {
        StorageError(
            .duplicate, of: record,
            LocalizedText(
                "\(record) has the same \(index) as another record", "\(record) 的 \(index) 与另一条记录相同"))
    }

    /// The key of the commit was used before, for other changes.
    public static func commitKeyReused(_ key: CommitKey) -> StorageError {
        StorageError(
            .commitKeyReused, of: key.receipt.reference,
            LocalizedText(
                "the commit key \(key) was used before, for other changes", "提交键 \(key) 已用于其他更改"))
    }

    /// What was asked for has faults of its own.
    public static func invalid(_ findings: [Finding]) -> StorageError {
        StorageError(
            .invalid, findings: findings, LocalizedText("the request is at fault", "请求有误"))
    }

    /// The page token is of another query, or no token.
    public static func invalidPageToken(kind: String) -> StorageError {
        StorageError(
            .invalidPageToken,
            LocalizedText("the page token is not of this query of \(kind)", "分页令牌不属于此 \(kind) 查询"))
    }

    /// The record cannot be read back.
    public static func unreadable(_ record: RecordReference, format: Int, _ reason: String) -> StorageError {
        StorageError(
            .unreadable, of: record,
            LocalizedText(
                "\(record) (format \(format)) cannot be read: \(reason)", "无法读取 \(record)（格式 \(format)）：\(reason)"))
    }

    /// The store was not told of this kind of record.
    public static func unknownKind(_ kind: String) -> StorageError {
        StorageError(
            .unknownKind,
            LocalizedText(
                "the store was opened without the kind \(kind)", "打开存储时未声明记录类型 \(kind)"))
    }

    /// Somebody else has the store to himself for longer than was waited.
    public static func busy(_ detail: String) -> StorageError {
        StorageError(.busy, LocalizedText("the store is busy: \(detail)", "存储正忙：\(detail)"))
    }

    /// The store cannot be reached.
    public static func unavailable(_ detail: String) -> StorageError {
        StorageError(.unavailable, LocalizedText("the store cannot be reached: \(detail)", "无法连接存储：\(detail)"))
    }

    /// The connection was lost while committing.
    public static func outcomeUnknown(_ key: CommitKey, _ detail: String) -> StorageError {
        StorageError(
            .outcomeUnknown, of: key.receipt.reference,
            LocalizedText(
                "it is not known whether the commit \(key) was applied; repeat it with its key: \(detail)",
                "无法确定提交 \(key) 是否已生效，请以同一提交键重试：\(detail)"))
    }

    /// There is no room left where the store is kept.
    public static func full(_ detail: String) -> StorageError {
        StorageError(.full, LocalizedText("there is no room left in the store: \(detail)", "存储空间已满：\(detail)"))
    }

    /// The store may only be read.
    public static func readOnly(_ detail: String) -> StorageError {
        StorageError(.readOnly, LocalizedText("the store may only be read: \(detail)", "存储为只读：\(detail)"))
    }

    /// The store's file or tables are damaged.
    public static func corrupt(_ detail: String) -> StorageError {
        StorageError(.corrupt, LocalizedText("the store is damaged: \(detail)", "存储已损坏：\(detail)"))
    }

    /// The store has to be migrated first.
    public static func schemaTooOld(_ detail: String) -> StorageError {
        StorageError(
            .schemaTooOld, LocalizedText("the store has to be migrated first: \(detail)", "须先迁移存储：\(detail)"))
    }

    /// The store was written by a later version of this library.
    public static func schemaTooNew(_ detail: String) -> StorageError {
        StorageError(
            .schemaTooNew,
            LocalizedText("the store was written by a later version: \(detail)", "存储由更高版本写入：\(detail)"))
    }

    /// The task was cancelled before anything was committed.
    public static var cancelled: StorageError {
        StorageError(.cancelled, LocalizedText("cancelled; nothing was changed", "已取消，未作任何更改"))
    }
}
