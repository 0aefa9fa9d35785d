import AfterSalesCore
import AfterSalesKPI
import AfterSalesTesting
import Foundation
import Testing

@Suite struct RollUpTests {
    /// Every figure of every subject and month against plain loops and sets.
    @Test(arguments: RollUpGrouping.allCases, [4, 7])
    func figuresAreThoseOfPlainCounting(_ grouping: RollUpGrouping, _ kinds: Int) throws {
        let sample = try SampleLines(kinds: kinds)
        let lines = sample.lines(orders: 900, seed: 11)
        let figures = try RollUp(of: sample.settled(lines)).advisors(by: grouping)
        let counted = sample.counted(lines, by: grouping)
        #expect(Set(figures.subjects).count == figures.subjects.count)
        for subject in figures.subjects {
            for month in sample.space.months {
                let row = try #require(figures[subject, month])
                let expected = counted[subject]?[month] ?? FigureSums(in: .cny)
                #expect(try row.sums == expected, "\(subject) \(month)")
            }
        }
    }

    /// Columns and rows say the same.
    @Test func columnsAreTheRows() throws {
        let sample = try SampleLines()
        let figures = try RollUp(of: sample.settled(sample.lines(orders: 300, seed: 4))).advisors(by: .dealer)
        let (sales, parts, hours) = (figures.sales(), figures.sales(payTypes: [1], kinds: [1, 2]), figures.hours())
        for month in sample.space.months.indices {
            for subject in figures.subjects.indices {
                let (row, place) = (figures[subject, month], month * figures.subjects.count + subject)
                #expect(sales[place] == row.sales)
                #expect(parts[place] == row.sales(payType: 1, kind: 1) + row.sales(payType: 1, kind: 2))
                #expect(hours[place] == row.hours)
                #expect(figures.costs()[place] == row.cost)
                #expect(figures.orders[place] == Int64(row.orders))
                #expect(figures.comebacks[place] == Int64(row.comebacks))
                #expect(row.grossProfit == row.sales - row.cost)
            }
        }
    }

    @Test func techniciansHaveHoursAndLabourOfTheirSkills() throws {
        let sample = try SampleLines()
        let lines = sample.lines(orders: 500, seed: 5)
        let figures = try RollUp(of: sample.settled(lines)).technicians(by: .team)
        for (index, subject) in figures.subjects.enumerated() {
            for (month, name) in sample.space.months.enumerated() {
                for skill in sample.space.skills.indices {
                    let own = lines.filter {
                        !$0.isVoid && $0.kind == 0 && $0.skill == skill && sample.month(of: $0.day) == name
                            && sample.subject(sample.space.technicians[$0.technician], .team) == subject
                    }
                    #expect(figures.hours(index, month: month, skill: skill) == own.reduce(0) { $0 + ($1.hours ?? 0) })
                    #expect(figures.labour(index, month: month, skill: skill) == own.reduce(0) { $0 + $1.amount })
                }
            }
        }
    }

    /// Any parts, merged in any order, are the whole; so are any permutation and any number of threads.
    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func partsInAnyOrderAreTheWhole(_ seed: UInt64) async throws {
        let sample = try SampleLines()
        var random = SeededRandom(seed: seed)
        var lines = sample.lines(orders: random.number(1...400), seed: seed)
        let whole = try RollUp(of: sample.settled(lines))
        if random.chance(50) { lines.shuffle(using: &random) }
        let settled = try sample.settled(lines)
        var parts: [RollUp] = []
        var start = 0
        while start < lines.count {
            let end = random.number(start + 1...lines.count)
            parts.append(try RollUp(of: settled, start..<end))
            start = end
        }
        parts.shuffle(using: &random)
        while parts.count > 1 {
            let one = parts.remove(at: random.number(0...parts.count - 1))
            let other = random.number(0...parts.count - 1)
            try parts[other].merge(
                random.chance(50) ? one : JSONDecoder().decode(RollUp.self, from: JSONEncoder().encode(one)))
        }
        let merged = try #require(parts.first)
        #expect(merged == whole)
        for grouping in RollUpGrouping.allCases {
            #expect(try Self.figures(merged, grouping) == Self.figures(whole, grouping))
        }
        for threads in [1, 2, 3, 7] {
            #expect(try await RollUp.of(settled, threads: threads) == whole)
        }
    }

    /// Lines all over the orders take another way through the memory, to the same figures.
    @Test func scatteredLinesGiveTheSameFigures() throws {
        let sample = try SampleLines()
        var lines = sample.lines(orders: 30_000, seed: 3)
        let whole = try RollUp(of: sample.settled(lines))
        var random = SeededRandom(seed: 8)
        lines.shuffle(using: &random)
        let shuffled = try RollUp(of: sample.settled(lines))
        #expect(shuffled == whole)
        #expect(try Self.figures(shuffled, .dealer) == Self.figures(whole, .dealer))
    }

