import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTesting
import AfterSalesWarranty
import Testing

/// List after list, with whatever happens to the claims between: what the look calls good can be applied, and moves just the
/// money of its lines.
@Suite struct ReconciledSequenceTests {
    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64]) func whatIsFoundGoodIsApplied(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let order = try ReconcileSample.order(units: 100_00)
        let (officer, noted) = (ReconcileSample.officer, try ReconcileSample.noted())
        var outcomes: [ReconciledLine.Outcome: Int] = [:]
        for round in 0..<25 {
            var claim = try ReconcileSample.claim("N-1", of: order, random.chance(50) ? .submitted : .approved)
            for number in 0..<10 {
                try? between(&claim, &random)
                let open = Int64(random.number(0...Int(claim.receivable.minorUnits)))
                let back = Int64(random.number(0...Int(claim.paid.minorUnits)))
                var lines: [RemittanceLine] = []
                if random.chance(40) { lines.append(RemittanceLine("N-1", ReconcileSample.yuan(-back), code: "A")) }
                // All that is open, some of it, and at times a cent more.
                let all = claim.receivable.minorUnits + (random.chance(20) ? 1 : 0)
                let amount = random.chance(40) ? all : open
                lines.append(RemittanceLine("N-1", ReconcileSample.yuan(amount), code: "B"))
                if random.chance(20) { lines.append(RemittanceLine("N-1", ReconcileSample.yuan(-1), code: "A")) }
                let list = try ReconcileSample.list(lines, number: "L-\(round)-\(number)")
                let found = Reconciliation(list, against: [claim])
                let aside = Set(found.badLines)
                for line in found.lines { outcomes[line.outcome, default: 0] += 1 }
                let before = claim
                claim =
                    try found.applied(to: [claim], settingAside: aside, by: officer, at: noted).first ?? claim
                var moved: Int64 = 0
                for line in found.lines where !aside.contains(line.index) { moved += line.line.amount.minorUnits }
                #expect(claim.paid.minorUnits == before.paid.minorUnits + moved)
                #expect(claim.writtenOff == before.writtenOff && claim.claimed == before.claimed)
                #expect(claim.receivable.minorUnits == before.receivable.minorUnits - moved)
                #expect(claim.receivable.minorUnits >= 0 && claim.paid.minorUnits >= 0)
                let again = Reconciliation(list, against: [claim])
                #expect(try again.applied(to: [claim], settingAside: aside, by: officer, at: noted).isEmpty)
                #expect(try WarrantyClaim(recordJSON: claim.recordJSON(), format: 1) == claim)
            }
        }
        for outcome in [
            ReconciledLine.Outcome.matched, .shortPaid, .refused, .overPaid, .chargedBack, .paidBefore, .notPayable,
        ] { #expect(outcomes[outcome, default: 0] > 0, "\(outcome)") }
    }

    /// What people do with a claim between two lists.
    private func between(_ claim: inout WarrantyClaim, _ random: inout SeededRandom) throws {
        let (officer, at) = (ReconcileSample.officer, try ReconcileSample.noted())
        switch random.number(0...5) {
        case 0: try claim.appeal(because: "no", by: officer, at: at)
        case 1: try claim.writeOff(because: "all", by: officer, at: at)
        case 2:
            let some = Int64(random.number(1...max(1, Int(claim.receivable.minorUnits))))
            try claim.writeOff(ReconcileSample.yuan(some), because: "some", by: officer, at: at)
        case 3: try claim.reopen(because: "again", by: officer, at: at)
        default: break
        }
    }
}
