import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTesting
import Testing

@Suite struct FigureTests {
    @Test func whatTheSampleBrings() throws {
        let shares = [WorkShare("T1", try Rate("60%"), team: "A"), WorkShare("T2", try Rate("40%"), team: "B")]
        let figures = try OrderFigures(of: OrderSample.order(.settled, shares: shares).settled())
        #expect(figures.order == "RO-1")
        #expect(figures.on == (try LocalDate("2026-06-01")))
        #expect(figures.advisor == "E001")
        #expect(figures.team == "reception")
        // 180.00 contains 20.71 of tax at 13 %; 60 and 40 % of 159.29 are 95.574 and 63.716.
        #expect(
            figures.lines.map {
                "\($0.line) \($0.technician?.rawValue ?? "-") \($0.net) \($0.tax) "
                    + "\($0.soldHours?.description ?? "-") \($0.paidHours?.description ?? "-")"
            } == [
                "L1 T1 9557 1243 0.90 0.72", "L1 T2 6372 828 0.60 0.48", "L2 T1 19114 2485 - -",
                "L2 T2 12743 1656 - -",
            ])
        #expect(figures.lines.map(\.discount) == [0, 0, 24_00, 16_00])
        #expect(figures.lines.map(\.cost) == [nil, nil, 144_00, 96_00])
        #expect(
            figures.work.map { "\($0.technician) \($0.team?.rawValue ?? "-") \($0.clocked)" } == [
                "T1 A 1.00", "T2 B 1.00",
            ])
    }

    /// Hours that nobody stated are not zero hours, and hours of zero are stated.
    @Test(arguments: [nil, "0.00", "1.50"] as [String?], [(1, false), (2, false), (1, true), (2, true)])
    func hoursThatAreNotStatedAreNone(hours: String?, work: (technicians: Int, isComeback: Bool)) throws {
        let (technicians, isComeback) = work
        let line = try OrderSample.line(
            "L1", quantity: LineQuantity("3"), price: 100_00, hours: hours.map { LabourHours(sold: try Hours($0)) })
        let share = try Rate(technicians == 1 ? "100%" : "50%")
        let order = try OrderSample.order(
            .settled, lines: [line], shares: (1...technicians).map { WorkShare(Identifier("T\($0)"), share) },
            origin: OrderOrigin(comeback: isComeback ? ComebackLink(to: "RO-0") : nil))
        let figures = try OrderFigures(of: order.settled()).lines
        // Of the whole line, whatever its quantity is; a comeback earns nobody anything.
        let stated = try hours.map { try Hours($0).units }
        #expect(figures.count == (isComeback ? 1 : technicians))
        #expect(figures.allSatisfy { ($0.soldHours == nil) == (stated == nil) })
        #expect(figures.allSatisfy { ($0.paidHours == nil) == (stated == nil) })
        #expect(figures.reduce(0) { $0 + ($1.soldHours?.units ?? 0) } == stated ?? 0)
        #expect(figures.reduce(0) { $0 + ($1.paidHours?.units ?? 0) } == (isComeback ? 0 : stated ?? 0))
    }

    @Test func aPackageIsSplitBackOverItsComponents() throws {
        let components = try [
            PackageComponent(
                "P1", .labour, "oil service", listAmount: Money("200.00", .cny), hours: LabourHours(sold: Hours("0.80"))
            ),
            PackageComponent(
                "P2", .part, "oil", quantity: LineQuantity("4.5"), listAmount: Money("300.00", .cny),
                unitCost: Money("40.00", .cny), partClass: .consumable),
            PackageComponent("P3", .part, "filter", listAmount: Money("100.00", .cny), unitCost: Money("30.00", .cny)),
        ]
        var package = try OrderSample.line("L1", .package, price: 399_99)
        package.components = components
        let order = try OrderSample.order(.settled, lines: [package])
        let figures = try OrderFigures(of: order.settled())
        #expect(figures.lines.map(\.component) == ["P1", "P2", "P3"])
        #expect(figures.lines.map(\.kind) == [.labour, .part, .part])
        #expect(figures.lines.map(\.soldHours) == [try Hours("0.80"), nil, nil])
        #expect(figures.lines.map(\.cost) == [nil, 180_00, 30_00])
        // 399.99 contains 46.02; 353.97 and 46.02 by 2 : 3 : 1.
        #expect(figures.lines.map(\.net) == [117_99, 176_99, 58_99])
        #expect(figures.lines.map(\.tax) == [15_34, 23_01, 7_67])
        #expect(figures.lines.reduce(0) { $0 + $1.net + $1.tax } == 399_99)
    }

    @Test func anOrderThatIsNotSettledGivesNone() throws {
        for status in OrderStatus.allCases where !status.isSettled {
            let order = try OrderSample.order(status)
            let refusal = try #require(throws: OrderRefusal.self) { try order.settled() }
            #expect(refusal.findings.map(\.code) == [.notSettled])
        }
    }

    /// Random settled orders, undone in random portions: every column of every group comes to nothing.
    @Test(arguments: 1...4 as ClosedRange<UInt64>) func aReversalBringsEveryFigureBack(seed: UInt64) throws {
        var life = try OrderLife(seed: 1_000 + seed)
        var undone = 0
        for _ in 0..<400 {
            try life.reset()
            for _ in 0..<150 where !life.order.status.isSettled { try? life.act() }
            guard life.order.status.isSettled, !life.order.unreversedLines.isEmpty else { continue }
            var order = life.order
            var sums = FigureSums()
            try sums.add(OrderFigures(of: order.settled()))
            let whole = sums
            var credits: [RepairOrder] = life.credits
            for credit in credits { try sums.add(OrderFigures(of: credit.settled())) }
            while let line = order.unreversedLines.randomElement(using: &life.random) {
                let portion = order.unreversedLines.map(\.id).filter { $0 == line.id || life.random.chance(30) }
                let undo = { (lines: [Identifier<OrderLine>]?) in
                    try order.reverse(
                        lines, by: RecordKey(dealer: "D01", Identifier("X\(credits.count)")), because: "wrong",
                        acting: OrderSample.advisor, at: OrderSample.at(1_000_000), in: .china)
                }
                let credit: RepairOrder
                do {
                    credit = try undo(life.random.chance(25) ? nil : portion)
                } catch let refusal as OrderRefusal {
                    // A discount alone would leave more than the customer agreed to.
                    #expect(refusal.findings.map(\.code) == [.exceedsAuthorization])
                    credit = try undo(nil)
                }
                credits.append(credit)
                try sums.add(OrderFigures(of: credit.settled()))
            }
            #expect(sums.isNothing, "\(sums)")
            #expect(!whole.isNothing || order.countedLines.allSatisfy { $0.unitPrice.minorUnits == 0 })
            // What each payer owes comes to nothing too, transfers and all.
            for payType in try order.totals().payers.map(\.payType) {
                var due = try order.totals().due(from: payType).minorUnits
                for credit in credits { due += try credit.totals().due(from: payType).minorUnits }
                #expect(due == 0)
            }
            undone += 1
        }
        #expect(undone > 40)
    }

    @Test func aReversalIsOfferedOnce() throws {
        var order = try OrderSample.order(.closed)
        let at = try OrderSample.at(900)
        let reverse = { (lines: [Identifier<OrderLine>]?, id: Identifier<RepairOrder>) in
            { (order: inout RepairOrder) in
                try order.reverse(
                    lines, by: RecordKey(dealer: "D01", id), because: "wrong part", acting: OrderSample.advisor, at: at,
                    in: .china)
            }
        }
        #expect(codes(&order, reverse(["L7", "L1", "L1"], "CR1")) == [.unknownLine, .alreadyReversed])
        #expect(codes(&order, reverse([], "CR1")) == [.nothingToReverse])
        #expect(codes(&order, reverse(nil, "RO-1")) == [.originIsSelf])
        var credit = try reverse(["L1"], "CR1")(&order)
        #expect(credit.status == .closed)
        #expect(credit.origin.reversal?.order == "RO-1")
        #expect(credit.settlement?.total.gross == (try Money("-180.00", .cny)))
        #expect(credit.settlement?.on == (try LocalDate("2026-06-01")))
        #expect(codes(&order, reverse(["L1"], "CR2")) == [.alreadyReversed])
        #expect(codes(&order, reverse(nil, "CR1")) == [.originIsSelf])
        #expect(codes(&credit, reverse(nil, "CR3")) == [.reversalOfReversal])
        // The hours stay until nothing of the job is left.
        #expect(credit.jobs.map(\.clockings.isEmpty) == [true])
        let rest = try reverse(nil, "CR2")(&order)
        #expect(rest.lines.map(\.id) == ["L2"])
        #expect(rest.jobs.map(\.clockings.isEmpty) == [false])
        #expect(codes(&order, reverse(nil, "CR3")) == [.nothingToReverse])
        // What was paid is paid back, and no more, by the credit that owes it.
        var paid = rest
        let family = [order, credit]
        let refund = { (id: Identifier<Payment>, amount: String) in
            try Payment(id, Money(amount, .cny), .transfer, way: .refunded, by: OrderSample.advisor, at: at)
        }
        #expect(codes(&paid) { try $0.pay(refund("R1", "1.00")) } == [.relatedOrderMissing])
        #expect(codes(&paid) { try $0.pay(refund("R1", "1.00"), beside: [order]) } == [.relatedOrderMissing])
        try paid.pay(refund("R1", "359.98"), beside: family)
        #expect(codes(&paid) { try $0.pay(refund("R2", "0.01"), beside: family) } == [.refundTooLarge])
        #expect(codes(&order) { try $0.pay(refund("R2", "0.01")) } == [.relatedOrderMissing, .relatedOrderMissing])
        #expect(
            codes(&credit) {
                try $0.record(
                    insurerAudit: try Money("1.00", .cny), on: try LocalDate("2026-06-01"), by: .customer, at: at)
            } == [.creditUnchangeable])
    }
}

