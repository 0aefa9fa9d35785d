import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTestEffort
import Testing

/// A dealership of thousands of customers over two years, with all triggers.
@Suite struct GeneratedCareTests {
    private static let dealership = GeneratedDealership(customers: Effort.of(5_000, thorough: 20_000))

    @Test func twiceAddsNothingAndAPlanChangesOnlyOpenTasks() throws {
        let dealership = Self.dealership
        let plan = try CareSample.plan
        let next = try CareSample.plan(version: 2) {
            if $0.id == "insurance-reminder" { $0.due = .daysBefore(45) }
            if $0.id == "own-birthday" { $0.due = .days(1) }
        }
        var perRule: [String: Int] = [:]
        var ids: Set<Identifier<CareTask>> = []
        var touched = 0
        for number in 0..<dealership.customers {
            let facts = try dealership.facts(number)
            var tasks = plan.derive(facts, window: dealership.window, zone: .china).added
            for task in tasks {
                perRule[task.rule, default: 0] += 1
                ids.insert(task.key.id)
            }
            touched += tasks.count
            #expect(plan.derive(facts, existing: tasks, window: dealership.window, zone: .china).isEmpty)
            // Every tenth customer's tasks are half done when the plan changes.
            guard number % 10 == 0 else { continue }
            for index in tasks.indices where index % 2 == 0 {
                try tasks[index].complete(in: "I", at: CareSample.time("2026-06-15T02:00:00Z"))
            }
            let change = next.derive(facts, existing: tasks, window: dealership.window, zone: .china)
            let closed = Set(tasks.filter { $0.state != .open }.map(\.key))
            #expect((change.replanned + change.withdrawn).allSatisfy { !closed.contains($0.key) })
            let rules = Set(change.replanned.map(\.rule))
            #expect(rules.isSubset(of: ["insurance-reminder", "own-birthday"]), "\(rules)")
            let settled = change.applied(to: tasks)
            #expect(next.derive(facts, existing: settled, window: dealership.window, zone: .china).isEmpty)
        }
        #expect(ids.count == touched, "no two tasks have one id")
        #expect(Set(perRule.keys) == Set(plan.rules.map(\.id)), "every rule has planned something")
    }

    /// A few customers by a reckoning that shares nothing with the library: day by day.
    @Test func theDaysAreThoseOfAReckoningDayByDay() throws {
        let dealership = Self.dealership
        let plan = try CareSample.plan(only: [
            "own-birthday", "purchase-anniversary", "insurance-reminder", "repair-follow-up",
        ])
        for number in 0..<60 {
            let facts = try dealership.facts(number * 37)
            let derived = plan.derive(facts, window: dealership.window, zone: .china).added
                .map { "\($0.rule) \($0.dueOn)" }.sorted()
            var expected: [String] = []
            var day = dealership.window.lowerBound
            while dealership.window.contains(day) {
                if case .person(let person) = facts.customer.details.party, let born = person.birthday,
                    Self.isKept(month: born.month, day: born.day, on: day)
                {
                    expected.append("own-birthday \(day)")
                }
                for car in facts.vehicles {
                    let from = car.ownerships[0].from
                    if day.year > from.year, Self.isKept(month: from.month.number, day: from.day, on: day) {
                        expected.append("purchase-anniversary \(day)")
                    }
                    if let through = car.details.insurance?.through, day.days(until: through) == 30 {
                        expected.append("insurance-reminder \(day)")
                    }
                }
                for delivery in facts.deliveries {
                    // 72 hours and the eight that China is ahead.
                    let local = try delivery.at.adding(seconds: 80 * 3_600)
                    if local.description.hasPrefix(day.description) { expected.append("repair-follow-up \(day)") }
                }
                day = try day.adding(days: 1)
            }
            #expect(derived == expected.sorted(), "customer \(number * 37)")
        }
    }

    private static func isKept(month: Int, day: Int, on date: LocalDate) -> Bool {
        if date.month.number == month, date.day == day { return true }
        let isLeap = (date.year % 4 == 0 && date.year % 100 != 0) || date.year % 400 == 0
        return month == 2 && day == 29 && !isLeap && date.month.number == 2 && date.day == 28
    }
}
