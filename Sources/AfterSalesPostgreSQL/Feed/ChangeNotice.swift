#if PostgreSQL
    import AfterSalesCore
    public import AfterSalesStorage

    /// What a listener hears of the changes that commits have made.
    public enum ChangeNotice: Hashable, Sendable {
        /// A record was written, and has this revision now.
        case changed(RecordReference, revision: Int64)
        /// Many records of a kind were written at once.
        case many(kind: String)
        /// Notices may have been lost, as the connection was, or the listener slow: read again what matters.
        case interrupted

        /// The most records of a kind that a commit names one by one.
        static let mostNamed = 50
        /// The server takes less than 8000 bytes.
        private static let longestNotice = 7_900

        static func channel(of schema: String) -> String { TableNames.fitting("\(schema)_changes") }

        /// The statement that tells of a commit's records when it is done; nil where there is nothing to tell.
        static func statement(for rows: [RowWrite], schema: String) -> Statement? {
            var counts: [String: Int] = [:]
            for row in rows { counts[row.layout.kind, default: 0] += 1 }
            var notices: [ChangeNotice] = []
            for row in rows where counts[row.layout.kind, default: 0] <= mostNamed {
                notices.append(.changed(row.row.reference, revision: row.row.revision.number))
            }
            for (kind, count) in counts where count > mostNamed { notices.append(.many(kind: kind)) }
            guard !notices.isEmpty else { return nil }
            let list = JSONWriter.line(.array(notices.map { .string($0.payload) }))
            return Statement(
                "SELECT count(pg_notify($1, n)) FROM json_array_elements_text($2::json) n",
                [channel(of: schema), list])
        }

        private var payload: String {
            switch self {
            case .changed(let record, let revision):
                let text = JSONWriter.line(
                    .array([
                        .string(record.kind), .string(record.owner.column), .string(record.id.rawValue),
                        .string(String(revision)),
                    ]))
                return text.utf8.count <= Self.longestNotice ? text : ChangeNotice.many(kind: record.kind).payload
            case .many(let kind): return JSONWriter.line(.array([.string(kind)]))
            case .interrupted: return JSONWriter.line(.array([]))
            }
        }

        /// Reads what another process has sent; what it does not understand may be anything.
        init(payload: String) {
            self = .interrupted
            guard case .array(let parts)? = JSONReader.read(Array(payload.utf8), limits: JSONLimits()).value else {
                return
            }
            let texts = parts.compactMap { part -> String? in if case .string(let text) = part { text } else { nil } }
            if texts.count == 1 {
                self = .many(kind: texts[0])
            } else if texts.count == 4, let revision = Int64(texts[3]) {
                self = .changed(
                    RecordReference(kind: texts[0], owner: RecordOwner(column: texts[1]), id: Identifier(texts[2])),
                    revision: revision)
            }
        }
    }
#endif
