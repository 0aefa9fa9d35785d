#if PostgreSQL
    /// Which statements a connection keeps prepared, by their text, and under what name.
    struct StatementCache {
        private struct Entry {
            let name: String
            var lastUse: Int
        }

        private let capacity: Int
        private var entries: [String: Entry] = [:]
        private var uses = 0
        private var names = 0

        init(capacity: Int) { self.capacity = max(1, capacity) }

        /// The name of a statement that is prepared.
        mutating func name(of sql: String) -> String? {
            uses += 1
            guard let name = entries[sql]?.name else { return nil }
            entries[sql]?.lastUse = uses
            return name
        }

        mutating func newName() -> String {
            names += 1
            return "aftersales_\(names)"
        }

        /// Notes that a statement was prepared.
        mutating func add(_ sql: String, name: String) {
            uses += 1
            entries[sql] = Entry(name: name, lastUse: uses)
        }

        /// Forgets the statements that were not used for longest and are too many.
        /// - Returns: Their names, for the server to forget them, too.
        mutating func removeExcess() -> [String] {
            guard entries.count > capacity else { return [] }
            let oldest = entries.sorted { $0.value.lastUse < $1.value.lastUse }.prefix(entries.count - capacity)
            for (sql, _) in oldest { entries[sql] = nil }
            return oldest.map(\.value.name)
        }
    }
#endif
