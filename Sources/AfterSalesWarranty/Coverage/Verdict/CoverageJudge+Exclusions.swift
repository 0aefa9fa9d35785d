import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage

/// On which grounds a term does not pay.
extension CoverageJudge {
    mutating func exclusions() {
        var circumstances = facts.circumstances
        // What the fault comes of has caused it.
        if let nature = facts.fault?.nature {
            circumstances.insert(CoverageCircumstance(ExclusionGround(rawValue: nature.rawValue), isCause: true), at: 0)
        }
        for exclusion in term.exclusions {
            let met = circumstances.filter { $0.ground == exclusion.ground }
            if met.isEmpty, exclusion.ground == .missedService, facts.isServiceProven != true {
                // Proven missed, it is excluded unless it has to be the cause, of which nobody has spoken.
                if facts.isServiceProven == false {
                    exclude(exclusion, CoverageCircumstance(.missedService))
                } else {
                    lacks(.serviceHistory, isDecisive: false)
                }
            }
            // One that is the cause settles it; what is said twice is told once.
            if let circumstance = met.first(where: { $0.isCause == true }) ?? met.first(where: { $0.isCause == nil })
                ?? met.first
            {
                exclude(exclusion, circumstance)
            }
        }
    }

    mutating func exclude(_ exclusion: CoverageExclusion, _ circumstance: CoverageCircumstance) {
        let ground = exclusion.ground
        let bar = plan.bars.first { $0.ground == ground }
        var inputs: [Finding.Input] = [
            .init("ground", ground.rawValue),
            .init("isCause", circumstance.isCause.map { String($0) } ?? "unknown"),
        ]
        if let bar { inputs.append(.init("law", bar.source)) }
        if let bar, !bar.allowsCause {
            report(
                .exclusionBarred, severity: .note, at: place, inputs: inputs,
                "the law does not let \(ground) be excluded", "法律不允许以 \(ground) 免责")
            return
        }
        guard exclusion.hasToBeCause || bar != nil else {
            against(.excluded, inputs, "the term does not pay after \(ground)", "条款以 \(ground) 免责")
            return
        }
        switch circumstance.isCause {
        case true: against(.excluded, inputs, "\(ground) has caused the fault", "故障由 \(ground) 导致，条款免责")
        case false:
            report(
                .exclusionWithoutCause, severity: .note, at: place, inputs: inputs,
                "\(ground) has not caused the fault", "\(ground) 与故障无因果关系")
        case nil: lacks(.cause)
        }
    }
}
