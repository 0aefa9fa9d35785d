import AfterSales
import AfterSalesTesting
import Testing

/// What an order adds to the figures of its day.
@Suite struct FigureEntryTests {
    /// One job of brakes, shared 60 : 40; labour at 180.00 without a known cost, pads at 400.00 less 10 %, all with 13 % tax.
    @Test func whatAnOrderAdds() throws {
        let entry = try FigureEntry(OrderFigures(of: SampleOrder.settled().settled()))
        let expected: [(Measure, Int64)] = [
            // 180.00 and 360.00 contain 20.71 and 41.42 of tax at 13 %.
            (.sales(.customer, .labour), 159_29), (.sales(.customer, .part), 318_58), (.cost(.part), 240_00),
            (.salesWithoutCost(.labour), 159_29), (.hoursSold(.customer), 1_50), (.hoursOf(.mechanical), 1_50),
            (.labourOf(.mechanical), 159_29), (.other(.hoursPaid), 1_20), (.other(.hoursClocked), 2_00),
            (.other(.hoursWorked), 2_00), (.other(.oneItemOrders), 1),
            (.other(.normalRepairReceipts), 540_00), (.orders, 1), (.ordersPaid(.customer), 1),
            // What the order knows not to be so is known.
            (.other(.accessorySales), 0), (.other(.ordersWithAccessory), 0), (.other(.ordersWithPackage), 0),
            (.other(.ordersByAppointment), 0),
        ]
        #expect(entry[.dealer].values == Dictionary(uniqueKeysWithValues: expected))
        #expect(entry[.advisor("E1")] == entry[.dealer])
        #expect(entry[.advisorTeam("reception")] == entry[.dealer])
        #expect(entry[.advisor("E2")].isEmpty)
        // 60 and 40 % of 159.29 are 95.574 and 63.716.
        #expect(entry[.technician("T1")][.sales(.customer, .labour)] == 95_57)
        #expect(entry[.technician("T2")][.sales(.customer, .labour)] == 63_72)
        #expect(entry[.technicianTeam("A")][.sales(.customer, .labour)] == 159_29)
        // Both have worked on one order, and so has their team.
        for subject: FigureSubject in [.technician("T1"), .technician("T2"), .technicianTeam("A")] {
            #expect(entry[subject][.orders] == 1)
            #expect(entry[subject][.ordersPaid(.customer)] == 1)
        }
    }

    @Test func hoursThatNobodyStatedAreNotZeroHours() throws {
        for (hours, without) in [(nil as LabourHours?, 100_00 as Int64), (LabourHours(sold: .zero), 0)] {
            let line = try SampleOrder.line("L1", .labour, 100_00, hours: hours)
            let entry = try FigureEntry(OrderFigures(of: SampleOrder.settled([line], tax: .exclusive).settled()))
            #expect(entry[.dealer][.labourWithoutHours(.customer)] == without)
            #expect(entry[.dealer][.hoursSold(.customer)] == 0)
            #expect(entry[.dealer][.labourOf(.mechanical)] == 100_00)
            #expect(entry[.dealer][.other(.labourWithoutHours(.mechanical))] == without)
            // A rate by skill warns of what has no hours.
            let codes = try entry[.dealer][.effectiveLabourRateBySkill(.mechanical)].findings.map(\.code)
            #expect(codes == (without == 0 ? [] : [.labourWithoutHours]))
        }
    }

    /// An accessory counts above three quarters of its list price, whatever the tax.
    @Test(arguments: [
        (TaxBasis.inclusive, "25%", 0 as Int64), (.inclusive, "24.99%", 750_10), (.exclusive, "25%", 0),
        (.exclusive, "24.99%", 847_61), (.inclusive, "0%", 1_000_00), (.inclusive, "100%", 0),
    ]) func accessoriesCountByTheirPrice(tax: TaxBasis, discount: String, counted: Int64) throws {
        var line = try SampleOrder.line("L1", .accessory, 1_000_00)
        line.discount = .rate(try Rate(discount))
        var order = try SampleOrder.settled([line], tax: tax)
        let entry = try FigureEntry(OrderFigures(of: order.settled()))
        #expect(entry[.dealer][.other(.accessorySales)] == counted)
        #expect(entry[.dealer][.other(.normalRepairReceipts)] == 0)
        let credit = try SampleOrder.undo(&order, nil, "CR")
        #expect(try FigureEntry(OrderFigures(of: credit.settled()))[.dealer][.other(.accessorySales)] == -counted)
    }

