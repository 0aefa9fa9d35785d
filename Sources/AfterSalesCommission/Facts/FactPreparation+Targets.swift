import AfterSalesCore

/// When targets were agreed, and who has acknowledged them.
extension FactPreparation {
    /// Targets have to be agreed before the month begins; a team's, acknowledged by those who share its pool.
    mutating func checkTargets() {
        let firstDay = facts.period.firstDay
        var sharing: [Identifier<Team>: [Identifier<Employee>]]?
        for target in facts.targets where model.measureIndex[target.metric] != nil {
            if target.agreedOn.map({ $0 >= firstDay }) ?? true { reportLate(target) }
            for employee in target.acknowledgedBy where rows[employee] == nil {
                _ = row(of: employee, at: place(target).field("acknowledgedBy"))
            }
            guard case .team(let team) = target.subject else { continue }
            if sharing == nil { sharing = membersOfTeams() }
            guard let members = sharing?[team], members != target.acknowledgedBy else { continue }
            checkAcknowledged(target, by: members)
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
            inputs: [.init("agreedOn", date), .init("subject", target.subject.description)],
            "the target of \(target.metric) at \(target.subject) was not agreed before \(facts.period) began: \(date)",
            "\(target.subject) 的 \(target.metric) 目标未在 \(facts.period) 开始前确定：\(date)")
    }

    private mutating func checkAcknowledged(_ target: TargetFact, by members: [Identifier<Employee>]) {
        let acknowledged = Set(target.acknowledgedBy)
        let missing = members.filter { !acknowledged.contains($0) }
        guard !missing.isEmpty else { return }
        // Enough to know whom to ask; a target of a large team would otherwise repeat all its names.
        let rest = missing.count - Self.mostNames
        let names =
            missing.prefix(Self.mostNames).map(\.rawValue).joined(separator: ", ") + (rest > 0 ? " (+\(rest))" : "")
        report(
            .targetNotAcknowledged, severity: .warning, at: place(target).field("acknowledgedBy"),
            inputs: [.init("missing", names), .init("subject", target.subject.description)],
            "the target of \(target.metric) at \(target.subject) is not acknowledged by \(names)",
            "\(target.subject) 的 \(target.metric) 目标尚未由 \(names) 签字认可")
    }

    private static let mostNames = 20

    /// For each team those who share its pools, sorted.
    private func membersOfTeams() -> [Identifier<Team>: [Identifier<Employee>]] {
        var members: [Identifier<Team>: [Identifier<Employee>]] = [:]
        for (row, index) in order.enumerated() where isRegular[row] {
            guard let team = facts.employees[index].team,
                model.parts[positions[row]].contains(where: { model.schemes[$0.scheme].team == team.rawValue })
            else { continue }
            members[team, default: []].append(facts.employees[index].id)
        }
        return members
    }
}
