import AfterSalesCommission
import AfterSalesCore
import AfterSalesKPI
import MonthWork

/// A roll-up and the statements that live on it: after each line both are as a count of all lines anew would have them.
struct LiveLedger {
    private(set) var figures: LiveRollUp
    private(set) var statements: LiveStatements
    /// By month and advisor.
    private let advisorFacts: [(output: LiveFact, grossProfit: LiveFact, intake: LiveFact)]
    /// By month, technician and skill, of the two skills that are paid.
    private let hourFacts: [LiveFact]
    /// By month and dealer.
    private let outputFacts: [LiveFact]
    /// By month and advisor.
    private let advisorLines: [LiveLine]
    static let paidSkills = 2

    /// A ledger with what is not measured on lines, and no line yet.
    init(_ data: MonthData, _ panel: MonthPanel, pools: LivePools) throws {
        figures = LiveRollUp(in: data.lines.space)
        figures.reserveCapacity(orders: data.orders)
        let plan = panel.panel.plan
        let facts = try panel.facts(data)
        let months = try panel.panel.months.indices.map { try plan.prepare(facts.facts(of: $0)) }
        let statements = try plan.open(months, pools: pools)
        self.statements = statements
        func known<Value>(_ value: Value?) throws -> Value {
            guard let value else { throw MonthDataError(file: "the plan") }
            return value
        }
        /// The panel's month of a period and an advisor or technician, so many of whom work for a dealer.
        func each<Value>(_ count: Int, perDealer: Int, _ value: (Int, Int) throws -> Value) rethrows -> [Value] {
            try (0..<MonthSize.months).flatMap { month in
                try (0..<count).map { try value(month * MonthSize.dealers + $0 / perDealer, $0) }
            }
        }
        advisorFacts = try each(MonthSize.advisors, perDealer: MonthSize.advisorsEach) { month, advisor in
            let subject = Subject.employee(MonthNames.advisor(advisor))
            return (
                try known(statements.fact("output", subject, month: month)),
                try known(statements.fact("grossProfit", subject, month: month)),
                try known(statements.fact("vehicleIntake", subject, month: month))
            )
        }
        hourFacts = try each(MonthSize.technicians, perDealer: MonthSize.techniciansEach) { month, technician in
            let subject = Subject.employee(MonthNames.technician(technician))
            return [
                try known(statements.fact("mechanicHours", subject, month: month)),
                try known(statements.fact("bodyHours", subject, month: month)),
            ]
        }
        .flatMap { $0 }
        outputFacts = try each(MonthSize.dealers, perDealer: 1) { month, _ in
            try known(statements.fact("output", .dealer, month: month))
        }
        advisorLines = try each(MonthSize.advisors, perDealer: MonthSize.advisorsEach) { month, advisor in
            try known(statements.line("advisor", MonthNames.advisor(advisor), month: month))
        }
    }

    /// Posts one of the lines; returns what it makes its advisor's pay.
    mutating func post(_ lines: SettledLines, at index: Int) throws -> Int64 {
        guard let touch = try figures.add(lines, at: index) else { return 0 }
        return try follow(touch)
    }

    /// Posts a line; returns what it makes its advisor's pay.
    mutating func post(_ line: SettledLine) throws -> Int64 {
        guard let touch = try figures.add(line) else { return 0 }
        return try follow(touch)
    }

    /// Hands on what has changed, and reads what it comes to.
    @inline(__always)
    private mutating func follow(_ touch: LiveTouch) throws -> Int64 {
        let row = touch.month &* MonthSize.advisors &+ touch.advisor
        let facts = advisorFacts[row]
        let dealerRow = touch.month &* MonthSize.dealers &+ touch.dealer
        var changes: InlineArray<5, LiveChange> = .init(repeating: LiveChange(facts.output, to: touch.sales))
        changes[1] = LiveChange(facts.grossProfit, to: touch.grossProfit)
        changes[2] = LiveChange(facts.intake, to: Int64(touch.orders))
        changes[3] = LiveChange(outputFacts[dealerRow], to: touch.dealerSales)
        var count = 4
        if touch.isLabour, touch.skill < Self.paidSkills {
            let bench = (touch.month &* MonthSize.technicians &+ touch.technician) &* Self.paidSkills &+ touch.skill
            changes[4] = LiveChange(hourFacts[bench], to: touch.hours)
            count = 5
        }
        try statements.update(changes.span.extracting(first: count))
        return try payable(advisorLines[row])
    }

    /// What an advisor is paid. Where a month's credits come before what they take back, its plan refuses it until that has
    /// come; nobody is paid of it meanwhile.
    @inline(__always)
    private func payable(_ line: LiveLine) throws(LiveGap) -> Int64 {
        do throws(LiveGap) {
            return try statements.payable(line).minorUnits
        } catch .refused {
            return 0
        } catch {
            throw error
        }
    }

    /// Divides the pools that have been left for later.
    mutating func settlePools() { statements.settlePools() }
}
