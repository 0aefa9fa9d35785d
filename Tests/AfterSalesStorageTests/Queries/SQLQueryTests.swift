import AfterSalesCore
import AfterSalesTesting
import Testing

@testable import AfterSalesStorage

@Suite struct SQLQueryTests {
    private typealias Ticket = SampleTicket

    private static func sql(
        _ condition: Condition<SampleTicket>, owner: RecordOwner? = nil, order: [SortKey<SampleTicket>] = [],
        after token: PageToken? = nil
    ) throws -> SQLQuery {
        var query = Query<SampleTicket>(ofEverybodyWhere: condition)
        query.owner = owner
        query.order = order
        return try SQLQuery(RowQuery(query, after: token, limit: 5), mark: { "$\($0)" }) { column in
            column.multiplicity == .many
                ? .table("t_\(column.name)", owner: "v.dealer", id: "v.id", value: "v.value")
                : .column("t.\(column.name)")
        }
    }

    private static let conditions: [(Condition<SampleTicket>, String, [String])] = [
        (.everything, "TRUE", []),
        (.nothing, "FALSE", []),
        (.all(of: []), "TRUE", []),
        (Ticket.complaint.is("x"), "(t.complaint = $1)", ["x"]),
        (Ticket.mileage.isLess(than: 1), "(t.mileage < $1)", ["1"]),
        (Ticket.mileage.isAtMost(1), "(t.mileage <= $1)", ["1"]),
        (Ticket.mileage.isGreater(than: 1), "(t.mileage > $1)", ["1"]),
        (Ticket.mileage.isAtLeast(1), "(t.mileage >= $1)", ["1"]),
        (Ticket.slip.isMissing, "t.slip IS NULL", []),
        (!Ticket.slip.is("S"), "((t.slip = $1)) IS NOT TRUE", ["S"]),
        (!(!Ticket.slip.is("S")), "(((t.slip = $1)) IS NOT TRUE) IS NOT TRUE", ["S"]),
        (Ticket.lift.isOne(of: [1, 2]), "(t.lift IN ($1, $2))", ["1", "2"]),
        (Ticket.lift.isOne(of: []), "FALSE", []),
        (.id(in: ["a"]), "(t.id IN ($1))", ["a"]),
        (Ticket.waits.is(true) && Ticket.lift.is(3), "((t.waits = $1) AND (t.lift = $2))", ["1", "3"]),
        (Ticket.waits.is(true) || Ticket.lift.is(3), "((t.waits = $1) OR (t.lift = $2))", ["1", "3"]),
        (
            Ticket.waits.is(true) && (Ticket.lift.is(3) || !Ticket.lift.is(4)),
            "((((t.lift = $1)) IS NOT TRUE OR (t.lift = $2)) AND (t.waits = $3))", ["4", "3", "1"]
        ),
        (Ticket.complaint.begins(with: "ab"), "(t.complaint >= $1 AND t.complaint < $2)", ["ab", "ac"]),
        (Ticket.complaint.begins(with: ""), "(t.complaint >= $1)", [""]),
        (
            Ticket.labels.is("x"), "(t.dealer, t.id) IN (SELECT v.dealer, v.id FROM t_labels WHERE v.value = $1)", ["x"]
        ),
        (Ticket.labels.isMissing, "NOT (t.dealer, t.id) IN (SELECT v.dealer, v.id FROM t_labels WHERE TRUE)", []),
    ]

    @Test(arguments: conditions)
    func writesConditions(_ condition: Condition<SampleTicket>, _ text: String, _ arguments: [String]) throws {
        let sql = try Self.sql(condition)
        #expect(sql.condition == text)
        #expect(sql.arguments.map(\.columnText) == arguments)
        #expect(sql.order == "t.dealer, t.id")
    }

    @Test func theOwnerComesFirst() throws {
        let sql = try Self.sql(Ticket.labels.is("x"), owner: .dealer("D01"), order: [.descending(Ticket.mileage)])
        #expect(
            sql.condition == "t.dealer = $1 AND (t.dealer, t.id) IN "
                + "(SELECT v.dealer, v.id FROM t_labels WHERE v.dealer = $2 AND v.value = $3)")
        #expect(sql.arguments == [.text("D01"), .text("D01"), .text("x")])
        #expect(sql.order == "t.mileage DESC, t.id")
    }

    @Test func aPageBeginsBehindTheLastRecord() throws {
        let up = try RowQuery(
            Query<SampleTicket>(of: .group, sortedBy: .ascending(Ticket.mileage)), after: nil, limit: 5)
        let rising = PageToken(position: [.integer(7), .text("a")], in: up)
        var sql = try Self.sql(.everything, owner: .group, order: [.ascending(Ticket.mileage)], after: rising)
        #expect(sql.condition == "t.dealer = $1 AND (t.mileage, t.id) > ($2, $3)")
        #expect(sql.arguments == [.text(""), .integer(7), .text("a")])

        let down = try RowQuery(
            Query<SampleTicket>(of: .group, sortedBy: .descending(Ticket.mileage)), after: nil, limit: 5)
        let falling = PageToken(position: [.integer(7), .text("a")], in: down)
        sql = try Self.sql(.everything, owner: .group, order: [.descending(Ticket.mileage)], after: falling)
        #expect(
            sql.condition
                == "t.dealer = $1 AND t.mileage <= $2 AND ((t.mileage < $3) OR (t.mileage = $4 AND t.id > $5))")
        #expect(sql.order == "t.mileage DESC, t.id")
    }

    @Test(arguments: [
        ("a", "b"), ("ab", "ac"), ("\u{7F}", "\u{80}"), ("é", "ê"), ("\u{D7FF}", "\u{E000}"), ("a\u{10FFFF}", "b"),
        ("a\u{10FFFF}\u{10FFFF}", "b"), ("\u{D7FF}\u{10FFFF}", "\u{E000}"), ("\u{FFFF}", "\u{10000}"),
        ("e\u{301}", "e\u{302}"),
    ])
    func aPrefixIsBoundByTheNextText(_ prefix: String, _ bound: String) throws {
        let found = try #require(SQLConditionWriter.bound(ofPrefix: prefix))
        #expect(Array(found.utf8) == Array(bound.utf8))
    }

    @Test(arguments: ["", "\u{10FFFF}", "\u{10FFFF}\u{10FFFF}"])
    func someHaveNoBound(_ prefix: String) { #expect(SQLConditionWriter.bound(ofPrefix: prefix) == nil) }
}