    /// What the sales department gives away counts at its list price with tax, and in nobody's accessory sales; a part that it
    /// pays for does not.
    @Test(arguments: [
        (TaxBasis.inclusive, "0%", 1_000_00 as Int64), (.inclusive, "30%", 1_000_00), (.inclusive, "100%", 1_000_00),
        (.exclusive, "0%", 1_130_00), (.exclusive, "30%", 1_130_00), (.exclusive, "100%", 1_130_00),
    ]) func whatIsGivenAwayCountsAtItsListPrice(tax: TaxBasis, discount: String, counted: Int64) throws {
        var line = try SampleOrder.line("L1", .accessory, 1_000_00, payType: .salesDepartment)
        line.discount = .rate(try Rate(discount))
        let part = try SampleOrder.line("L2", .part, 50_00, payType: .salesDepartment)
        var order = try SampleOrder.settled([line, part], tax: tax)
        let entry = try FigureEntry(OrderFigures(of: order.settled()))
        #expect(entry[.dealer][.other(.accessorySalesBySalesDepartment)] == counted)
        #expect(entry[.technician("T1")][.other(.accessorySalesBySalesDepartment)] == counted * 6 / 10)
        #expect(entry[.dealer][.other(.accessorySales)] == 0)
        let credit = try FigureEntry(OrderFigures(of: SampleOrder.undo(&order, ["L1"], "CR").settled()))
        #expect(credit[.dealer][.other(.accessorySalesBySalesDepartment)] == -counted)
        #expect(credit[.dealer][.other(.accessorySales)] == 0)
    }

