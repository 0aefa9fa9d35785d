#if SQLite
import AfterSalesStorage

extension FieldColumn {
    /// The column's definition, as it stands in `CREATE TABLE`.
    var definition: String {
        var parts = [name.quoted, type.sqliteType]
        if multiplicity != .maybe { parts.append("NOT NULL") }
        if let check = type.check(of: name.quoted) { parts.append("CHECK (\(check))") }
        return parts.joined(separator: " ")
    }
}

extension FieldType {
    var sqliteType: String {
        switch self {
        case .text, .date, .month, .instant: "TEXT"
        case .integer, .flag: "INTEGER"
        }
    }

    /// What every value has to meet beside its type.
    func check(of column: String) -> String? {
        switch self {
        case .text, .integer: nil
        case .date: "\(column) GLOB '\(Self.datePattern)'"
        case .month: "\(column) GLOB '\(Self.monthPattern)'"
        case .instant: "\(column) GLOB '\(Self.datePattern)T\(Self.timePattern)Z'"
        case .flag: "\(column) IN (0, 1)"
        }
    }

    private static let monthPattern = "[0-9][0-9][0-9][0-9]-[01][0-9]"
    private static let datePattern = monthPattern + "-[0-3][0-9]"
    private static let timePattern =
        "[0-2][0-9]:[0-5][0-9]:[0-5][0-9]." + String(repeating: "[0-9]", count: 6)
}
#endif
