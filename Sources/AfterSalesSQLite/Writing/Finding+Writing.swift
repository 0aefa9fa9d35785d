#if SQLite
import AfterSalesCore
import AfterSalesStorage

extension Finding {
    /// A row breaks a rule of its table: its JSON is none.
    static func refusedRow(_ reference: RecordReference, _ reason: String) -> Finding {
        Finding(
            .error, .unwritableRecord, at: Place(reference.description), inputs: [.init("reason", reason)],
            LocalizedText("\(reference) cannot be written: \(reason)", "无法写入 \(reference)：\(reason)"))
    }
}
#endif
