public import AfterSalesCore
import AfterSalesStorage

/// What can keep files from being merged, or a merge from being undone.
extension Finding.Code {
    /// A file is to be merged with itself.
    public static let mergeWithSelf: Self = "mergeWithSelf"
    /// One file is a person's and the other an organisation's.
    public static let differentParties: Self = "differentParties"
    /// A merge was undone already.
    public static let mergeUndone: Self = "mergeUndone"
    /// One of the files took part in a later merge, which has to be undone first.
    public static let laterMerge: Self = "laterMerge"
    /// The merge redirected records of a kind that the undo was not given.
    public static let kindMissing: Self = "kindMissing"
    /// What the merge put into a record was changed since, so it cannot be said whose it is.
    public static let changedSinceMerge: Self = "changedSinceMerge"
    /// What a record was before the merge is not known any more.
    public static let stateBeforeMergeGone: Self = "stateBeforeMergeGone"
    /// A record was made since the merge and names the survivor; it stays with him.
    public static let staysWithSurvivor: Self = "staysWithSurvivor"
}

extension Finding {
    static func mergeWithSelf(_ id: Identifier<Customer>) -> Finding {
        Finding(
            .error, .mergeWithSelf, at: .document, inputs: [.init("customer", id.rawValue)],
            LocalizedText("the file of customer \(id) cannot be merged with itself", "客户 \(id) 的档案不能与自身合并"))
    }

    static func differentParties(_ survivor: Customer, _ merged: Customer) -> Finding {
        Finding(
            .error, .differentParties, at: .document,
            inputs: [.init("survivor", survivor.key.id.rawValue), .init("merged", merged.key.id.rawValue)],
            LocalizedText(
                "of \(survivor.key.id) and \(merged.key.id) one is a person and the other an organisation",
                "\(survivor.key.id) 与 \(merged.key.id) 一为个人、一为单位，不能合并"))
    }

    static func mergeUndone(_ merge: CustomerMerge) -> Finding {
        Finding(
            .error, .mergeUndone, at: .document, inputs: [.init("merge", merge.key.id.rawValue)],
            LocalizedText("the merge was undone already", "该合并已撤销"))
    }

    static func laterMerge(_ later: CustomerMerge) -> Finding {
        Finding(
            .error, .laterMerge, at: .document, inputs: [.init("merge", later.key.id.rawValue)],
            LocalizedText(
                "the merge \(later.key.id) came later and has to be undone first", "须先撤销之后的合并 \(later.key.id)"))
    }

    static func kindMissing(_ kind: String) -> Finding {
        Finding(
            .error, .kindMissing, at: .document, inputs: [.init("kind", kind)],
            LocalizedText(
                "the merge redirected records of the kind \(kind), which the undo was not given",
                "该合并更改过 \(kind) 类记录，而撤销时未提供该类型"))
    }

    static func changedSinceMerge(_ record: RecordReference, _ paths: [String]) -> Finding {
        Finding(
            .error, .changedSinceMerge, at: Place(record.description),
            inputs: paths.map { .init("path", $0) },
            LocalizedText(
                "\(record) was changed since the merge where the merge had changed it: \(paths.joined(separator: ", "))",
                "\(record) 在合并涉及之处（\(paths.joined(separator: "、"))）已被更改"))
    }

    static func stateBeforeMergeGone(_ record: RecordReference) -> Finding {
        Finding(
            .error, .stateBeforeMergeGone, at: Place(record.description),
            LocalizedText("what \(record) was before the merge is not kept any more", "\(record) 合并前的内容已不再保存"))
    }

    static func staysWithSurvivor(_ record: RecordReference) -> Finding {
        Finding(
            .note, .staysWithSurvivor, at: Place(record.description),
            LocalizedText("\(record) was made since the merge and stays with the survivor", "\(record) 于合并后建立，归保留的客户"))
    }
}
