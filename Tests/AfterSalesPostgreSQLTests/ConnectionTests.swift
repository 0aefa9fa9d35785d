#if PostgreSQL
import AfterSalesTestCluster
import AfterSalesCore
import AfterSalesStorage
import Foundation
import Testing

@testable import AfterSalesPostgreSQL

extension PostgreSQLTests {
    @Suite struct ConnectionTests {
        @Test func encryptedWhereTheStringSaysSo() async throws {
            let database = try await TestDatabase()
            let cluster = try await TestCluster.shared.value
            let host = database.address.replacing("127.0.0.1", with: "localhost")
            for suffix in ["?sslmode=require", "?sslmode=verify-full&sslrootcert=\(cluster.certificate)"] {
                let store = try await PostgreSQLStore(host + suffix, kinds: [Visit.self])
                let answer = try await store.withSession { (session) throws(ServerFailure) in
                    try session.run(
                        Statement("SELECT ssl, version FROM pg_stat_ssl WHERE pid = pg_backend_pid()")
                    ).text(0, 0)
                }
                #expect(answer == "t")
                await store.close()
            }
        }

        /// What has to be changed before a connection can be made is not tried again.
        @Test func whatCannotPassIsNotRepeated() async throws {
            let database = try await TestDatabase()
            let cluster = database.cluster
            let host = database.address.replacing("127.0.0.1", with: "localhost")
            let other = database.address.replacing("127.0.0.1", with: "127.0.0.2")
            for (address, reason) in [
                (cluster.address(of: "no_such_database"), "3D000"),
                (database.address(as: "nobody_of_that_name"), "28000"),
                (host + "?sslmode=verify-full&sslrootcert=/nonexistent", "does not exist"),
                (host + "?sslmode=verify-full&sslrootcert=\(try Self.strangeCertificate())", "verify failed"),
                (database.address + "?sslmode=perhaps", "sslmode"),
                (database.address + "?colour=green", "colour"),
                (
                    other + "?hostaddr=127.0.0.1&sslmode=verify-full&sslrootcert=\(cluster.certificate)",
                    "does not match"
                ),
            ] {
                let error = await refusal(of: address)
                #expect(error?.code == .unavailable, "\(address)")
                #expect(error?.message.english.contains(reason) == true, "\(String(describing: error))")
            }
        }

        @Test func aWrongPasswordIsNotRepeated() async throws {
            let database = try await TestDatabase()
            let role = "locked_\(database.name)"
            try await database.run("CREATE ROLE \(role) LOGIN PASSWORD 'right'")
            try await database.cluster.demandPassword(of: role)
            let address = database.address(as: role)
            let silent = await refusal(of: address)
            #expect(silent?.code == .unavailable && silent?.message.english.contains("password") == true)
            let wrong = await refusal(of: address + "?password=wrong")
            #expect(wrong?.code == .unavailable && wrong?.message.english.contains("28P01") == true)
            #expect(await refusal(of: address + "?password=right")?.code == .readOnly)
        }

        /// What a store that cannot be opened throws, if it does so promptly.
        private func refusal(of address: String) async -> StorageError? {
            var error: StorageError?
            let time = await ContinuousClock().measure {
                do throws(StorageError) {
                    await (try PostgreSQLStore(address, kinds: [Visit.self])).close()
                } catch let refusal {
                    error = refusal
                }
            }
            #expect(time < .seconds(4), "\(address)")
            return error
        }

        /// A certificate that has signed nobody's.
        private static func strangeCertificate() throws -> String {
            let place = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).crt").path
            #expect(
                try Shell.run(
                    """
                    openssl req -new -x509 -days 1 -nodes -newkey rsa:2048 -subj /CN=stranger \
                        -keyout /dev/null -out \(place)
                    """))
            return place
        }

        @Test func aServerThatComesLateIsAwaited() async throws {
            let cluster = try await TestCluster.fragile.value
            let database = try await TestDatabase(on: cluster)
            try cluster.stop("fast")
            let opening = Task { try await database.store() }
            try await Task.sleep(for: .milliseconds(300))
            try cluster.start()
            let store = try await opening.value
            try await store.insert(Visit("V1"))
            await store.close()
        }

        @Test func statementsStayPreparedUpToABound() async throws {
            let database = try await TestDatabase()
            let store = try await database.store {
                $0.poolSize = 1
                $0.preparedStatements = 20
            }
            try await store.insert(Visit("V1"))
            for _ in 0..<5 { _ = try await store.visit("V1") }
            let loads = try await prepared(store, "%FROM \"aftersales\".\"visit\" WHERE dealer = $1 AND id = $2")
            #expect(loads == 1)
            for length in 1...60 {
                let values = (0..<length).map { $0 }
                _ = try await store.page(
                    Query<Visit>(of: .dealer("D01"), where: Visit.countField.isOne(of: values)), after: nil,
                    limit: 5)
            }
            #expect(try await prepared(store, "%") <= 21)
        }

        private func prepared(_ store: PostgreSQLStore, _ pattern: String) async throws -> Int {
            let count = try await store.withSession { (session) throws(ServerFailure) in
                try session.run(
                    script: "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '\(pattern)'"
                ).text(0, 0)
            }
            return Int(count) ?? -1
        }

        @Test func readOnlyIsTold() async throws {
            let database = try await TestDatabase()
            try await database.store().insert(Visit("V1"))
            try await database.run("ALTER DATABASE \(database.name) SET default_transaction_read_only = on")
            let store = try await database.store()
            #expect(try await store.visit("V1").record.id == "V1")
            #expect(await code { try await store.insert(Visit("V2")) } == .readOnly)
        }

        @Test func aMissingRightIsTold() async throws {
            let database = try await TestDatabase()
            try await database.store().insert(Visit("V1"))
            let role = "reader_\(database.name)"
            try await database.run(
                """
                CREATE ROLE \(role) LOGIN; GRANT USAGE ON SCHEMA aftersales TO \(role);
                GRANT SELECT ON ALL TABLES IN SCHEMA aftersales TO \(role)
                """)
            let store = try await PostgreSQLStore(database.address(as: role), kinds: [Visit.self])
            #expect(try await store.visit("V1").record.id == "V1")
            await #expect {
                try await store.insert(Visit("V2"))
            } throws: { error in
                guard let error = error as? StorageError else { return false }
                return error.code == .readOnly && !error.isWorthRetrying && error.message.english.contains("42501")
            }
            try await database.run("REVOKE SELECT ON aftersales.visit FROM \(role)")
            #expect(await code { _ = try await store.visit("V1") } == .readOnly)
        }

        @Test func noJSONIsTheRecordsFault() async throws {
            let store = try await TestDatabase().store([Scrawl.self])
            var changes = ChangeSet.new
            try changes.insert(Scrawl(), .test())
            #expect(await code { try await store.commit(changes) } == .invalid)
        }
    }
}

/// A record that does not write JSON.
private struct Scrawl: StoredRecord {
    static let schema = RecordSchema<Scrawl>("scrawl", "Something illegible.", fields: [])
    var key: RecordKey<Scrawl> { RecordKey(.group, "S1") }
    func recordJSON() throws -> String { "{scrawl" }
    init(recordJSON: String, format: Int) throws {}
    init() {}
}
#endif
