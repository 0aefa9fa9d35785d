import AfterSalesCore
import AfterSalesKPI
import AfterSalesTesting
import Testing

@Suite struct LiveRollUpTests {
    /// After any adding and taking off, the figures are those of a count anew.
    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func figuresAreThoseOfARecount(_ seed: UInt64) throws {
        let sample = try SampleLines()
        var random = SeededRandom(seed: seed)
        var live = LiveRollUp(in: sample.space)
        live.reserveCapacity(orders: 1_200)
        var present: [SettledLine] = []
        for (index, line) in sample.lines(orders: 400, seed: seed).enumerated() {
            try live.add(line)
            present.append(line)
            if random.chance(30), let last = present.indices.last {
                let gone = present.remove(at: random.number(0...last))
                try live.remove(gone)
            }
            if index % 97 == 0 { try check(live, sample, present) }
        }
        try check(live, sample, present)
    }

    /// What a line's answer says is what the figures then are.
    @Test func anAnswerHasTheFiguresAsTheyAre() throws {
        let sample = try SampleLines()
        var live = LiveRollUp(in: sample.space)
        var lines = SettledLines(in: sample.space)
        try lines.append(contentsOf: sample.lines(orders: 300, seed: 9))
        for index in lines.indices {
            guard let touch = try live.add(lines, at: index) else {
                #expect(lines[index].isVoid)
                continue
            }
            let line = lines[index]
            #expect(touch.advisor == line.advisor && touch.technician == line.technician && touch.skill == line.skill)
            #expect(touch.isLabour == (sample.space.kinds[line.kind] == .labour))
            #expect(touch.sales == live.sales(advisor: touch.advisor, month: touch.month))
            #expect(touch.grossProfit == live.grossProfit(advisor: touch.advisor, month: touch.month))
            #expect(touch.orders == live.orders(advisor: touch.advisor, month: touch.month))
            #expect(touch.dealerSales == live.sales(dealer: touch.dealer, month: touch.month))
            let hours = live.hours(technician: touch.technician, month: touch.month, skill: touch.skill)
            #expect(touch.hours == (touch.isLabour ? hours : 0))
        }
    }

    @Test func linesOfAnotherSpaceAreNotAdded() throws {
        let sample = try SampleLines()
        var lines = SettledLines(in: try SampleLines(months: 4).space)
        try lines.append(SettledLinesTests.right)
        var live = LiveRollUp(in: sample.space)
        #expect(throws: LiveRollUpError.differentSpace) { try live.add(lines, at: 0) }
        try check(live, sample, [])
    }

    /// What is gone takes no room: large lines may come and go for ever.
    @Test func linesTakenOffLeaveRoomForOthers() throws {
        let sample = try SampleLines()
        var live = LiveRollUp(in: sample.space)
        var line = SettledLinesTests.right
        line.amount = 100_000_000_000_000_000
        for _ in 0..<100 {
            try live.add(line)
            var larger = line
            larger.amount *= 2
            #expect(throws: LiveRollUpError.notAdded) { try live.remove(larger) }
            try live.remove(line)
        }
        try check(live, sample, [])
    }

    private func check(_ live: LiveRollUp, _ sample: SampleLines, _ lines: [SettledLine]) throws {
        let whole = try RollUp(of: sample.settled(lines))
        for month in sample.space.months.indices {
            let (places, dealers) = (whole.advisors(by: .place), whole.advisors(by: .dealer))
            for subject in places.subjects.indices {
                #expect(try live.advisorFigures()[subject, month].sums == places[subject, month].sums)
                #expect(live.sales(advisor: subject, month: month) == places[subject, month].sales)
                #expect(live.grossProfit(advisor: subject, month: month) == places[subject, month].grossProfit)
                #expect(live.orders(advisor: subject, month: month) == places[subject, month].orders)
            }
            for subject in dealers.subjects.indices {
                #expect(try live.dealerFigures()[subject, month].sums == dealers[subject, month].sums)
                #expect(live.sales(dealer: subject, month: month) == dealers[subject, month].sales)
            }
            let technicians = whole.technicians(by: .place)
            for subject in technicians.subjects.indices {
                #expect(
                    try live.technicianFigures().sums(subject, month: month) == technicians.sums(subject, month: month))
            }
        }
    }

    /// Everything added and taken off in any order leaves nothing behind.
    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func addedAndTakenOffIsNothing(_ seed: UInt64) throws {
        let sample = try SampleLines()
        var random = SeededRandom(seed: seed)
        var lines = sample.lines(orders: 120, seed: seed)
        var live = LiveRollUp(in: sample.space)
        for line in lines { try live.add(line) }
        lines.shuffle(using: &random)
        for line in lines { try live.remove(line) }
        try check(live, sample, [])
    }

    /// An order of more lines than a byte counts.
    @Test func anOrderMayHaveVeryManyLines() throws {
        let sample = try SampleLines()
        let line = SettledLinesTests.right
        var live = LiveRollUp(in: sample.space)
        for _ in 0..<400 { try live.add(line) }
        try check(live, sample, Array(repeating: line, count: 400))
        for _ in 0..<399 { try live.remove(line) }
        try check(live, sample, [line])
        try live.remove(line)
        try check(live, sample, [])
    }

    @Test func whatWasNotAddedIsNotTakenOff() throws {
        let sample = try SampleLines()
        var live = LiveRollUp(in: sample.space)
        let line = SettledLinesTests.right
        #expect(throws: LiveRollUpError.notAdded) { try live.remove(line) }
        try live.add(line)
        var other = line
        other.advisor = 0
        #expect(throws: LiveRollUpError.notAdded) { try live.remove(other) }
        other = line
        other.payType = 0
        #expect(throws: LiveRollUpError.notAdded) { try live.remove(other) }
        try check(live, sample, [line])
    }

    @Test func aWrongLineChangesNothing() throws {
        let sample = try SampleLines()
        var live = LiveRollUp(in: sample.space)
        var line = SettledLinesTests.right
        line.day = -1
        #expect(throws: LiveRollUpError.self) { try live.add(line) }
        line = SettledLinesTests.right
        line.amount = .min
        #expect(throws: LiveRollUpError.arithmetic(.overflow)) { try live.add(line) }
        try check(live, sample, [])
    }

    /// A cancelled line counts nowhere, also when it is taken off.
    @Test func aCancelledLineCountsNowhere() throws {
        let sample = try SampleLines()
        var live = LiveRollUp(in: sample.space)
        var line = SettledLinesTests.right
        line.isVoid = true
        try live.add(line)
        try live.remove(line)
        try check(live, sample, [])
    }
}
