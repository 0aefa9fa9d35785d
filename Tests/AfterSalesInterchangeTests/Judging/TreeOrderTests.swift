import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import Testing

@testable import AfterSalesInterchange

@Suite struct TreeOrderTests {
    static let cases: [([SourceOrder.Field: String?], [String])] = [
        ([:], []),
        ([.vin: "1HGCV1F30LA100324"], ["vin error checkDigitMismatch"]),
        // One wrong year, behind the end as well: one finding, at what is wrong.
        ([.opened: "2027-11-10T08:28:00-04:00"], ["opened error dateInFuture"]),
        ([.opened: "2021-11-13T08:28:00-04:00"], ["completed error endBeforeStart"]),
        ([.opened: "2021-11-12T17:00:00-04:00"], ["completed error endBeforeStart"]),
        ([.completed: nil], ["status warning completionMissing"]),
        ([.completed: ""], ["completed warning completionMissing"]),
        ([.completed: nil, .status: "Open"], []),
        ([.status: "Open"], ["status warning contradictingCells"]),
        ([.status: "In Process", .completed: nil], []),
        ([.status: "Quite unheard of"], ["status note unknownOrderStatus"]),
        ([.status: nil], []),
        ([.payType: "CUSTOMER_PAY"], []),
        ([.payType: "MANUFACTURER"], []),
        ([.payType: "SUBLET"], []),
        ([.payType: "LESSOR"], ["payType note unknownPayer"]),
        ([.odometerInUnit: "SMI", .odometerOutUnit: "SMI"], []),
        ([.odometerInUnit: "MTR"], ["odometerInUnit error unknownDistanceUnit"]),
        ([.odometerInUnit: nil], ["odometerIn error unknownDistanceUnit"]),
        ([.odometerOut: "37000"], ["odometerOut warning odometerRollback"]),
        ([.odometerIn: nil, .odometerInUnit: nil], [" note odometerMissing"]),
        ([.number: nil], [" error missingField"]),
        ([.opened: nil], [" error missingField"]),
    ]

    @Test(arguments: cases)
    func everyFaultOfAnElement(_ changes: [SourceOrder.Field: String?], _ expected: [String]) {
        var judge = TreeOrder.judge()
        let judged = judge.judge(TreeOrder.order(changes))
        let said = judged.findings.map { finding in
            let path = finding.place.path?.dropFirst(TreeOrder.root.count + 1) ?? ""
            return "\(path) \(finding.finding.severity.rawValue) \(finding.finding.code)"
        }
        #expect(said == expected)
        #expect(judged.isSetAside == expected.contains { $0.contains(" error ") })
    }