    @Test func anotherSpaceIsNotMerged() throws {
        let sample = try SampleLines()
        var rollUp = try RollUp(of: sample.settled(sample.lines(orders: 5, seed: 1)))
        let before = rollUp
        let other = RollUp(in: try SampleLines(months: 4).space)
        #expect(throws: RollUpError.differentSpace) { try rollUp.merge(other) }
        #expect(rollUp == before)
    }

    /// Amounts so large that a sum might not fit are an error, not another number.
    @Test(arguments: [(Int64.max, 1), (Int64.min, 1), (1 << 60, 4), (1 << 60, 3)])
    func largeAmountsAreRefused(_ amount: Int64, _ count: Int) throws {
        let sample = try SampleLines()
        var lines = SettledLines(in: sample.space)
        for order in 0..<count {
            try lines.append(
                SettledLine(
                    order: order, day: 0, advisor: 0, technician: 0, payType: 0, kind: 1, skill: 0, amount: amount,
                    cost: 0))
        }
        if amount == 1 << 60, count == 3 {
            #expect(try RollUp(of: lines).advisors(by: .everybody)[0, 0].sales == amount * 3)
        } else {
            #expect(throws: ArithmeticError.overflow) { try RollUp(of: lines) }
        }
    }

    /// Whether sums fit is a matter of the lines, not of how they are divided.
    @Test(arguments: [(200, false), (5_000, false), (5_000, true)])
    func aFewLargeAmountsAreTheSameInAnyParts(_ count: Int, _ isTooMuch: Bool) async throws {
        let sample = try SampleLines()
        var lines = SettledLines(in: sample.space)
        for order in 0..<count {
            let amount: Int64 = order % 1_000 == 7 ? (isTooMuch ? 1 << 60 : 1_000_000_000_000_000) : 100
            try lines.append(
                SettledLine(
                    order: order, day: 0, advisor: 0, technician: 0, payType: 0, kind: 1, skill: 0, amount: amount,
                    cost: nil))
        }
        let parts = try? (0..<5).map { try RollUp(of: lines, count * $0 / 5..<count * ($0 + 1) / 5) }
        var merged = parts.flatMap { $0.first }
        for part in (parts ?? []).dropFirst() where merged != nil {
            do { try merged?.merge(part) } catch { merged = nil }
        }
        #expect((merged == nil) == isTooMuch)
        for threads in 1...3 {
            let rollUp = try? await RollUp.of(lines, threads: threads)
            #expect((rollUp == nil) == isTooMuch)
            #expect(rollUp == merged)
        }
    }

    /// Parts of many pages and months, so that merging takes them over, moves them and adds them up.
    @Test func partsOfManyPagesAreTheWhole() throws {
        let sample = try SampleLines()
        let lines = sample.lines(orders: 9_000, seed: 31).sorted { ($0.order / 900, $0.day) < ($1.order / 900, $1.day) }
        let settled = try sample.settled(lines)
        let whole = try RollUp(of: settled)
        for count in [2, 3, 12, 40] {
            var random = SeededRandom(seed: UInt64(count))
            var parts = try (0..<count).map {
                try RollUp(of: settled, lines.count * $0 / count..<lines.count * ($0 + 1) / count)
            }
            parts.shuffle(using: &random)
            while parts.count > 1 {
                let one = parts.remove(at: random.number(0...parts.count - 1))
                try parts[random.number(0...parts.count - 1)].merge(one)
            }
            #expect(parts[0] == whole)
            for grouping in RollUpGrouping.allCases {
                #expect(try Self.figures(parts[0], grouping) == Self.figures(whole, grouping))
            }
        }
    }

    /// Figures of nothing are nothing, and a month without a line has no order.
    @Test func nothingHasNoFigures() throws {
        let sample = try SampleLines()
        for rollUp in [RollUp(in: sample.space), try RollUp(of: SettledLines(in: sample.space))] {
            let figures = rollUp.advisors(by: .everybody)
            #expect(figures.orders.allSatisfy { $0 == 0 })
            #expect(try figures[0, 0].sums.isEmpty)
        }
    }

    static func figures(_ rollUp: RollUp, _ grouping: RollUpGrouping) throws -> [FigureSums] {
        let (advisors, technicians) = (rollUp.advisors(by: grouping), rollUp.technicians(by: grouping))
        return try rollUp.space.months.indices.flatMap { month in
            try advisors.subjects.indices.map { try advisors[$0, month].sums }
                + technicians.subjects.indices.map { try technicians.sums($0, month: month) }
        }
    }
}
