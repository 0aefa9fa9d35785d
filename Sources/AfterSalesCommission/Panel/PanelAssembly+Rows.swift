import AfterSalesCore

/// The rows of a panel, and who takes part in what.
extension PanelAssembly {
    private var positionCount: Int { max(1, plan.model.positions.count) }

    /// By position, then month, then id.
    mutating func placeRows(_ prepared: [FactColumns]) {
        let stride = months.count + 1
        var starts = [Int32](repeating: 0, count: positionCount * stride)
        for (month, columns) in prepared.enumerated() {
            for position in columns.positions { starts[position * stride + month] += 1 }
        }
        var count: Int32 = 0
        for index in starts.indices {
            let own = starts[index]
            starts[index] = count
            count += own
        }
        positionStarts = starts
        monthOfRow = Array(repeating: 0, count: Int(count))
        employeeOfRow = monthOfRow
        teams = Array(repeating: -1, count: Int(count))
        baseSalaries = Array(repeating: 0, count: Int(count))
        isRegular = Array(repeating: false, count: Int(count))
        statementRows.reserveCapacity(Int(count))
        for (month, columns) in prepared.enumerated() {
            for (statement, position) in columns.positions.enumerated() {
                let row = starts[position * stride + month]
                starts[position * stride + month] += 1
                statementRows.append(row)
                monthOfRow[Int(row)] = Int32(truncatingIfNeeded: month)
                employeeOfRow[Int(row)] = Int32(truncatingIfNeeded: columns.order[statement])
                baseSalaries[Int(row)] = columns.baseSalaries[statement]
                isRegular[Int(row)] = columns.isRegular[statement]
            }
            statementStarts.append(Int32(truncatingIfNeeded: statementRows.count))
        }
    }

    private func row(_ month: Int, _ statement: Int) -> Int {
        Int(statementRows[Int(statementStarts[month]) + statement])
    }

    mutating func placeTeams(_ columns: FactColumns, _ month: Int) {
        let first = teamStarts[month]
        teamNames.append(columns.teamNames)
        teamStarts.append(first + columns.teamNames.count)
        for (statement, team) in columns.teams.enumerated() where team >= 0 {
            teams[row(month, statement)] = first + team
        }
    }

    mutating func placeCorrections(_ prepared: [FactColumns]) {
        for (month, columns) in prepared.enumerated() {
            for statement in columns.corrections.keys.sorted() {
                let amount = columns.correctionSums[statement]
                corrections.append(PanelCorrection(month: month, row: row(month, statement), amount: amount))
            }
        }
    }

    mutating func placeGroups() {
        let stride = months.count + 1
        for position in 0..<positionCount {
            let schemes = plan.model.parts[position].map(\.scheme).filter {
                plan.model.schemes[$0].basis == .individual
            }
            let end = position + 1 < positionCount ? Int(positionStarts[(position + 1) * stride]) : monthOfRow.count
            let all = Int(positionStarts[position * stride])..<end
            guard !schemes.isEmpty, !all.isEmpty else { continue }
            var rows: [Int32] = []
            var starts: [Int32] = []
            rows.reserveCapacity(all.count)
            starts.reserveCapacity(stride)
            for row in all where isRegular[row] {
                while starts.count <= Int(monthOfRow[row]) { starts.append(Int32(truncatingIfNeeded: rows.count)) }
                rows.append(Int32(truncatingIfNeeded: row))
            }
            while starts.count < stride { starts.append(Int32(truncatingIfNeeded: rows.count)) }
            groups.append(PanelGroup(schemes: schemes, rows: rows, starts: starts))
        }
    }

    func pool(_ scheme: Int, _ prepared: [FactColumns]) -> PanelPool {
        var rows: [Int32] = []
        var weights: [Int64] = []
        var starts: [Int32] = [0]
        var teams: [Int32] = []
        for (month, columns) in prepared.enumerated() {
            for statement in columns.membership.members(of: scheme) {
                rows.append(Int32(truncatingIfNeeded: row(month, Int(statement))))
                weights.append(columns.weight(scheme, Int(statement)))
            }
            starts.append(Int32(truncatingIfNeeded: rows.count))
            if plan.model.schemes[scheme].basis == .team {
                teams.append(Int32(truncatingIfNeeded: teamStarts[month] + columns.schemeTeams[scheme]))
            }
        }
        return PanelPool(rows: rows, weights: weights, starts: starts, teams: teams)
    }
}