    /// Found by fuzzing: a file may say that it was made before there were cars.
    @Test(arguments: [
        ("0009-07-31T23:14:07Z", "malformedNumber"), ("1885-07-31T23:14:07Z", "malformedNumber"),
        ("1995-07-31T23:14:07Z", "malformedNumber"), ("2018-07-31T23:14:07Z", nil),
    ])
    func aFileMadeTooEarlyIsReadToItsEnd(_ made: String, _ code: String?) {
        var judge = TreeOrder.judge(made: made)
        let judged = judge.judge(TreeOrder.order())
        #expect(
            judged.findings.filter { $0.place.path?.hasSuffix("modelYear") ?? false }.map(\.finding.code.rawValue)
                == (code.map { [$0] } ?? []))
        #expect(judged.findings.contains { $0.finding.code == .dateInFuture } && judged.isSetAside)
    }

    @Test func whatWasNotSaidOfAJobIsSaidOnce() throws {
        var judge = TreeOrder.judge()
        let silent: [SourceOrder.JobField: String] = [
            .number: "1", .operation: "EXH41", .concern: "", .correction: "", .hours: "1.1",
        ]
        let judged = judge.judge(TreeOrder.order([:], [silent]))
        #expect(judged.findings.map(\.finding.code) == [.emptyText])
        #expect(judged.findings.first?.place.path?.hasSuffix("Job[1]/concern") == true)
        #expect(judged.findings.first?.finding.inputs.contains { $0.value.hasSuffix("Job[1]/correction") } == true)
        let order = try #require(try judged.facts?.record(of: "V1"))
        #expect(order.jobs.map(\.text) == ["EXH41"])
        #expect(order.reception?.concerns.isEmpty == true)
    }

    @Test func everythingIsKept() throws {
        var judge = TreeOrder.judge()
        let facts = try #require(
            judge.judge(TreeOrder.order([.odometerInUnit: "SMI", .odometerOutUnit: "SMI", .odometerIn: "35030"])).facts)
        let order = try facts.record(of: "V1")
        #expect(order.status == .closed && order.past?.status == "Closed" && order.past?.system == "DEALERTRACK")
        #expect(order.advisor == "k whitfield" && order.past?.advisor == "K. Whitfield")
        #expect(order.customer == RepairOrder.unknownCustomer)
        #expect(order.past?.odometerIn?.description == "35030 mi" && order.reception?.kilometres == 56_375)
        #expect(order.openedAt.description == "2021-11-10T12:28:00Z")
        #expect(order.settlement?.on.description == "2021-11-12")
        #expect(order.reception?.concerns.map(\.words) == ["Squeal when braking"])
        #expect(order.jobs.first?.concerns == ["1"] && order.jobs.first?.text == "Replaced pads")
        #expect(order.past?.jobs.first?.hours?.description == "1.10")
        #expect(order.lines.map(\.code) == ["BRK41"] && order.lines.first?.hours == nil)
        #expect(order.jobs.allSatisfy { $0.consent == .proposed && $0.clockings.isEmpty && $0.diagnosis == nil })
        #expect(try OrderFigures(of: order.settled()).work.isEmpty)
    }

    @Test(arguments: [
        ("Waiting for Parts", OrderStatus.inProgress, [HoldReason.parts]), ("WAITING_ON_PARTS", .inProgress, [.parts]),
        ("Pending Approval", .estimated, [.approval]), ("Work in process", .inProgress, []), ("VOID", .cancelled, []),
        ("approved", .authorized, []), ("On hold", .inProgress, [.unstated]), ("已交车", .delivered, []),
    ])
    func aStatusIsProgressAndHolds(_ word: String, _ status: OrderStatus, _ holds: [HoldReason]) throws {
        var judge = TreeOrder.judge()
        let facts = try #require(judge.judge(TreeOrder.order([.status: word, .completed: nil])).facts)
        #expect(facts.status == status && facts.holds == holds && facts.statedStatus == word)
        #expect(try facts.record(of: "V1").openHolds.map(\.reason) == holds)
    }

    @Test func twoJobsOfOneNumberAreTwo() throws {
        var judge = TreeOrder.judge()
        let judged = judge.judge(TreeOrder.order([:], [TreeOrder.usualJob, TreeOrder.usualJob]))
        #expect(judged.findings.map(\.finding.code) == [.duplicateJob])
        #expect(try judged.facts?.record(of: "V1").jobs.count == 2)
    }

    @Test(arguments: [("0", nil), ("-1", "hoursBelowZero"), ("1.105", "tooManyDigits"), ("1:30", "malformedNumber")])
    func hoursAreExactOrNotTaken(_ hours: String, _ code: String?) throws {
        var judge = TreeOrder.judge()
        var job = TreeOrder.usualJob
        job[.hours] = hours
        let judged = judge.judge(TreeOrder.order([:], [job]))
        #expect(judged.findings.map(\.finding.code.rawValue) == (code.map { [$0] } ?? []))
        #expect((judged.facts?.jobs.first?.hours == nil) == (code != nil))
    }

    @Test func whatHasNoPlaceInAnOrderIsKeptBesideIt() throws {
        var judge = TreeOrder.judge()
        judge.dealer = "D1"
        var job = TreeOrder.usualJob
        job[.comeback] = "true"
        job[.hours] = nil
        // A promise may lie ahead.
        var source = TreeOrder.order([.promised: "2030-01-01T12:00:00Z", .customer: "SMITH, JOHN"], [job])
        for hours in ["0.4", "0.7"] {
            var line = SourceOrder.Line(at: TreeOrder.place(150, "Line"))
            line.fields = [
                .kind: SourceField("labour", at: line.place), .text: SourceField("Brakes", at: line.place),
                .hours: SourceField(hours, at: line.place), .soldHours: SourceField("0.5", at: line.place),
            ]
            source.jobs[0].lines.append(line)
        }
        let judged = judge.judge(source)
        #expect(judged.findings.isEmpty)
        let order = try #require(try judged.facts?.record(of: "V1"))
        #expect(order.key.owner == .dealer("D1") && order.past?.dealer == "ON41127")
        #expect(order.past?.promised?.description == "2030-01-01T12:00:00Z" && order.promises.isEmpty)
        #expect(order.past?.customer == "SMITH, JOHN" && order.customer == RepairOrder.unknownCustomer)
        #expect(order.past?.jobs.first?.isComeback == true)
        #expect(order.past?.jobs.first?.hours?.description == "1.10")
        #expect(order.lines.map { $0.hours?.sold.description } == ["0.50", "0.50"])
    }

    @Test(
        arguments: [
            ("2", nil, "30.00", "15.00", "2.000"), ("3", nil, "10.00", "10.00", "1.000"),
            ("2", "5.00", "10.00", "5.00", "2.000"),
            ("2", "5.00", "11.00", "11.00", "1.000"), ("4", "2.50", nil, "2.50", "4.000"),
        ] as [(String, String?, String?, String, String)])
    func anAmountIsThePriceTimesTheQuantity(
        _ quantity: String, _ price: String?, _ amount: String?, _ unitPrice: String, _ taken: String
    ) throws {
        var judge = OrderJudge(OrderConventions(currency: .cny), now: ServiceRecords.now, in: .utc)
        var source = TreeOrder.order()
        var line = SourceOrder.Line(at: TreeOrder.place(150, "Line"))
        line.fields[.text] = SourceField("Pads", at: line.place)
        line.fields[.quantity] = SourceField(quantity, at: line.place)
        line.fields[.unitPrice] = price.map { SourceField($0, at: line.place) }
        line.fields[.amount] = amount.map { SourceField($0, at: line.place) }
        source.jobs[0].lines = [line]
        let judged = judge.judge(source)
        let sold = try #require(judged.facts?.jobs.first?.lines.first)
        #expect(sold.unitPrice == (try Money(unitPrice, .cny)) && sold.quantity.description == taken)
        #expect(judged.findings.map(\.finding.code) == (amount == "11.00" ? [.contradictingCells] : []))
    }
}
