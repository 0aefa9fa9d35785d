import AfterSalesStorage
import Foundation

#if SQLite
import AfterSalesSQLite
#endif
#if PostgreSQL
import AfterSalesTestCluster
#endif

/// What somebody finds who looks for texts where a store keeps its records.
public struct FoundBytes {
    let data: Data

    /// Whether a text is there, in UTF-8.
    public func holds(_ text: String) -> Bool { data.range(of: Data(text.utf8)) != nil }
}

extension TestStore {
    /// Every byte of the store, once it has been tidied up as databases want it.
    public func bytes() async throws -> FoundBytes {
        #if SQLite
        if let folder {
            try await (store as? SQLiteStore)?.compact()
            var data = Data()
            for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
                data += try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
            }
            return FoundBytes(data: data)
        }
        #endif
        #if PostgreSQL
        if let schema {
            let cluster = try await TestCluster.shared.value
            let tables = try cluster.psql("SELECT tablename FROM pg_tables WHERE schemaname = '\(schema)' ORDER BY 1")
                .split(separator: "\n").map { "\"\(schema)\".\"\($0)\"" }
            // Rewrites the tables, so that dead rows are gone; then their very files are read.
            let rows = try cluster.psql(
                tables.flatMap { ["VACUUM FULL \($0)", "SELECT * FROM \($0)"] } + ["CHECKPOINT"])
            let files = try cluster.psql(
                """
                SELECT encode(pg_read_binary_file(pg_relation_filepath(c.oid)), 'hex')
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname = '\(schema)' AND c.relkind IN ('r', 'i') AND pg_relation_filepath(c.oid) IS NOT NULL
                """)
            return FoundBytes(data: Data(rows.utf8) + Self.bytes(ofHexadecimal: files))
        }
        #endif
        return FoundBytes(data: Data(try await contents().joined(separator: "\n").utf8 + Data(audit().utf8)))
    }

    private static func bytes(ofHexadecimal text: String) -> Data {
        var data: [UInt8] = []
        data.reserveCapacity(text.utf8.count / 2)
        var high: UInt8?
        for digit in text.utf8 {
            let value: UInt8
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
            default: continue
            }
            if let first = high { data.append(first << 4 | value) }
            high = high == nil ? value : nil
        }
        return Data(data)
    }

    private func audit() async throws -> String {
        var text = ""
        var token: PageToken?
        repeat {
            let page = try await store.page(Query<AuditEntry>(ofEverybodyWhere: .everything), after: token, limit: 500)
            text += page.items.map(\.json).joined()
            token = page.next
        } while token != nil
        return text
    }
}
