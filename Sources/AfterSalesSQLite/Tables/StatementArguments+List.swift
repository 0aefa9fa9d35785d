#if SQLite
import GRDB

extension StatementArguments {
    /// Arguments by their places.
    ///
    /// Given values of one type, GRDB makes a key path at run time for every list of them, which takes longer than to bind
    /// them; given values of any types, it does not.
    init(list values: [DatabaseValue]) {
        self.init(values.lazy.map { $0 as (any DatabaseValueConvertible)? })
    }
}
#endif
