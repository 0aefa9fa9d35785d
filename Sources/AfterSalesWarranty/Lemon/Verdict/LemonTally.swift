import AfterSalesCore
import AfterSalesRepairOrders

/// Counts the visits of one period by the rules.
struct LemonTally {
    /// The visits inside the period, by arrival.
    let visits: [CountedVisit]
    let days: RepairDays

    /// What one rule counts, a count for each fault, system or part; the nearest to the threshold first.
    func counts(of rule: LemonRule) -> [LemonCount] {
        let least = rule.threshold.least
        let counts =
            switch rule.counter {
            case .sameFault(let isSafety): faults(isSafety: isSafety, rule)
            case .safetyFault: [count(rule, nil, visits { $0.faults.contains(where: \.isSafety) }, fault: \.isSafety)]
            case .replacement(let systems, let extents): replacements(of: systems, extents, rule)
            case .sameMainPart(let systems): mainParts(of: systems, rule)
            case .failure(let failures): [count(rule, nil, visits { $0.faults.contains { $0.isOne(of: failures) } })]
            case .repairDays: [repairDays(least)]
            }
        let nothing = LemonCount(
            subject: nil, count: 0, distance: least + (rule.hasToFailAgain ? 1 : 0), hasFailedAgain: false, visits: [])
        guard !counts.isEmpty else { return [nothing] }
        return counts.sorted { left, right in
            left.distance != right.distance
                ? left.distance < right.distance
                : left.count != right.count
                    ? left.count > right.count
                    : (left.subject ?? "").utf8.lexicographicallyPrecedes((right.subject ?? "").utf8)
        }
    }

    private func visits(_ match: (RepairVisit) -> Bool) -> [CountedVisit] { visits.filter { match($0.visit) } }

    private func repairDays(_ least: Int) -> LemonCount {
        let total = days.total(visits)
        return LemonCount(
            subject: nil, count: total, distance: max(0, least - total), hasFailedAgain: false,
            visits: visits.map(\.visit.id))
    }

    /// A fault is as grave as it was ever found to be.
    private func faults(isSafety: Bool, _ rule: LemonRule) -> [LemonCount] {
        var byCode: [FaultCode: [CountedVisit]] = [:]
        var dangerous: Set<FaultCode> = []
        for visit in visits {
            for code in Set(visit.visit.faults.map(\.code)) { byCode[code, default: []].append(visit) }
            for fault in visit.visit.faults where fault.isSafety { dangerous.insert(fault.code) }
        }
        return byCode.filter { !isSafety || dangerous.contains($0.key) }.map { code, matching in
            count(rule, code.rawValue, matching, fault: { $0.code == code })
        }
    }

    /// A system fails again by any defect of it.
    private func replacements(
        of systems: [VehicleSystem], _ extents: [ReplacedPart.Extent], _ rule: LemonRule
    ) -> [LemonCount] {
        let found = Set(visits.flatMap(\.visit.replaced).filter { extents.contains($0.extent) }.map(\.system))
        return systems.filter(found.contains).map { system in
            count(
                rule, system.rawValue,
                visits { $0.replaced.contains { $0.system == system && extents.contains($0.extent) } },
                again: { $0.faults.contains { $0.system == system } }, fault: { $0.system == system })
        }
    }

    /// A part fails again by a fault for which it was replaced before.
    private func mainParts(of systems: [VehicleSystem], _ rule: LemonRule) -> [LemonCount] {
        struct MainPart: Hashable {
            let system: VehicleSystem
            let part: String
        }
        var byPart: [MainPart: [CountedVisit]] = [:]
        for visit in visits {
            let replaced = visit.visit.replaced
            let whole = Set(replaced.filter { $0.extent == .assembly }.map(\.system))
            let parts = replaced.filter {
                $0.extent == .mainPart && systems.contains($0.system) && !whole.contains($0.system)
            }
            for part in Set(parts.map { MainPart(system: $0.system, part: $0.part) }) {
                byPart[part, default: []].append(visit)
            }
        }
        return byPart.map { part, matching in
            let own = matching.flatMap(\.visit.faults).filter { ($0.system ?? part.system) == part.system }
            let codes = Set(own.map(\.code))
            return count(
                rule, "\(part.system) \(part.part)", matching,
                again: { $0.faults.contains { codes.contains($0.code) } }, fault: { codes.contains($0.code) })
        }
    }

    /// Counts the stays that match, and looks whether it failed again behind the last that is needed.
    /// - again: Visits that show it, beside those that match.
    /// - fault: Faults that show it where they were not cured.
    private func count(
        _ rule: LemonRule, _ subject: String?, _ matching: [CountedVisit],
        again: (RepairVisit) -> Bool = { _ in false }, fault: (VisitFault) -> Bool = { _ in false }
    ) -> LemonCount {
        let least = rule.threshold.least
        let chosen = CountedVisit.disjoint(matching)
        var missing = max(0, least - chosen.count)
        var hasFailedAgain = false
        let matched = Set(matching.map(\.visit.id))
        var shown = matched
        if rule.hasToFailAgain {
            if missing == 0, least > 0 {
                let last = chosen[least - 1]
                for visit in visits {
                    let isBehind = visit.follows(last) && (matched.contains(visit.visit.id) || again(visit.visit))
                    let isUncured = visit.end >= last.end && visit.visit.faults.contains { $0.persists && fault($0) }
                    guard isBehind || isUncured else { continue }
                    hasFailedAgain = true
                    shown.insert(visit.visit.id)
                }
            }
            if !hasFailedAgain { missing += 1 }
        }
        return LemonCount(
            subject: subject, count: chosen.count, distance: missing, hasFailedAgain: hasFailedAgain,
            visits: rule.hasToFailAgain ? visits.map(\.visit.id).filter(shown.contains) : matching.map(\.visit.id))
    }
}
