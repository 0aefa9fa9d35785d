import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import Testing

/// Every standard rule of the daily document check (流程文件检查): an order that trips it, and one that does not.
@Suite struct DocumentRuleTests {
    typealias Make = @Sendable () throws -> RepairOrder

    /// A rule, an order that it finds something in, one that it does not, and where.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let code: Finding.Code
        let trips: Make
        let places: [String]
        let passes: Make

        init(
            _ name: String, _ code: Finding.Code, trips: @escaping Make, at places: String..., passes: @escaping Make
        ) {
            self.name = name
            self.code = code
            self.trips = trips
            self.places = places
            self.passes = passes
        }

        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(
            "missing signature: reception", .signatureMissing, trips: { try CheckedOrder.received(signed: false) },
            at: "$.reception.signature", passes: { try CheckedOrder.received() }),
        Case(
            "missing signature: joint check", .signatureMissing,
            trips: {
                var order = try CheckedOrder.received()
                try order.add(JointCheck(.liftCheck, found: "leak", by: "E1", at: CheckedOrder.at(10)))
                return order
            }, at: "$.jointChecks[0].signature",
            passes: {
                var order = try CheckedOrder.received()
                try order.add(
                    JointCheck(.liftCheck, found: "leak", signature: "sig-2", by: "E1", at: CheckedOrder.at(10)))
                return order
            }),
        Case(
            "missing signature: authorisation proof", .signatureMissing,
            trips: {
                let json = try CheckedOrder.authorized().recordJSON()
                return try RepairOrder(
                    recordJSON: json.replacing(#""reference":"sig-9""#, with: #""reference":"""#), format: 1)
            }, at: "$.authorizations[0].proof", passes: { try CheckedOrder.authorized() }),
        Case(
            "missing signature: consent without its authorisation", .signatureMissing,
            trips: {
                let json = try CheckedOrder.authorized().recordJSON()
                return try RepairOrder(
                    recordJSON: json.replacing(#""authorization":0"#, with: #""authorization":4"#), format: 1)
            }, at: "$.jobs[0].consent", passes: { try CheckedOrder.authorized() }),
        Case(
            "walk-around missing", .walkAroundMissing, trips: { try CheckedOrder.received(walked: false) },
            at: "$.reception.marks", passes: { try CheckedOrder.received() }),
        Case(
            "concern without a job", .concernWithoutJob, trips: { try CheckedOrder.estimated(concerns: 2) },
            at: "$.reception.concerns[1]",
            passes: {
                var order = try CheckedOrder.estimated(concerns: 2)
                try order.leaveAlone("c2", because: "next time")
                return order
            }),
        Case(
            "no estimate", .estimateMissing, trips: { try CheckedOrder.received() }, at: "$.estimates",
            passes: { try CheckedOrder.estimated() }),
        Case(
            "labour without hours", .hoursMissing, trips: { try CheckedOrder.estimated(hours: nil) },
            at: #"$.lines[?(@.id=="L1")]"#, passes: { try CheckedOrder.estimated(hours: "0.00") }),
        Case(
            "labour without hours: of a package", .hoursMissing,
            trips: { try CheckedOrder.estimated(package: true, hours: nil) }, at: #"$.lines[?(@.id=="L1")]"#,
            #"$.lines[?(@.id=="L3")]"#, passes: { try CheckedOrder.estimated(package: true) }),
        Case(
            "labour without hours: bought elsewhere", .hoursMissing, trips: { try CheckedOrder.estimated(hours: nil) },
            at: #"$.lines[?(@.id=="L1")]"#, passes: { try CheckedOrder.estimated(work: .sublet, hours: nil) }),
        Case(
            "promise missing", .promiseMissing, trips: { try CheckedOrder.authorized(promised: nil) }, at: "$.promises",
            passes: { try CheckedOrder.authorized() }),
        Case(
            "promise passed", .promisePassed, trips: { try CheckedOrder.authorized(promised: 60) }, at: "$.promises",
            passes: { try CheckedOrder.authorized(promised: 6_000) }),
        Case(
            "promise passed: it is ready", .promisePassed, trips: { try CheckedOrder.done(promised: 60) },
            at: "$.promises", passes: { try CheckedOrder.inspected(promised: 60) }),
        Case(
            "addition without consent: a job", .additionWithoutConsent,
            trips: { try CheckedOrder.added() }, at: "$.jobs[1]", "$.lines",
            passes: {
                var order = try CheckedOrder.added()
                try order.authorize(by: .customer, with: .message("m-1"), at: CheckedOrder.at(50))
                return order
            }),
        Case(
            "addition without consent: declined", .additionWithoutConsent,
            trips: { try CheckedOrder.added() }, at: "$.jobs[1]", "$.lines",
            passes: {
                var order = try CheckedOrder.added()
                try order.decline("J2", because: "not now", at: CheckedOrder.at(50))
                return order
            }),
        Case(
            "work given to nobody", .technicianMissing, trips: { try CheckedOrder.begun(assigned: false) },
            at: "$.jobs[0]", passes: { try CheckedOrder.begun() }),
        Case(
            "work without clocked time", .workWithoutClock, trips: { try CheckedOrder.done(clocked: false) },
            at: "$.jobs[0]", passes: { try CheckedOrder.done() }),
        Case(
            "work without clocked time: bought elsewhere", .workWithoutClock,
            trips: { try CheckedOrder.done(clocked: false) }, at: "$.jobs[0]",
            passes: { try CheckedOrder.done(clocked: false, work: .sublet) }),
        Case(
            "a clock left running", .clockLeftRunning, trips: { try CheckedOrder.begun(clockedOnAt: 30) },
            at: "$.jobs[0].clockings", passes: { try CheckedOrder.begun(clockedOnAt: 1_900) }),
        Case(
            "part used but not issued", .partNotIssued, trips: { try CheckedOrder.done(issued: 1) },
            at: #"$.lines[?(@.id=="L2")]"#, passes: { try CheckedOrder.done() }),
        Case(
            "part used but not issued: of a package", .partNotIssued,
            trips: { try CheckedOrder.done(issued: 2, package: true) }, at: #"$.lines[?(@.id=="L3")]"#,
            passes: { try CheckedOrder.begun() }),
        Case(
            "hold without end", .holdWithoutEnd, trips: { try CheckedOrder.held(from: -4_400) }, at: "$.holds[0]",
            passes: { try CheckedOrder.held(from: 20) }),
        Case(
            "hold without end: ended", .holdWithoutEnd, trips: { try CheckedOrder.held(from: -4_400) },
            at: "$.holds[0]",
            passes: {
                var order = try CheckedOrder.held(from: -4_400)
                try order.resume(from: .parts, by: .employee("E1"), at: CheckedOrder.at(30))
                return order
            }),
        Case(
            "order open for days", .openTooLong, trips: { try CheckedOrder.received(openedAt: -7 * 1_440) },
            at: "$.openedAt", passes: { try CheckedOrder.received(openedAt: -5 * 1_440) }),
        Case(
            "no final inspection", .finalInspectionMissing, trips: { try CheckedOrder.done() }, at: "$.inspections",
            passes: { try CheckedOrder.inspected() }),
        Case(
            "insurance repair without audited amount", .insurerAuditMissing,
            trips: { try CheckedOrder.settled(payer: .insurance) }, at: "$.insurerAudits",
            passes: {
                var order = try CheckedOrder.settled(payer: .insurance)
                try order.record(
                    insurerAudit: FullOrder.yuan("300.00"), on: LocalDate("2026-06-01"), by: .employee("E1"),
                    at: CheckedOrder.at(200))
                return order
            }),
        Case(
            "insurance repair without audited amount: no insurer", .insurerAuditMissing,
            trips: { try CheckedOrder.settled(payer: .insurance) }, at: "$.insurerAudits",
            passes: { try CheckedOrder.settled() }),
        Case(
            "payment missing", .paymentMissing, trips: { try CheckedOrder.settled() }, at: "$.payments",
            passes: { try CheckedOrder.delivered() }),
        Case(
            "payment missing: undone", .paymentMissing, trips: { try CheckedOrder.settled() }, at: "$.payments",
            passes: {
                var order = try CheckedOrder.settled()
                _ = try order.reverse(
                    by: RecordKey(FullOrder.owner, "RO-1C"), because: "wrong customer", acting: .employee("E1"),
                    at: CheckedOrder.at(300), in: .china)
                return order
            }),
        Case(
            "next service not told", .nextServiceMissing, trips: { try CheckedOrder.delivered(nextService: nil) },
            at: "$.delivery.nextService", passes: { try CheckedOrder.delivered() }),
        Case(
            "delivered without follow-up", .followUpMissing, trips: { try CheckedOrder.delivered() }, at: "$.delivery",
            passes: { try CheckedOrder.delivered(CheckedOrder.followedUp) }),
        Case(
            "delivered without follow-up: undone", .followUpMissing,
            trips: {
                var order = try CheckedOrder.delivered()
                _ = try order.reverse(
                    ["L1"], by: RecordKey(FullOrder.owner, "RO-1C"), because: "wrong line", acting: .employee("E1"),
                    at: CheckedOrder.at(300), in: .china)
                return order
            }, at: "$.delivery",
            passes: {
                var order = try CheckedOrder.delivered()
                for (line, credit) in [("L1", "RO-1C"), ("L2", "RO-1D")] {
                    _ = try order.reverse(
                        [Identifier(line)], by: RecordKey(FullOrder.owner, Identifier(credit)),
                        because: "wrong customer", acting: .employee("E1"), at: CheckedOrder.at(300), in: .china)
                }
                return order
            }),
    ]

    @Test(arguments: cases)
    func aRuleFindsWhatItIsFor(_ one: Case) throws {
        let rule = try #require(DocumentRules.standard[one.code])
        let context = try CheckedOrder.context()
        let found = rule.findings(on: try one.trips(), in: context)
        #expect(found.map(\.place.path) == one.places)
        for finding in found {
            #expect(finding.code == one.code && finding.severity == rule.severity)
            #expect(!finding.text(.english).isEmpty && !finding.text(.simplifiedChinese).isEmpty)
        }
        #expect(rule.findings(on: try one.passes(), in: context).isEmpty)
    }

    @Test func everyRuleHasACase() {
        #expect(Set(Self.cases.map(\.code)) == Set(DocumentRules.standard.rules.map(\.code)))
        #expect(DocumentRules.standard.rules.count == Set(DocumentRules.standard.rules.map(\.code)).count)
    }

    @Test func anOrderAsItShouldBeHasNoGap() throws {
        let order = try CheckedOrder.delivered(CheckedOrder.followedUp)
        #expect(DocumentRules.standard.findings(on: order, in: try CheckedOrder.context()).isEmpty)
        let draft = try CheckedOrder.opened()
        #expect(DocumentRules.standard.findings(on: draft, in: try CheckedOrder.context()).isEmpty)
    }

    @Test func cancelledOrdersAndCreditsAreNotAskedAbout() throws {
        var order = try CheckedOrder.received(signed: false)
        try order.cancel(because: "too dear", by: .employee("E1"), at: CheckedOrder.at(60))
        #expect(DocumentRules.standard.findings(on: order, in: try CheckedOrder.context()).isEmpty)
        let credit = try FullOrder.reversed().credit
        #expect(DocumentRules.standard.findings(on: credit, in: try CheckedOrder.context()).isEmpty)
    }

    @Test func aFollowUpIsNotMissedWhereNobodyKnows() throws {
        var context = try CheckedOrder.context()
        context.followedUp = nil
        #expect(DocumentRule.followUpMissing.findings(on: try CheckedOrder.delivered(), in: context).isEmpty)
    }

    @Test(arguments: [(8, 0), (7, 1), (0, 1)])
    func howLongAnOrderMayBeOpenIsTheHouses(_ days: Int, _ findings: Int) throws {
        // Opened on 26 May in China, seven civil days before ten in the evening of 2 June.
        let order = try CheckedOrder.received(openedAt: -6 * 1_440)
        let found = DocumentRule.openTooLong(days: days).findings(on: order, in: try CheckedOrder.context())
        #expect(found.count == findings)
        if let first = found.first { #expect(first.inputs == [.init("days", "7")]) }
    }
}
