#if SQLite
import AfterSalesStorage
import GRDB

extension FieldValue {
    /// The value as its column holds it.
    var databaseValue: DatabaseValue {
        switch self {
        case .integer(let number): number.databaseValue
        case .flag(let flag): (flag ? 1 : 0).databaseValue
        case .text(let text): text.databaseValue
        case .date, .month, .instant: columnText.databaseValue
        }
    }
}
#endif
