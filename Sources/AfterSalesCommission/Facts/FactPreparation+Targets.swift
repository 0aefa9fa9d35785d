import AfterSalesCore

/// When targets were agreed, and who has acknowledged them.
extension FactPreparation {
    /// Targets have to be agreed before the month begins; a team's, acknowledged by those who share its pool.
    mutating func checkTargets() {
        let firstDay = facts.period.firstDay
        var members: [Identifier<Team>: [Identifier<Employee>]] = [:]
        for target in facts.targets {
            if target.agreedOn.map({ $0 >= firstDay }) ?? true { reportLate(target) }
            for employee in target.acknowledgedBy where rows[employee] == nil {
                _ = row(of: employee, at: place(target).field("acknowledgedBy"))
            }
            guard case .team(let team) = target.subject else { continue }
            let sharing = members[team] ?? self.members(of: team)
            members[team] = sharing
            if sharing != target.acknowledgedBy { checkAcknowledged(target, by: sharing) }
        }
    }

    private func place(_ target: TargetFact) -> Place {
        Place.document.field("targets").element(
            where: ("metric", target.metric), ("subject", target.subject.description))
    }

    private mutating func reportLate(_ target: TargetFact) {
        let date = target.agreedOn?.description ?? "–"
        report(
            .targetAgreedLate, severity: .warning, at: place(target).field("agreedOn"),
            inputs: [.init("agreedOn", date)],
            "the target of \(target.metric) at \(target.subject) was not agreed before \(facts.period) began: \(date)",
            "\(target.subject) 的 \(target.metric) 目标未在 \(facts.period) 开始前确定：\(date)")
    }

    private mutating func checkAcknowledged(_ target: TargetFact, by members: [Identifier<Employee>]) {
        let acknowledged = Set(target.acknowledgedBy)
        let missing = members.filter { !acknowledged.contains($0) }
        guard !missing.isEmpty else { return }
        let names = missing.map(\.rawValue).joined(separator: ", ")
        report(
            .targetNotAcknowledged, severity: .warning, at: place(target).field("acknowledgedBy"),
            inputs: [.init("missing", names)],
            "the target of \(target.metric) at \(target.subject) is not acknowledged by \(names)",
            "\(target.subject) 的 \(target.metric) 目标尚未由 \(names) 签字认可")
    }

    /// Those who share the pools of a team, sorted.
    private func members(of team: Identifier<Team>) -> [Identifier<Employee>] {
        let schemes = model.schemes.filter { $0.team == team.rawValue }
        return order.indices.filter { row in
            isRegular[row] && facts.employees[order[row]].team == team
                && schemes.contains { $0.admits(positions[row]) }
        }.map { facts.employees[order[$0]].id }
    }
}
