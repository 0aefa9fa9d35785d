public import AfterSalesCore
import AfterSalesStorage

/// What can be wrong with plans and closes in a store.
extension Finding.Code {
    /// A recorded close is not what its plan and its facts give.
    public static let closeNotReproduced: Self = "closeNotReproduced"
    /// A close is revised with the facts of another month or dealership, or by another plan.
    public static let differentClose: Self = "differentClose"
    /// A month is drawn up or posted while an earlier one of the plan is not posted.
    public static let earlierMonthNotPosted: Self = "earlierMonthNotPosted"
    /// A month is drawn up or posted though a later one of the plan has been posted.
    public static let laterMonthPosted: Self = "laterMonthPosted"
    /// A plan has no version of that number.
    public static let unknownVersion: Self = "unknownVersion"
}

extension Finding {
    static func versionOfGroup(_ number: Int, of plan: String) -> Finding {
        Finding(
            .error, .duplicateVersion, at: Place.document.field("version"),
            inputs: [.init("version", String(number))],
            LocalizedText(
                "the group has a version \(number) of \(plan) with another content",
                "集团已登记内容不同的 \(plan) 版本 \(number)"))
    }

    static func unknownVersion(_ number: Int, of plan: String) -> Finding {
        Finding(
            .error, .unknownVersion, at: Place.document.field("version"), inputs: [.init("version", String(number))],
            LocalizedText("\(plan) has no version \(number)", "\(plan) 没有版本 \(number)"))
    }

    static let sumsOverflow = Finding(
        .error, .overflow, at: .document, LocalizedText("the sum of all statements overflows", "全部工资单合计溢出"))

    static func closeNotReproduced(_ record: RecordReference) -> Finding {
        Finding(
            .error, .closeNotReproduced, at: Place(record.description),
            LocalizedText(
                "\(record) is not what its plan and its facts give", "\(record) 与其方案和数据的计算结果不一致"))
    }

    static func differentClose(_ record: RecordReference, _ other: RecordReference) -> Finding {
        Finding(
            .error, .differentClose, at: Place(record.description), inputs: [.init("other", other.description)],
            LocalizedText("\(other) is not a revision of \(record)", "\(other) 不是 \(record) 的修订"))
    }

    static func planNotEffective(_ plan: String, version: Int, in month: Month) -> Finding {
        Finding(
            .error, .planNotEffective, at: Place.document.field("effective"),
            inputs: [.init("plan", plan), .init("version", String(version)), .init("month", month.description)],
            LocalizedText(
                "version \(version) of \(plan) is registered for other months than \(month)",
                "\(plan) 的版本 \(version) 登记的适用月份不含 \(month)"))
    }

    static func earlierMonthNotPosted(_ earlier: Month, than month: Month, _ plan: String) -> Finding {
        Finding(
            .error, .earlierMonthNotPosted, at: Place.document.field("period"),
            inputs: [
                .init("plan", plan), .init("earlier", earlier.description), .init("month", month.description),
            ],
            LocalizedText(
                "\(earlier) is not posted by \(plan) yet; \(month) comes behind it",
                "方案 \(plan) 的 \(earlier) 尚未过账，\(month) 须在其后"))
    }

    static func laterMonthPosted(_ later: Month, than month: Month, _ plan: String) -> Finding {
        Finding(
            .error, .laterMonthPosted, at: Place.document.field("period"),
            inputs: [.init("plan", plan), .init("later", later.description), .init("month", month.description)],
            LocalizedText(
                "\(later) is posted by \(plan) already; \(month) comes before it",
                "方案 \(plan) 的 \(later) 已过账，\(month) 须在其前"))
    }
}
