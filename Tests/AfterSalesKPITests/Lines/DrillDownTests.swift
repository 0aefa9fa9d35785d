import AfterSalesCore
import AfterSalesKPI
import Testing

/// What the orders behind a figure add comes to the figure.
@Suite struct DrillDownTests {
    @Test(arguments: RollUpGrouping.allCases)
    func ordersComeToTheFigure(_ grouping: RollUpGrouping) throws {
        let sample = try SampleLines()
        let lines = try sample.settled(sample.lines(orders: 200, seed: 6))
        let rollUp = try RollUp(of: lines)
        let advisors = rollUp.advisors(by: grouping)
        let technicians = rollUp.technicians(by: grouping)
        for (number, month) in sample.space.months.enumerated() {
            for (index, subject) in advisors.subjects.enumerated() {
                try check(try advisors[index, number].sums, lines, subject, month)
            }
            for (index, subject) in technicians.subjects.enumerated() {
                try check(try technicians.sums(index, month: number), lines, subject, month)
            }
        }
    }

    private func check(_ sums: FigureSums, _ lines: SettledLines, _ subject: RollUpSubject, _ month: Month) throws {
        for (measure, units) in sums.values {
            let orders = try lines.orders(behind: measure, of: subject, in: month)
            #expect(orders.reduce(0) { $0 + $1.units } == units, "\(measure) of \(subject) in \(month)")
            #expect(Set(orders.map(\.order)).count == orders.count)
        }
    }

    @Test func nothingIsBehindWhatLinesDoNotGive() throws {
        let sample = try SampleLines()
        let lines = try sample.settled(sample.lines(orders: 20, seed: 6))
        #expect(try lines.orders(behind: .other("stock"), of: .everybody).isEmpty)
        #expect(try lines.orders(behind: .orders, of: .dealer("nowhere")).isEmpty)
        #expect(try lines.orders(behind: .orders, of: .everybody, in: .latest).isEmpty)
        #expect(try lines.orders(behind: .orders, of: .everybody).count <= 20)
    }

    /// What a roll-up refuses is no sum here either.
    @Test func whatDoesNotFitIsNotAddedUp() throws {
        var lines = SettledLines(in: try SampleLines().space)
        var line = SettledLinesTests.right
        line.amount = 1 << 61
        for _ in 0..<4 { try lines.append(line) }
        let measure = Measure.sales(lines.space.payTypes[line.payType], lines.space.kinds[line.kind])
        #expect(throws: ArithmeticError.overflow) { try lines.orders(behind: measure, of: .everybody) }
        #expect(throws: ArithmeticError.overflow) { try RollUp(of: lines) }
    }
}
