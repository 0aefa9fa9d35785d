import AfterSalesCore

/// Lays out the records of months and computes them for the first time.
struct LiveOpening {
    private struct ShapeKey: Hashable {
        let kind: LiveShape.Kind
        let hasTeam: Bool
    }

    private struct Subscription {
        let fact: Int
        let subscriber: LiveLayout.Subscriber
    }

    private let plan: CommissionPlan
    private let isQuickRate: Bool
    private var compiler: LiveCompiler
    private var cells: [Int64] = [0]
    private var tables = LiveTables()
    private var shapes: [LiveShape] = []
    private var shapeNumbers: [ShapeKey: Int] = [:]
    private var months: [LiveMonth] = []
    private var records: [LiveRecord] = []
    private var subscriptions: [Subscription] = []
    private var factCount = 0
    private var findings: [Finding] = []

    init(_ plan: CommissionPlan) {
        self.plan = plan
        isQuickRate = LiveLayout.rates(plan.model).count == plan.model.withholding.count
        compiler = LiveCompiler(plan)
    }

    private var model: PlanModel { plan.model }

    mutating func add(_ columns: FactColumns) {
        guard columns.model === model else {
            findings.append(CloseEngine.preparedByAnotherPlan(columns))
            return
        }
        var month = LiveMonth(columns: columns, firstFact: factCount, block: cells.count)
        factCount += columns.table.values.count
        cells += Array(repeating: 0, count: LiveBlock.funds + model.withholding.count + model.schemes.count)
        let drawn = columns.facts.draws.flatMap { [$0.level.minorUnits, $0.balanceBefore.minorUnits] }
        month.hasLargeSums = (columns.baseSalaries + columns.correctionSums + drawn).contains {
            $0.magnitude > LiveLowering.largest
        }
        addPools(to: &month)
        addEmployees(to: &month)
        if !model.holds.isEmpty { month.holds = addRecord(.holds, month, row: 0, team: 0) }
        addUnread(month)
        months.append(month)
    }

    /// Everything computed, but for pools that wait to be asked for.
    consuming func finished(pools: LivePools) throws(Rejection) -> LiveStatements {
        guard findings.isEmpty else { throw Rejection(findings) }
        precondition(cells.count <= Int(UInt32.max), "more than 32 GiB of statements")
        let (starts, subscribers) = sortedSubscribers()
        let layout = LiveLayout(
            plan, shapes: shapes, months: months, records: records, subscriberStarts: starts, subscribers: subscribers,
            steps: compiler.tables)
        var live = LiveStatements(layout, pools: pools, cells: cells, tables: tables)
        // Two hold the cells otherwise, and the first change would copy them.
        cells = []
        for month in layout.months {
            for (index, value) in month.columns.table.values.enumerated() { live.put(value, month.firstFact + index) }
        }
        for record in layout.records { live.markAll(record) }
        live.update()
        return live
    }

    // MARK: Records

    private mutating func addEmployees(to month: inout LiveMonth) {
        let membership = month.columns.membership
        for row in month.columns.order.indices {
            let parts = membership.parts[Int(membership.partStarts[row])..<Int(membership.partStarts[row + 1])]
            let schemes = parts.map { Int($0.scheme) }.filter { model.schemes[$0].basis == .individual }
            let record =
                schemes.isEmpty ? 0 : addRecord(.individual(schemes), month, row: row, team: month.columns.teams[row])
            month.employees.append(record)
        }
    }

    private mutating func addPools(to month: inout LiveMonth) {
        for (scheme, definition) in model.schemes.enumerated() {
            guard definition.basis != .individual else {
                month.pools.append(nil)
                continue
            }
            let team = max(0, month.columns.schemeTeams[scheme])
            let record = addRecord(.pool(scheme), month, row: scheme, team: definition.basis == .team ? team : -1)
            let rows = Array(month.columns.membership.members(of: scheme))
            let weights = rows.map { month.columns.weight(scheme, Int($0)) }
            let isPlain = definition.deductions.isEmpty
            addTail(weights, isPlain: isPlain)
            var lines: [Int] = []
            if !isPlain {
                for (member, row) in rows.enumerated() {
                    let line = addRecord(.poolLine(scheme), month, row: Int(row), team: month.columns.teams[Int(row)])
                    records[records.count - 1].member = member
                    lines.append(line)
                }
            }
            cells[month.block + LiveBlock.funds + model.withholding.count + scheme] = Int64(record)
            month.pools.append(
                .init(scheme: scheme, record: record, row: team, members: rows, weights: weights, lines: lines))
        }
    }

