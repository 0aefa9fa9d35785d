#if SQLite
import AfterSalesCore
import AfterSalesStorage

extension Finding {
    static func mismatch(_ record: RecordReference, _ column: String, _ found: String, _ expected: String)
        -> Finding
    {
        Finding(
            .error, .fieldMismatch, at: Place(record.description).field(column),
            inputs: [.init("found", found), .init("expected", expected)],
            LocalizedText(
                "\(column) of \(record) holds \(found), the record says \(expected)",
                "\(record) 的 \(column) 为 \(found)，记录中为 \(expected)"))
    }

    static func unreadable(_ error: StorageError) -> Finding {
        Finding(.error, .unreadableRecord, at: Place(error.record?.description ?? "$"), error.message)
    }

    static func altered(_ record: RecordReference, _ revision: Revision) -> Finding {
        Finding(
            .error, .contentAltered, at: Place(record.description),
            inputs: [.init("revision", "\(revision.number)")],
            LocalizedText(
                "\(record) is not what its audit event \(revision.number) says was written",
                "\(record) 与第 \(revision.number) 版审计事件所写内容不符"))
    }

    static func unaudited(_ record: RecordReference, _ revision: Revision) -> Finding {
        Finding(
            .error, .auditIncomplete, at: Place(record.description),
            inputs: [.init("revision", "\(revision.number)")],
            LocalizedText(
                "\(record) has no audit event of its revision \(revision.number)",
                "\(record) 缺少第 \(revision.number) 版的审计事件"))
    }
}
#endif
