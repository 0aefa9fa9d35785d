#if SQLite
public import AfterSalesCore

/// What can be wrong with a file and its tables.
extension Finding.Code {
    /// SQLite says that the file is damaged, or that a row refers to none; or a table, index or trigger is missing or
    /// has been altered.
    public static let damagedFile: Self = "damagedFile"
    /// Two kinds, or a kind and the library, want the same table.
    public static let tableNameTaken: Self = "tableNameTaken"
}

extension Finding {
    static func tableNameTaken(_ name: String) -> Finding {
        Finding(
            .error, .tableNameTaken, at: Place(name), inputs: [.init("table", name)],
            LocalizedText("the table \(name) is wanted twice", "数据表 \(name) 重名"))
    }

    static func damagedFile(_ detail: String, at place: Place = .document) -> Finding {
        Finding(
            .error, .damagedFile, at: place, inputs: [.init("detail", detail)],
            LocalizedText("the file is damaged: \(detail)", "文件已损坏：\(detail)"))
    }
}
#endif