    /// The cells of a pool's members; see ``LiveTail``.
    private mutating func addTail(_ weights: [Int64], isPlain: Bool) {
        let common = weights.reduce(0) { Self.gcd($0, $1) }
        let reduced = weights.map { common > 0 ? $0 / common : $0 }
        let (sum, overflows) = reduced.reduce((0 as Int64, false)) {
            let (sum, overflow) = $0.0.addingReportingOverflow($1)
            return (sum, $0.1 || overflow)
        }
        let isQuick =
            isPlain && !overflows && (1...LiveTail.largestSum).contains(sum) && weights.count <= LiveTail.mostMembers
            && isQuickRate
        cells += [Int64(weights.count), isQuick ? sum : 0]
        cells.append(isQuick ? Int64(bitPattern: LiveReciprocal(sum).factor) : 0)
        for weight in reduced { cells += [weight, 0] + model.withholding.map { _ in 0 } }
    }

    private static func gcd(_ a: Int64, _ b: Int64) -> Int64 { b == 0 ? a : gcd(b, a % b) }

    /// A new record; `team` is the row of the team, or −1.
    private mutating func addRecord(_ kind: LiveShape.Kind, _ month: LiveMonth, row: Int, team: Int) -> Int {
        let number = shape(kind, hasTeam: team >= 0)
        let shape = shapes[number]
        let base = cells.count
        var header = UInt64(number) << LiveHeader.shapeShift | LiveHeader.stale
        if !shape.isCompiled { header |= LiveHeader.exceptional }
        cells += [Int64(bitPattern: header), Int64(month.block) << 32]
        cells += Array(repeating: 0, count: shape.size - LiveHeader.cells)
        for constant in shape.constants { cells[base + constant.cell] = constant.value }
        records.append(
            LiveRecord(base: base, shape: number, month: months.count, row: row))
        for (index, input) in shape.inputs.enumerated() {
            guard case .fact(let holder, let column) = input else { continue }
            let at = holder == .employee ? row : holder == .team ? team : 0
            guard at >= 0 else { continue }
            let cell = UInt16(clamping: shape.inputCells[index])
            subscriptions.append(
                Subscription(
                    fact: month.firstFact + month.columns.table.start(holder, column) + at,
                    subscriber: .init(record: UInt32(clamping: base), cell: cell)))
        }
        return base
    }

    private mutating func shape(_ kind: LiveShape.Kind, hasTeam: Bool) -> Int {
        let key = ShapeKey(kind: kind, hasTeam: hasTeam)
        if let number = shapeNumbers[key] { return number }
        let shape = compiler.shape(kind, hasTeam: hasTeam)
        shapes.append(shape)
        tables.add(shape)
        precondition(shapes.count <= Int(UInt16.max), "more kinds of records than can be numbered")
        shapeNumbers[key] = shapes.count - 1
        return shapes.count - 1
    }

    /// Facts that nothing reads of their subject are kept all the same: they are facts of the month.
    private mutating func addUnread(_ month: LiveMonth) {
        var isRead = [Bool](repeating: false, count: month.columns.table.values.count)
        for subscription in subscriptions.reversed() {
            guard subscription.fact >= month.firstFact else { break }
            isRead[subscription.fact - month.firstFact] = true
        }
        for fact in isRead.indices where !isRead[fact] {
            let place = UInt32(clamping: cells.count)
            subscriptions.append(
                Subscription(fact: month.firstFact + fact, subscriber: .init(record: place, cell: LiveFact.loose)))
            cells.append(0)
        }
    }

    private func sortedSubscribers() -> ([UInt32], [LiveLayout.Subscriber]) {
        var starts = [UInt32](repeating: 0, count: factCount + 1)
        for subscription in subscriptions { starts[subscription.fact + 1] += 1 }
        for fact in 0..<factCount { starts[fact + 1] += starts[fact] }
        var next = starts
        var sorted = [LiveLayout.Subscriber](repeating: .init(record: 0, cell: 0), count: subscriptions.count)
        for subscription in subscriptions {
            sorted[Int(next[subscription.fact])] = subscription.subscriber
            next[subscription.fact] += 1
        }
        return (starts, sorted)
    }
}
