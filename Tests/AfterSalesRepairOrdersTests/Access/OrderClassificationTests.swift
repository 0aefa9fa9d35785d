import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import Testing

/// Every field of an order has a class, and what tells of a person shows to nobody by mistake.
@Suite struct OrderClassificationTests {
    /// All paths of a record's JSON.
    private func paths<Record: ClassifiedRecord>(of record: Record) throws -> [String] {
        try JSONDifference.changes(from: "{}", to: try record.recordJSON()).filter { $0.new != nil }.map(\.field)
    }

    private func check<Record: ClassifiedRecord>(_ records: [Record]) throws {
        var paths: [String] = []
        for record in records { paths += try self.paths(of: record) }
        for path in paths { #expect(Record.classification.field(path).isDeclared, "\(path)") }
        // And no rule is about a field that there is not.
        for rule in Record.classification.rules {
            let one = FieldClassification([rule])
            #expect(paths.contains { one.field($0).isDeclared }, "\(rule.pattern)")
        }
    }

    @Test func everyFieldOfAnOrderIsDeclared() throws {
        let (order, credit) = try FullOrder.reversed()
        var undone = order
        let rest = try undone.reverse(
            by: RecordKey(FullOrder.owner, "RO-1R"), because: "wrong", acting: .employee("E1"), at: FullOrder.at(5_000),
            in: .china)
        let past = [try PastSamples.order(), try PastSamples.order(odometer: false)]
        try check([order, credit, rest, try FullOrder.authorized()] + discounted() + past)
    }

    /// An order, and a credit that changes how a discount is spread over what is left, and what its seller has.
    private func discounted() throws -> [RepairOrder] {
        var accessory = try OrderSample.line("L2", .accessory, price: 113_00)
        accessory.sellers = [SalesShare("S1", try Rate("100%"))]
        var order = try OrderSample.order(
            .settled,
            lines: [
                OrderSample.line("L1", price: 113_00), accessory,
                OrderSample.line("L3", .discount, price: 22_60),
            ], shares: [WorkShare("T1", Rate("100%"), team: "A")])
        let credit = try order.reverse(
            ["L1"], by: RecordKey(order.key.owner, "RO-D"), because: "wrong", acting: .employee("E1"),
            at: FullOrder.at(5_000), in: .china)
        // An estimate that was replaced names sellers too.
        var estimated = try OrderSample.order(.estimated, lines: [OrderSample.line("L1", price: 113_00), accessory])
        try estimated.estimate(
            EstimateDraft(lines: [OrderSample.line("L1", price: 113_00)], notToExceed: Money("600", .cny)),
            by: OrderSample.advisor, at: OrderSample.at(18))
        // Something is given for its lines.
        var paid = try OrderSample.order(.inspected)
        let spiffs = try SpiffList(
            RecordKey(dealer: "D01", "SP1"), LocalizedText("Spiffs", "单项奖励"), .cny,
            effective: DateWindow(from: LocalDate("2026-01-01")),
            items: [SpiffItem(.part, "OP-L2", Money("1", .cny), to: .advisor)])
        try paid.settle(by: OrderSample.advisor, at: OrderSample.at(100), in: .china, paying: [spiffs])
        return [order, credit, estimated, paid]
    }

    @Test func everyFieldOfAHardCaseIsDeclared() throws {
        try check([try HardCaseSamples.full()])
    }

    @Test func whoMayReadOpenFieldsSeesNothingOfThePerson() throws {
        let policy = AccessPolicy(roles: ["open": RoleAccess(AccessRights(open: .change))])
        let (order, credit) = try FullOrder.reversed()
        for record in [order, credit] {
            let json = policy.view(of: record, for: "open").json
            let redacted = policy.redacted(json: try record.recordJSON(), of: RepairOrder.self, for: "open")
            // What is left in the car to drive with is open: whoever works on it has to put it back.
            for mark in FullOrder.marks where mark != "随车千斤顶一套" {
                #expect(!json.contains(mark) && !redacted.contains(mark), "\(mark)")
            }
        }
        #expect(policy.view(of: order, for: "open")["lines.0.unitPrice"]?.text == "200.00 CNY")
    }

    @Test(arguments: [
        (AccessRole.technician, true, false), (.serviceAdvisor, true, true), (.warrantyOfficer, true, false),
        (.payrollClerk, false, false), (.dataProtectionOfficer, true, true), (.auditor, false, false),
    ])
    func aWorkshopReadsWhatItNeeds(_ role: AccessRole, readsWords: Bool, readsSignatures: Bool) throws {
        let view = AccessPolicy.standardWithOrders.view(of: try FullOrder.closed(), for: role)
        #expect((view["reception.concerns.0.words"]?.text == "冷车打不着火") == readsWords)
        #expect((view["reception.signature"]?.text == "接车签字-66") == readsSignatures)
        #expect(view["status"]?.text == "closed")
        #expect(Set(AccessPolicy.standardWithOrders.roles.keys) == Set(AccessPolicy.standard.roles.keys))
    }

    @Test func aLogNamesAnOrderByItsKey() throws {
        // The description of a record has no place for what is in it.
        let order = try FullOrder.closed()
        for text in ["\(order)", String(reflecting: order)] { #expect(text == "repair_order D01/RO-1") }
    }
}
