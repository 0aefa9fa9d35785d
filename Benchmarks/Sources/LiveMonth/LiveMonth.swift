import AfterSales
import BenchmarkPeers
import Measuring

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// live-month: what one more order costs a month that is still going on, when it has 1 000, 10 000 and 100 000 orders.
@main
struct LiveMonth {
    private static let sizes = [1_000, 10_000, 100_000]
    private static let measured = 2_000

    static func main() async {
        do {
            var medians: [Double] = []
            for size in sizes { medians.append(try await run(orders: size)) }
            if let first = medians.first, let last = medians.last {
                print("an event at \(sizes[2]) orders ÷ at \(sizes[0]): \((last / first).text(2))")
            }
        } catch {
            print(error)
            exit(1)
        }
    }

    /// A number that often, by a factor of one and noughts.
    private static func times(_ factor: Int, _ value: DecimalNumeral) throws -> DecimalNumeral {
        let parts = value.description.split(separator: ".")
        let decimals = parts.count > 1 ? String(parts[1]) : ""
        let digits = parts[0] + decimals + String(factor).dropFirst()
        return try DecimalNumeral("\(digits.dropLast(decimals.count)).\(digits.suffix(decimals.count))0")
    }

    /// The median of an event, in seconds of processor time.
    private static func run(orders: Int) async throws -> Double {
        guard var base = try GeneratedMonth.months(1).first?.facts else { return 0 }
        // Who has more orders has higher targets: attainments multiply, and no plan pays a hundred times a hundred times.
        for index in base.targets.indices {
            base.targets[index].value = try times(orders / sizes[0], base.targets[index].value)
        }
        var shop = Shop(base)
        var live = try await InMemoryStore().liveMonth(
            dealer: base.dealer, month: base.period, plan: PlanDraft.reference4S.validated(), by: .reference4S,
            onto: base)
        let filling = try seconds { for _ in 0..<orders { try live.apply(.figures(shop.entry())) } }
        var times: [Double] = []
        var paid: Int64 = 0
        for _ in 0..<measured {
            let entry = try shop.entry()
            times.append(
                try seconds {
                    try live.apply(.figures(entry))
                    paid &+= live.payable(of: entry.advisor)?.minorUnits ?? 0
                })
        }
        var closing: [Double] = []
        for _ in 0..<20 { closing.append(try seconds { paid &+= Int64(try live.close().statements.count) }) }
        times.sort()
        let median = times[times.count / 2]
        let work = live.work
        print(
            """
            \(orders) orders: event median \((median * 1e6).text(1)) µs, p99 \((times[times.count * 99 / 100] * 1e6).text(1)) µs, \
            filling \((filling / Double(orders) * 1e6).text(1)) µs an order, close \((Sample(closing).median * 1e3).text(2)) ms, \
            \((Double(work.metrics) / Double(work.events)).text(1)) metrics an event, \(work.reopenings) reopenings (\(paid))
            """)
        return median
    }
}

/// Orders of a month, one after the other.
private struct Shop {
    private var random = SeededRandom(seed: 7)
    private let facts: MonthFacts
    private let advisors: [Identifier<Employee>]
    private let technicians: [Identifier<Employee>]

    init(_ facts: MonthFacts) {
        self.facts = facts
        advisors = facts.employees.filter { $0.position == "serviceAdvisor" }.map(\.id)
        technicians = facts.employees.filter { $0.position == "mechanic" }.map(\.id)
    }

    mutating func entry() throws -> FigureEntry {
        let day = try facts.period.firstDay.adding(days: Int(random.within(0...27)))
        let advisor = random.pick(advisors)
        var entry = FigureEntry(
            of: .dealer(facts.dealer), on: day, advisor: advisor, team: "reception", in: facts.currency)
        let technician = random.pick(technicians)
        let (labour, parts, hours) = (
            random.within(50_00...900_00), random.within(0...2_000_00), random.within(20...400)
        )
        for (measure, units) in [
            (.sales(.customer, .labour), labour), (.sales(.customer, .part), parts), (.cost(.part), parts * 7 / 10),
            (.other(.normalRepairReceipts), labour + parts), (.other(.accessorySales), 0), (.other(.hoursPaid), hours),
            (.orders, 1), (.ordersPaid(.customer), 1),
        ] as [(Measure, Int64)] {
            try entry.add(units, to: measure)
            try entry.add(units, to: measure, technician: technician)
        }
        return entry
    }
}
