#if SQLite
import AfterSalesCore
@testable import AfterSalesSQLite
import AfterSalesStorage
import GRDB
import Testing

@Suite("A query of a file")
struct PlanTests {
    let folder: TemporaryFolder
    let store: SQLiteStore
    private static let d1 = RecordOwner.dealer("D01")
    private static let first = LocalDate.earliest

    init() throws {
        folder = try TemporaryFolder()
        store = try SQLiteStore(path: folder.file(), kinds: [Booking.self])
    }

    static let served: [(Query<Booking>, uses: String)] = [
        (Query(of: d1), "booking USING INDEX sqlite_autoindex_booking_1 (dealer=?)"),
        (Query(of: d1, where: .id(in: ["a", "b"])), "sqlite_autoindex_booking_1 (dealer=? AND id=?)"),
        (Query(of: d1, where: Booking.day.is(first)), "booking$day (dealer=? AND day=?)"),
        (
            Query(of: d1, where: Booking.day.isAtLeast(first), sortedBy: .ascending(Booking.day)),
            "booking$day (dealer=? AND day>?)"
        ),
        (Query(of: d1, sortedBy: .ascending(Booking.day)), "booking$day (dealer=?)"),
        (Query(of: d1, where: Booking.number.is(7)), "booking$number (dealer=? AND number=?)"),
        (
            Query(of: d1, where: Booking.plate.is("A"), sortedBy: .ascending(Booking.minutes)),
            "booking$plate$minutes (dealer=? AND plate=?)"
        ),
        (
            Query(of: d1, where: Booking.plate.begins(with: "沪A")),
            "booking$plate$minutes (dealer=? AND plate>? AND plate<?)"
        ),
        (Query(of: d1, where: Booking.phones.is("1")), "booking__phones USING PRIMARY KEY (dealer=? AND value=?)"),
        (
            Query(of: d1, where: Booking.phones.begins(with: "1")),
            "booking__phones USING PRIMARY KEY (dealer=? AND value>? AND value<?)"
        ),
        (Query(ofEverybodyWhere: .everything), "booking USING INDEX sqlite_autoindex_booking_1"),
    ]

    @Test("is answered by the index declared for it", arguments: 0..<11)
    func served(_ number: Int) async throws {
        let (query, index) = Self.served[number]
        let plan = try await plan(RowQuery(query, after: nil, limit: 10))
        #expect(plan.contains(index), "\(plan)")
        if query.owner != nil { #expect(!plan.contains("SCAN"), "\(plan)") }
        if !query.order.isEmpty || query.condition == .everything {
            #expect(!plan.contains("TEMP B-TREE"), "\(plan)")
        }
    }

    @Test("goes on where a page ended by the same index")
    func continued() async throws {
        try await store.insert("1", all: (0..<5).map { Booking("b\($0)") })
        let byDay = Query<Booking>(of: Self.d1, sortedBy: .ascending(Booking.day))
        let byID = Query<Booking>(of: Self.d1)
        let latest = Query<Booking>(of: Self.d1, sortedBy: .descending(Booking.day))
        let everybody = Query<Booking>(ofEverybodyWhere: .everything)
        for (query, index) in [
            (byDay, "booking$day (dealer=? AND (day,id)>(?,?))"),
            (byID, "sqlite_autoindex_booking_1 (dealer=? AND id>?)"),
            (latest, "booking$day (dealer=? AND day<?)"),
            (everybody, "sqlite_autoindex_booking_1 ((dealer,id)>(?,?))"),
        ] {
            let token = try await store.page(query, after: nil, limit: 2).next
            let plan = try await plan(RowQuery(query, after: token, limit: 2))
            #expect(plan.contains(index), "\(plan)")
            #expect(!plan.contains("SCAN"), "\(plan)")
            // Those of one day are sorted by id the other way than the index has them.
            #expect(!plan.replacing("TEMP B-TREE FOR RIGHT PART", with: "").contains("TEMP B-TREE"), "\(plan)")
        }
    }

    @Test("for a record's audit trail is answered by its index")
    func auditTrail() async throws {
        let query = Query<AuditEntry>(
            of: Self.d1, where: AuditEntry.subjectKind.is("booking") && AuditEntry.subjectID.is("b1"),
            sortedBy: .ascending(AuditEntry.subjectRevision))
        let plan = try await plan(RowQuery(query, after: nil, limit: 10))
        #expect(plan.contains("subject_id=?)"), "\(plan)")
        #expect(!plan.contains("TEMP B-TREE"), "\(plan)")
    }

    private func plan(_ query: RowQuery) async throws -> String {
        let (sql, arguments) = try store.statement(for: query)
        return try await store.reading { db in
            let arguments = arguments.map(\.databaseValue) + [11.databaseValue]
            return try Row.fetchAll(
                db, sql: "EXPLAIN QUERY PLAN \(sql)", arguments: StatementArguments(arguments)
            ).map { $0["detail"] as String }.joined(separator: "\n")
        }
    }
}
#endif
