import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import Testing

/// Orders that were done elsewhere.
@Suite struct PastOrderTests {
    @Test func itCountsOnTheDayOfItsCompletionAndChangesNoAverageOfMoney() throws {
        let order = try PastSamples.order()
        let figures = try OrderFigures(of: order.settled())
        #expect(figures.on.description == "2020-05-03")
        #expect(figures.count.orders == 1)
        #expect(figures.currency == .noCurrency && figures.currency.code == "XXX")
        #expect(figures.lines.allSatisfy { $0.net == 0 && $0.cost == nil && $0.soldHours == nil })
        #expect(figures.work.isEmpty, "stated hours are nobody's clock")
        #expect(figures.advisor == RepairOrder.unknownAdvisor)
    }

    @Test func amountsCountWhereTheyAreKnown() throws {
        let line = OrderLine(
            "1/1", .labour, for: "1", "brakes", unitPrice: try Money("120.00", .cny), taxRate: try Rate("0"),
            hours: LabourHours(sold: Hours(units: 150)))
        let order = try PastSamples.order(terms: PriceTerms(.cny, tax: .exclusive), lines: [line])
        let figures = try OrderFigures(of: order.settled())
        #expect(figures.currency == .cny && figures.lines.map(\.net) == [12_000])
        #expect(figures.lines.map(\.soldHours) == [Hours(units: 150)])
    }

    @Test func withoutADayOrOpenItCountsNowhere() throws {
        for order in [try PastSamples.order(completed: false), try PastSamples.order(.inProgress)] {
            #expect(order.settlement == nil)
            #expect(throws: OrderRefusal.self) { try order.settled() }
        }
        #expect(try PastSamples.order(.inProgress).openHolds.map(\.reason) == [.parts])
    }

    @Test func nothingIsInvented() throws {
        let order = try PastSamples.order()
        #expect(order.steps.isEmpty && order.estimates.isEmpty && order.authorizations.isEmpty)
        #expect(order.inspections.isEmpty && order.payments.isEmpty && order.delivery == nil)
        #expect(order.jobs.allSatisfy { $0.consent == .proposed && $0.clockings.isEmpty && $0.shares.isEmpty })
        #expect(order.reception?.signature == nil && order.reception?.marks.isEmpty == true)
        #expect(order.customer == RepairOrder.unknownCustomer)
    }

    @Test func anUnknownOdometerLosesNoWords() throws {
        let known = try PastSamples.order()
        #expect(known.reception?.kilometres == 68_117 && known.reception?.concerns.count == 1)
        #expect(known.past?.concerns.isEmpty == true)
        let unknown = try PastSamples.order(odometer: false)
        #expect(unknown.reception == nil && unknown.past?.concerns.map(\.words) == [PastSamples.marks[0]])
    }

    @Test func itsPapersAreElsewhere() throws {
        let context = DocumentContext(now: try Timestamp("2026-01-01T00:00:00Z"), in: .china, followedUp: [])
        for order in [try PastSamples.order(), try PastSamples.order(.inProgress)] {
            #expect(DocumentRules.standard.findings(on: order, in: context).isEmpty)
            var report = DocumentReport()
            report.add(order, [])
            #expect(report.checked == 0)
        }
    }

    @Test func itIsFoundAsWhatACarCameBackFor() throws {
        let question = ComebackQuestion(
            Reception(kilometres: 68_300, concerns: [Concern("c9", PastSamples.marks[0])]),
            at: try Timestamp("2020-05-20T08:00:00Z"))
        let found = ComebackRule.standard.candidates(for: question, among: [try PastSamples.order()], in: .utc)
        #expect(found.map(\.order) == ["184200"])
        #expect(found.map(\.days) == [17] && found.map(\.kilometres) == [183])
        let open = try PastSamples.order(.inProgress)
        #expect(ComebackRule.standard.candidates(for: question, among: [open], in: .utc).isEmpty)
    }

    @Test func itIsAVisitOfACustomerWhoIsKnown() throws {
        let order = try PastSamples.order()
        #expect(try order.visit(in: .utc) == nil)
        let known = order.redirected(from: RepairOrder.unknownCustomer, to: "C1")
        #expect(
            try known.visit(in: .utc)
                == Visit("C1", with: "V1", on: LocalDate("2020-05-01"), kilometres: 68_117))
    }

    @Test func itIsUndoneAsAnyOther() throws {
        var order = try PastSamples.order()
        let credit = try order.reverse(
            by: RecordKey(.dealer("D01"), "184200R"), because: "taken twice", acting: .employee("E1"),
            at: Timestamp("2026-01-01T00:00:00Z"), in: .utc)
        #expect(order.isUndone)
        #expect(try OrderFigures(of: credit.settled()).count.orders == -1)
    }

    @Test func whatIsWrongIsSaidAtOnce() throws {
        let twice = [Job("1", "a"), Job("1", "b")]
        let line = OrderLine(
            "x", .part, for: "7", "pads", unitPrice: .zero(.cny), taxRate: try Rate("0"), payType: .unstated)
        let rejection = #expect(throws: Rejection.self) {
            try RepairOrder(
                PastSamples.key, car: "V1", doneElsewhere: PastSamples.past(), status: .closed,
                openedAt: Timestamp("2021-01-01T00:00:00Z"), jobs: twice, lines: [line])
        }
        #expect(
            Set(rejection?.findings.map(\.code) ?? [])
                == [.endBeforeStart, .duplicateJob, .unknownJob, .mixedCurrencies])
    }

    @Test func itIsReadAsItWasWritten() throws {
        for order in [try PastSamples.order(), try PastSamples.order(.inProgress, odometer: false, completed: false)] {
            let json = try order.recordJSON()
            let read = try RepairOrder(recordJSON: json, format: 1)
            #expect(read == order)
            #expect(try read.recordJSON() == json)
        }
        // An order of the dealership's own is written as before.
        #expect(try !FullOrder.closed().recordJSON().contains("past"))
    }

    @Test func nothingIsLeftOfAForgottenCustomer() throws {
        for order in [try PastSamples.order(), try PastSamples.order(odometer: false)] {
            let said = try order.recordJSON()
            let forgotten = try #require(order.forgetting(order.customer))
            let json = try forgotten.recordJSON()
            for mark in PastSamples.marks {
                #expect(said.contains(mark))
                #expect(!json.contains(mark), "\(mark)")
            }
            #expect(forgotten.forgetting(order.customer) == forgotten)
            #expect(forgotten.past?.odometerIn == order.past?.odometerIn)
        }
    }

    @Test(arguments: [
        ("42326", StatedDistance.Unit.miles, 68_117), ("35030", .miles, 56_375), ("21000", .kilometres, 21_000),
        ("0.5", .kilometres, 1), ("0.4", .kilometres, 0), ("1", .miles, 2), ("0", .miles, 0),
    ])
    func milesBecomeKilometresRoundedOnce(_ text: String, _ unit: StatedDistance.Unit, _ kilometres: Int) throws {
        #expect(try StatedDistance(DecimalNumeral(text), unit).kilometres == kilometres)
    }
}
