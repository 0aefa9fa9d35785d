import AfterSalesCommission
import AfterSalesCore
import Testing

/// Months of the reference plan that turn out otherwise, twice: what was paid, what is booked and what is open together
/// are what the month pays now. The sums are made by loops over the closes' documents.
@Suite struct CorrectionPropertyTests {
    @Test(arguments: 0..<4)
    func `posted, booked and open are fresh`(_ part: Int) throws {
        let plan = try PlanDraft.reference4S.validated()
        var compared = 0
        var corrected = 0
        for seed in stride(from: part, to: 240, by: 4) {
            let facts = try RandomMonth.facts(seed: seed)
            guard let posted = try? plan.close(facts) else { continue }
            var random = SeededGenerator(seed: 77 + seed)
            var known = facts
            var booked: [Correction] = []
            for _ in 0..<3 {
                let before = known
                Self.change(&known, &random)
                guard let fresh = try? plan.close(known) else {
                    known = before
                    continue
                }
                let open = try CloseComparison(posted: posted, fresh: fresh).corrections(booked: booked)
                try Self.check(posted, fresh, booked: booked, open: open)
                compared += 1
                corrected += open.count
                // Some of them are booked by the next close, some by hand and in another amount.
                booked += open.filter { _ in random.chance(70) }
                if let one = open.first, random.chance(30) {
                    booked.append(
                        Correction(
                            employee: one.employee, amount: Money(minorUnits: 77, currency: .cny),
                            ofPeriod: one.ofPeriod, reason: "by hand", scheme: one.scheme, cause: .byHand))
                }
            }
        }
        #expect(compared > 30 && corrected > 80, "\(compared) \(corrected)")
    }

    private static func change(_ facts: inout MonthFacts, _ random: inout SeededGenerator) {
        for _ in 0..<random.number(1...5) where !facts.metrics.isEmpty && !facts.employees.isEmpty {
            switch random.number(0...3) {
            case 0...1:
                let index = random.number(0...facts.metrics.count - 1)
                let value = facts.metrics[index].value
                facts.metrics[index].value = DecimalNumeral(
                    mantissa: value.mantissa * Int64(random.number(0...150)) / 100, scale: value.scale)
            case 2:
                let index = random.number(0...facts.employees.count - 1)
                facts.employees[index].status = random.pick([.regular, .probation, .left])
            default:
                let employee = facts.employees[random.number(0...facts.employees.count - 1)]
                facts.employees.removeAll { $0.id == employee.id }
                facts.metrics.removeAll { $0.subject == .employee(employee.id) }
                facts.targets.removeAll { $0.subject == .employee(employee.id) }
                facts.coefficientAdjustments.removeAll { $0.employee == employee.id }
                facts.corrections.removeAll { $0.employee == employee.id }
            }
        }
    }

    private static func check(
        _ posted: CommissionClose, _ fresh: CommissionClose, booked: [Correction], open: [Correction]
    ) throws {
        var sums = try DocumentLines.payable(posted)
        for correction in booked + open {
            let key = "\(correction.employee) \(correction.scheme ?? "?")"
            sums[key, default: 0] += Int(correction.amount.minorUnits)
        }
        let now = try DocumentLines.payable(fresh)
        for key in Set(sums.keys).union(now.keys) where sums[key, default: 0] != now[key, default: 0] {
            throw Mismatch("\(key): \(sums[key, default: 0]), not \(now[key, default: 0])")
        }
        let keys = open.map { "\($0.employee) \($0.scheme ?? "?")" }
        guard Set(keys).count == keys.count, open.allSatisfy({ $0.amount.minorUnits != 0 }) else {
            throw Mismatch("twice or nothing: \(keys)")
        }
        // Whose line is otherwise than it was posted has a figure to show for it.
        let first = try DocumentLines.payable(posted)
        for correction in open where correction.behind.isEmpty {
            let key = "\(correction.employee) \(correction.scheme ?? "?")"
            guard first[key, default: 0] == now[key, default: 0] else { throw Mismatch("\(key) without a reason") }
        }
    }
}