/// Figures added up by every column that something is grouped by.
struct FigureSums: CustomStringConvertible {
    private var sums: [String: Int64] = [:]

    mutating func add(_ figures: OrderFigures) throws {
        for line in figures.lines {
            let group =
                "\(line.kind) \(line.payType) \(line.technician?.rawValue ?? "") \(line.job?.rawValue ?? "") "
                + "\(line.technicianTeam?.rawValue ?? "") \(line.isComeback) \(line.partClass?.rawValue ?? "")"
            sums["\(group) net", default: 0] += line.net
            sums["\(group) tax", default: 0] += line.tax
            sums["\(group) discount", default: 0] += line.discount
            sums["\(group) cost", default: 0] += line.cost ?? 0
            sums["\(group) sold", default: 0] += line.soldHours?.units ?? 0
            sums["\(group) paid", default: 0] += line.paidHours?.units ?? 0
        }
        for work in figures.work {
            sums["\(work.technician) \(work.job) \(work.isComeback) clocked", default: 0] += work.clocked.units
        }
    }

    var isNothing: Bool { sums.values.allSatisfy { $0 == 0 } }
    var description: String {
        sums.filter { $0.value != 0 }.map { "\($0.key): \($0.value)" }.sorted().joined(separator: "\n")
    }
}
