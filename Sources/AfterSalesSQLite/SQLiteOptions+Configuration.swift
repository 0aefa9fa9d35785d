#if SQLite
import Foundation
import GRDB

extension SQLiteOptions {
    /// The same for GRDB.
    var configuration: Configuration {
        var configuration = Configuration()
        configuration.label = "AfterSalesSQLite"
        configuration.readonly = isReadOnly
        configuration.foreignKeysEnabled = true
        configuration.maximumReaderCount = max(1, readers)
        let (seconds, attoseconds) = busyTimeout.components
        configuration.busyMode = .timeout(TimeInterval(seconds) + TimeInterval(attoseconds) / 1e18)
        let kibibytes = max(1, cacheBytes >> 10)
        configuration.prepareDatabase { db in
            // A negative size counts kibibytes.
            try db.execute(sql: "PRAGMA cache_size = -\(kibibytes)")
        }
        return configuration
    }

    /// Sets what a connection that writes needs; GRDB sets `synchronous` itself when it turns on WAL, so this comes
    /// behind.
    func prepareWriter(_ db: Database) throws {
        try db.execute(sql: "PRAGMA synchronous = \(durability.rawValue.uppercased())")
        if let largestSize {
            let pageSize = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 4_096
            try db.execute(sql: "PRAGMA max_page_count = \(max(1, largestSize / pageSize))")
        }
    }
}
#endif
