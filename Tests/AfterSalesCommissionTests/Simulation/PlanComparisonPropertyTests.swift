import AfterSalesCommission
import AfterSalesCore
import Foundation
import Testing

/// Random changes of the reference plan over random months: no cent differs without a name, and every way of adding up
/// gives the same.
@Suite struct PlanComparisonPropertyTests {
    @Test(arguments: 0..<3)
    func `every cent has a cause`(_ part: Int) throws {
        let plan = try PlanDraft.reference4S.validated()
        var differing = 0
        for seed in stride(from: part, to: 60, by: 3) {
            var random = SeededGenerator(seed: 900 + seed)
            var draft = PlanDraft.reference4S
            for _ in 0..<random.number(1...3) { Self.change(&draft, &random) }
            guard let other = try? draft.validated() else { continue }
            let facts = try (0..<3).map { month in
                var facts = try RandomMonth.facts(seed: seed * 3 + month)
                facts.dealer = month == 2 ? "D9" : facts.dealer
                return facts
            }
            let comparison = try PlanComparison(plan, with: other, over: facts)
            for month in comparison.months {
                differing += try Self.check(month)
            }
            try Self.checkTotals(comparison)
        }
        #expect(differing > 200, "\(differing)")
    }

    private static func change(_ draft: inout PlanDraft, _ random: inout SeededGenerator) {
        let scheme = random.number(0...draft.schemes.count - 1)
        switch random.number(0...6) {
        case 0:
            let table = random.number(0...draft.tables.count - 1)
            let step = random.number(0...draft.tables[table].steps.count - 1)
            draft.tables[table].steps[step].value = "0.\(random.number(10...99))"
        case 1: draft.schemes[scheme].amount += " * 101%"
        case 2: draft.schemes[scheme].deductions = []
        case 3:
            guard !draft.schemes[scheme].coefficients.isEmpty else { return }
            draft.schemes[scheme].coefficients[0].value = "0.\(random.number(1...9))"
        case 4: draft.withholding[0].rate = "\(random.number(0...9))%"
        case 5: draft.ratioDigits = random.number(2...5)
        default:
            guard scheme != 3 else { return }
            draft.schemes.remove(at: scheme)
        }
    }

    /// The lines that differ by the closes' documents are those that are named.
    private static func check(_ month: MonthDifference) throws -> Int {
        guard case .success(let before) = month.before, case .success(let after) = month.after else { return 0 }
        let (first, second) = (try lines(before), try lines(after))
        var expected: [String: Int] = [:]
        for key in Set(first.keys).union(second.keys) where first[key, default: 0] != second[key, default: 0] {
            expected[key] = second[key, default: 0] - first[key, default: 0]
        }
        var found: [String: Int] = [:]
        for line in month.lines {
            found["\(line.employee) \(line.scheme)"] = Int(line.after.minorUnits - line.before.minorUnits)
            guard !line.causes.isEmpty else { throw Mismatch("\(line) has no cause") }
        }
        guard found == expected, found.count == month.lines.count else {
            throw Mismatch("\(found.count) differences, not \(expected.count)")
        }
        return found.count
    }

    private static func checkTotals(_ comparison: PlanComparison) throws {
        var sums: (before: Int, after: Int) = (0, 0)
        for month in comparison.months {
            guard case .success(let before) = month.before, case .success(let after) = month.after else { continue }
            sums.before += try lines(before).values.reduce(0, +)
            sums.after += try lines(after).values.reduce(0, +)
        }
        for grouping in DifferenceTotal.Grouping.allCases {
            let totals = try comparison.totals(by: grouping)
            let before = totals.reduce(0) { $0 + Int($1.before.minorUnits) }
            let after = totals.reduce(0) { $0 + Int($1.after.minorUnits) }
            guard before == sums.before, after == sums.after else {
                throw Mismatch("\(grouping): \(before) and \(after), not \(sums)")
            }
        }
    }

    private static func lines(_ close: CommissionClose) throws -> [String: Int] {
        try DocumentLines.payable(close)
    }
}
