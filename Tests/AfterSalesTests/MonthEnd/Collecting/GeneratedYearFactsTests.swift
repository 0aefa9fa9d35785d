import AfterSales
import AfterSalesTestStores
import Testing

@testable import AfterSalesTestOracle

/// The facts of a generated year are what plain loops over its records come to: for every dealership and month, every metric,
/// nothing more and nothing less; and what they close to is what the specification comes to, written out by hand.
@Suite struct GeneratedYearFactsTests {
    private static let inHours: Set<String> = ["hoursSold"]
    private static let inThings: Set<String> = ["vehicleIntake", "complaints"]

    @Test(arguments: StoreKind.allCases) func factsAreWhatPlainLoopsComeTo(kind: StoreKind) async throws {
        // All of it in memory, where it is cheap; on the others enough for every rule.
        let orders = kind == .memory ? 14...22 : 2...4
        let place = try await kind.open(StoredKinds.all)
        let plan = try PlanDraft.reference4S.validated()
        var metrics = 0
        var moved = 0
        var closed = 0
        for (number, dealer) in GeneratedYear.dealers.enumerated() {
            var year = GeneratedYear(seed: 41 + UInt64(number), place, dealer)
            try await year.write(orders: orders)
            let loops = try await loops(of: .dealer(dealer), in: place.store)
            let shop = CollectedDealer(place, dealer)
            for month in try GeneratedYear.months.map({ try Month(year: 2026, month: $0) }) {
                let collected = try await shop.collected(month.description)
                try check(collected, against: loops, in: month)
                if try closes(collected.facts, by: plan) { closed += 1 }
                metrics += collected.facts.metrics.count
                // Figures of days show credits in other months.
                let days = try await place.store.figures(dealer: dealer, month: month)
                let earned = try await place.store.earnedFigures(dealer: dealer, month: month)
                if days.sums != earned.sums { moved += 1 }
                // Counted anew, as of the end of time, it is the same.
                if month.number % 4 == 0 {
                    let again = try await shop.collected(month.description, asOf: Timestamp("2030-01-01T00:00:00Z"))
                    #expect(again.facts == collected.facts && again.sources == collected.sources)
                }
            }
        }
        #expect(metrics > 3 * 12 * 14)
        #expect(moved > 6)
        // Of few orders more months are below zero, or without a receipt.
        #expect(closed > (kind == .memory ? 24 : 12), "\(closed) of 36")
        #expect(try await place.store.figureProblems().isEmpty)
    }

    /// Whether the month can be closed, which it can or not for the oracle too; to the same, line by line.
    private func closes(_ collected: MonthFacts, by plan: CommissionPlan) throws -> Bool {
        let facts = try ClosableMonth.facts(collected)
        let oracle = ReferenceOracle(facts)
        do throws(Rejection) {
            let close = try plan.close(facts)
            #expect(!oracle.isRefused, "\(facts.dealer) \(facts.period)")
            #expect(close.report == oracle.expected.report, "\(facts.dealer) \(facts.period)")
            return true
        } catch {
            #expect(oracle.isRefused, "\(facts.dealer) \(facts.period): \(error)")
            return false
        }
    }

    private func loops(of owner: RecordOwner, in store: some RecordStore) async throws -> YearLoops {
        var orders: [RepairOrder] = []
        for try await stored in store.records(Query<RepairOrder>(of: owner)) { orders.append(stored.record) }
        var claims: [WarrantyClaim] = []
        for try await stored in store.records(Query<WarrantyClaim>(of: owner)) { claims.append(stored.record) }
        var complaints: [Complaint] = []
        for try await stored in store.records(Query<Complaint>(of: owner)) { complaints.append(stored.record) }
        return try YearLoops(orders, claims, complaints)
    }

    private func check(_ collected: CollectedMonth, against loops: YearLoops, in month: Month) throws {
        let people = collected.facts.employees.map(\.id.rawValue)
        var expected: [String: String] = [:]
        // Claims and complaints are known where there is none.
        var values = loops.values[month.description] ?? [:]
        values["warrantyReceipts team:reception", default: 0] += 0
        for id in people { values["complaints employee:\(id)", default: 0] += 0 }
        for (name, units) in values {
            let metric = String(name.prefix { $0 != " " })
            let value =
                if Self.inThings.contains(metric) {
                    DecimalNumeral(units)
                } else if Self.inHours.contains(metric) {
                    DecimalNumeral(Hours(units: units))
                } else {
                    DecimalNumeral(Money(minorUnits: units, currency: .cny))
                }
            expected[name] = value.description
        }
        var found: [String: String] = [:]
        for metric in collected.facts.metrics {
            let name = "\(metric.metric) \(metric.subject)"
            #expect(found.updateValue(metric.value.description, forKey: name) == nil, "\(name) is there twice")
        }
        let differing = Set(expected.keys).union(found.keys).filter { expected[$0] != found[$0] }.sorted()
        #expect(
            differing.isEmpty,
            "\(collected.facts.dealer) \(month): \(differing.map { "\($0): \(expected[$0] ?? "–") ≠ \(found[$0] ?? "–")" })"
        )
        let told = collected.findings.filter { $0.code == .receiptsWithoutTeam }.flatMap(\.inputs)
            .filter { $0.name == "amount" }.map(\.value)
        var sum: Int64 = 0
        for amount in told { sum += try Money(String(amount.dropLast(4)), .cny).minorUnits }
        #expect(sum == loops.withoutTeam[month.description] ?? 0)
    }
}
