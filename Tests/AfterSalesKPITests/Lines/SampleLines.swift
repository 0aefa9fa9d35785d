import AfterSalesCore
import AfterSalesKPI
import AfterSalesTesting

/// A small group of dealerships and random lines of theirs, with all that makes figures hard: credits, cancelled lines,
/// supplementary lines under other advisors and in other months, unknown costs and hours.
struct SampleLines {
    let space: FigureSpace

    init(dealers: Int = 3, advisors: Int = 4, technicians: Int = 5, months: Int = 5, kinds: Int = 4) throws {
        let allKinds: [LineKind] = [.labour, .part, .accessory, .sublet, .careProduct, .fee, .discount]
        let first = try Month(year: 2024, month: 11)
        space = try FigureSpace(
            currency: .cny, months: first...first.adding(months: months - 1),
            advisors: (0..<dealers * advisors).map {
                Staffing(
                    Identifier("A\($0 / 2 * 2)"), team: Identifier("T\($0 % 2)"), at: Identifier("D\($0 / advisors)"))
            },
            technicians: (0..<dealers * technicians).map {
                Staffing(
                    $0 % technicians == 0 ? nil : Identifier("W\($0)"), team: Identifier("B\($0 % 2)"),
                    at: Identifier("D\($0 / technicians)"))
            },
            payTypes: [.customer, .warranty, .insurance, .internal, .goodwill], kinds: Array(allKinds.prefix(kinds)),
            skills: [.mechanical, .body, .paint])
    }

    private var advisorsEach: Int { space.advisors.count { $0.dealer == space.advisors[0].dealer } }
    private var techniciansEach: Int { space.technicians.count { $0.dealer == space.technicians[0].dealer } }
    var days: Int { space.months.reduce(0) { $0 + $1.dayCount } }

    /// So many orders of up to six lines each.
    func lines(orders: Int, seed: UInt64) -> [SettledLine] {
        var random = SeededRandom(seed: seed)
        var lines: [SettledLine] = []
        for order in 0..<orders {
            let dealer = random.number(0...space.advisors.count / advisorsEach - 1)
            let advisor = dealer * advisorsEach + random.number(0...advisorsEach - 1)
            let day = random.number(0...days - 1)
            let payType = random.number(0...4)
            for _ in 0..<random.number(1...6) {
                let kind = random.number(0...space.kinds.count - 1)
                let sign: Int64 = random.chance(10) ? -1 : 1
                let amount = sign * Int64(random.number(0...500_000))
                let isLabour = space.kinds[kind] == .labour
                let isElsewhere = random.chance(10)
                lines.append(
                    SettledLine(
                        order: order * 3, day: isElsewhere ? min(days - 1, day + random.number(0...40)) : day,
                        advisor: isElsewhere ? dealer * advisorsEach + random.number(0...advisorsEach - 1) : advisor,
                        technician: dealer * techniciansEach + random.number(0...techniciansEach - 1),
                        payType: random.chance(80) ? payType : random.number(0...4), kind: kind,
                        skill: random.number(0...2),
                        hours: isLabour ? (random.chance(5) ? nil : sign * Int64(random.number(0...900))) : 0,
                        amount: amount, cost: random.chance(5) ? nil : amount * Int64(random.number(30...110)) / 100,
                        isComeback: random.chance(6), isVoid: random.chance(4)))
            }
        }
        return lines
    }

    func settled(_ lines: [SettledLine]) throws -> SettledLines {
        var settled = SettledLines(in: space)
        try settled.append(contentsOf: lines)
        return settled
    }

    /// Figures as plain loops and sets count them.
    func counted(_ lines: [SettledLine], by grouping: RollUpGrouping) -> [RollUpSubject: [Month: FigureSums]] {
        var orders: [RollUpSubject: [Month: [Measure: Set<Int>]]] = [:]
        var sums: [RollUpSubject: [Month: FigureSums]] = [:]
        for line in lines where !line.isVoid {
            let month = month(of: line.day)
            let subject = subject(space.advisors[line.advisor], grouping)
            let payType = space.payTypes[line.payType]
            let kind = space.kinds[line.kind]
            func add(_ units: Int64, _ measure: Measure) {
                try? sums[subject, default: [:]][month, default: FigureSums(in: .cny)].add(units, to: measure)
            }
            add(line.amount, .sales(payType, kind))
            add(line.cost ?? 0, .cost(kind))
            if line.cost == nil { add(line.amount, .salesWithoutCost(kind)) }
            add(line.hours ?? 0, .hoursSold(payType))
            if line.hours == nil { add(line.amount, .labourWithoutHours(payType)) }
            var counts: [Measure] = [.orders, .ordersPaid(payType)]
            if line.isComeback { counts.append(.comebacks) }
            for measure in counts {
                orders[subject, default: [:]][month, default: [:]][measure, default: []].insert(line.order)
            }
        }
        for (subject, months) in orders {
            for (month, measures) in months {
                for (measure, numbers) in measures {
                    try? sums[subject, default: [:]][month, default: FigureSums(in: .cny)]
                        .add(Int64(numbers.count), to: measure)
                }
            }
        }
        return sums
    }

    func month(of day: Int) -> Month {
        var rest = day
        for month in space.months {
            if rest < month.dayCount { return month }
            rest -= month.dayCount
        }
        return .latest
    }

    func subject(_ place: Staffing, _ grouping: RollUpGrouping) -> RollUpSubject {
        switch grouping {
        case .everybody: .everybody
        case .dealer: .dealer(place.dealer)
        case .team: .team(place.team, place.dealer)
        case .employee: .employee(place.employee, place.dealer)
        case .place: .place(place)
        }
    }
}
