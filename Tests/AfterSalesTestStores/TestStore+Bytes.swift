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
            let names = try cluster.psql("SELECT tablename FROM pg_tables WHERE schemaname = '\(schema)' ORDER BY 1")
            var data = Data()
            for name in names.split(separator: "\n") {
                // Rewrites the table, so that dead rows are gone; then its very files are read.
                let table = "\"\(schema)\".\"\(name)\""
                _ = try cluster.psql("VACUUM FULL \(table)")
                data += Data(try cluster.psql("SELECT * FROM \(table)").utf8)
            }
            _ = try cluster.psql("CHECKPOINT")
            let files = try cluster.psql(
                """
                SELECT pg_relation_filepath(c.oid) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname = '\(schema)' AND c.relkind IN ('r', 'i') AND pg_relation_filepath(c.oid) IS NOT NULL
                """)
            for file in files.split(separator: "\n") {
                data += Self.bytes(
                    ofHexadecimal: try cluster.psql("SELECT encode(pg_read_binary_file('\(file)'), 'hex')"))
            }
            return FoundBytes(data: data)
        }
        #endif
        return FoundBytes(data: Data(try await contents().joined(separator: "\n").utf8 + Data(audit().utf8)))
    }

    private static func bytes(ofHexadecimal text: String) -> Data {
        var data = Data()
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
        return data
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