    /// What kind of order it is counts once, and is taken back with the last of it.
    @Test func kindsOfOrdersAreCounted() throws {
        let fee = try OrderLine(
            "F", .fee, for: nil, "fee", unitPrice: Money(minorUnits: 5_00, currency: .cny), taxRate: Rate("0%"))
        var package = try SampleOrder.line("P", .package, 100_00)
        package.components = [
            PackageComponent("P1", .accessory, "mat", listAmount: Money(minorUnits: 100_00, currency: .cny))
        ]
        let part = try SampleOrder.line("L1", .part, 100_00)
        let counted: [MeasureName] = [
            .ordersWithAccessory, .ordersWithPackage, .oneItemOrders, .ordersByAppointment,
        ]
        for (lines, appointment, expected) in [
            ([part, fee], nil, [0, 0, 1, 0]), ([try SampleOrder.line("A", .accessory, 1_00)], "A-1", [1, 0, 1, 1]),
            ([part, package], nil, [1, 1, 1, 0]), ([fee], nil, [0, 0, 0, 0]),
        ] as [([OrderLine], Identifier<Appointment>?, [Int64])] {
            var order = try SampleOrder.settled(lines, origin: OrderOrigin(appointment: appointment))
            let entry = try FigureEntry(OrderFigures(of: order.settled()))
            #expect(counted.map { entry[.dealer][.other($0)] } == expected)
            let first = try FigureEntry(OrderFigures(of: SampleOrder.undo(&order, [lines[0].id], "C1").settled()))
            #expect(
                counted.map { first[.dealer][.other($0)] } == (lines.count == 1 ? expected.map { -$0 } : [0, 0, 0, 0]))
            guard lines.count > 1 else { continue }
            let rest = try FigureEntry(OrderFigures(of: SampleOrder.undo(&order, nil, "C2").settled()))
            #expect(counted.map { rest[.dealer][.other($0)] } == expected.map { -$0 })
        }
    }

    /// What is done again earns its technician nothing, and counts as work on the order by what he clocked.
    @Test func comebacks() throws {
        let entry = try FigureEntry(
            OrderFigures(of: SampleOrder.settled(origin: OrderOrigin(comeback: ComebackLink(to: "RO-0"))).settled()))
        #expect(entry[.dealer][.comebacks] == 1)
        #expect(entry[.technician("T1")][.comebacks] == 1)
        #expect(entry[.technician("T1")][.sales(.customer, .labour)] == 0)
        #expect(entry[.technician("T1")][.orders] == 1)
        #expect(entry[.technician("T1")][.other(.hoursPaid)] == 0)
    }

    /// A part of an order that is undone counts no order; the parts that undo the whole take it back once, for everybody.
    @Test func theCountIsTakenBackOnce() throws {
        var order = try SampleOrder.settled()
        let first = try FigureEntry(OrderFigures(of: SampleOrder.undo(&order, ["L1"], "C1").settled()))
        #expect(first[.dealer][.orders] == 0)
        #expect(first[.technician("T1")][.orders] == 0)
        let rest = try FigureEntry(OrderFigures(of: SampleOrder.undo(&order, nil, "C2").settled()))
        for subject: FigureSubject in [.dealer, .advisor("E1"), .technician("T1"), .technician("T2")] {
            #expect(rest[subject][.orders] == -1)
            #expect(rest[subject][.ordersPaid(.customer)] == -1)
        }
    }

    /// Figures of an order and of all that undoes it come to nothing in every measure of everybody.
    @Test(arguments: 1...6 as ClosedRange<UInt64>) func undoneOrdersLeaveNothing(seed: UInt64) throws {
        var maker = OrderMaker(seed: seed)
        for _ in 0..<60 {
            var (order, day) = try maker.next()
            try order.settle(by: .employee("E1"), at: OrderMaker.at(day, minutes: 100), in: .china)
            var figures = PeriodFigures()
            try figures.add(FigureEntry(OrderFigures(of: order.settled())))
            #expect(figures[.dealer, of: .dealer("D01"), in: order.terms.currency][.orders] == 1)
            for credit in try maker.undo(&order, on: day, completely: true) {
                try figures.add(FigureEntry(OrderFigures(of: credit.settled())))
            }
            #expect(figures.comesToNothing, "\(figures.sums)")
        }
    }

    /// Whatever is added in whatever order and grouping comes to the same, also by way of JSON.
    @Test(arguments: 1...3 as ClosedRange<UInt64>) func figuresMerge(seed: UInt64) throws {
        var maker = OrderMaker(seed: 50 + seed)
        var entries: [FigureEntry] = []
        for _ in 0..<60 {
            var (order, day) = try maker.next()
            try order.settle(by: .employee("E1"), at: OrderMaker.at(day, minutes: 100), in: .china)
            entries.append(try FigureEntry(OrderFigures(of: order.settled())))
            for credit in try maker.undo(&order, on: day, completely: false) {
                entries.append(try FigureEntry(OrderFigures(of: credit.settled())))
            }
        }
        var whole = PeriodFigures()
        for entry in entries { try whole.add(entry) }
        var parts = (0..<4).map { _ in PeriodFigures() }
        for entry in entries.shuffled(using: &maker.random) { try parts[maker.random.number(0...3)].add(entry) }
        var merged = PeriodFigures()
        for part in parts.reversed() { try merged.merge(JSONRoundTrip.of(part)) }
        #expect(merged == whole)
        // A dealership is what its advisors are, and nobody is in two currencies at once.
        for currency in whole.currencies {
            var sum = FigureSums(in: currency)
            for holder in whole.holders where holder.currency == currency {
                if case .advisor = holder.subject { try sum.merge(whole.sums[holder] ?? FigureSums(in: currency)) }
            }
            #expect(sum == (try whole.total(in: currency)))
        }
    }

    @Test func keysOfDaysDoNotMeet() throws {
        let day = try LocalDate("2026-06-01")
        func key(_ advisor: String, _ team: String?, _ currency: Currency = .cny) -> RecordKey<DayFigures> {
            DayFigures.key(
                of: FigureEntry(
                    of: .dealer("D01"), on: day, advisor: Identifier(advisor), team: team.map { Identifier($0) },
                    in: currency))
        }
        let keys = [
            key("a/b", "c"), key("a", "b/c"), key("a/b/c", nil), key("a~1b", "c"), key("a", nil), key("a", ""),
            key("a/b", "c", .usd), key("a~0b", "c"), key("a~b", "c"),
        ]
        #expect(Set(keys).count == keys.count)
    }
}
