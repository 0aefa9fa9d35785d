#if SQLite
import AfterSalesStorage

/// What keeps a file from fitting the kinds that it is opened with.
struct SQLitePlan: Sendable {
    /// Kinds without tables.
    private(set) var created: [SQLiteKinds.Kind] = []
    /// Kinds whose tables were made for other fields or indexes.
    private(set) var rebuilt: [SQLiteKinds.Kind] = []
    /// Kinds that are written in a later format than before; their tables fit.
    private(set) var noted: [SQLiteKinds.Kind] = []

    /// Whether the tables fit.
    var isEmpty: Bool { created.isEmpty && rebuilt.isEmpty }

    /// - Throws: ``AfterSalesStorage/StorageError/Code/schemaTooNew`` for a kind written in a later format than known.
    init(_ kinds: SQLiteKinds, _ catalog: SQLiteCatalog) throws(StorageError) {
        for kind in kinds.all {
            let layout = kind.table.layout
            guard let entry = catalog.entry(kind.name) else {
                created.append(kind)
                continue
            }
            guard entry.format <= layout.format else {
                throw .schemaTooNew("\(kind.name) is written in format \(entry.format), \(layout.format) is known")
            }
            if entry.fingerprint != layout.fingerprint.description {
                rebuilt.append(kind)
            } else if entry.format < layout.format {
                noted.append(kind)
            }
        }
    }

    /// The kinds to be changed, in words.
    var summary: String {
        (created.map { "\($0.name) has no table" } + rebuilt.map { "\($0.name) has other fields" })
            .joined(separator: ", ")
    }
}
#endif
