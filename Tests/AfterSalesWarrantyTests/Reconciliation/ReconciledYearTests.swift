import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTesting
import AfterSalesWarranty
import Testing

/// A year of 30 000 claims against twelve lists with planted faults: every planted one is found, and no other.
@Suite struct ReconciledYearTests {
    enum Plant: Hashable { case short, refused, twice, unknown, silent, currency, over, takenBack }

    struct Year {
        var claims: [String: WarrantyClaim] = [:]
        var lists: [RemittanceList] = []
        /// What is planted at which line of which list, or at which claim.
        var planted: [String: Plant] = [:]
        var silent: Set<String> = []
        var shorts: [ClaimCode: (lines: Int, units: Int64)] = [:]
    }

    static func year(_ count: Int, seed: UInt64, hasOwnOrders: Bool = false) throws -> Year {
        var random = SeededRandom(seed: seed)
        var year = Year()
        let terms = try ReconcileSample.terms()
        for month in 1...12 {
            let orders = try (0..<5).map { _ in
                try ReconcileSample.order(units: Int64(random.number(10_00...9_000_00)), month: month)
            }
            var lines: [RemittanceLine] = []
            let number = "L-\(month)"
            func place() -> String { "\(number)/\(lines.count)" }
            for index in 0..<count / 12 {
                let name = "N-\(month)-\(index)"
                // A store holds one claim for a job; the large year shares its orders, as making them takes long.
                let order =
                    hasOwnOrders
                    ? try ReconcileSample.order(units: Int64(random.number(10_00...9_000_00)), month: month, id: name)
                    : random.pick(orders)
                let claim = try ReconcileSample.claim(
                    name, of: order, month: month, random.chance(50) ? .approved : .submitted, terms: terms)
                year.claims[name] = claim
                let claimed = claim.claimed.minorUnits
                switch random.number(0...999) {
                case 0..<20:
                    let short = Int64(random.number(1...Int(claimed) - 1))
                    let code = ClaimCode(rawValue: "S\(random.number(1...4))")
                    year.planted[place()] = .short
                    year.shorts[code, default: (0, 0)].lines += 1
                    year.shorts[code, default: (0, 0)].units += short
                    lines.append(RemittanceLine(name, ReconcileSample.yuan(claimed - short), code: code))
                case 20..<25:
                    year.planted[place()] = .refused
                    year.shorts["R", default: (0, 0)].lines += 1
                    year.shorts["R", default: (0, 0)].units += claimed
                    lines.append(RemittanceLine(name, ReconcileSample.yuan(0), code: "R"))
                case 25..<30:
                    lines.append(RemittanceLine(name, claim.claimed))
                    year.planted[place()] = .twice
                    lines.append(RemittanceLine(name, claim.claimed))
                case 30..<35:
                    lines.append(RemittanceLine(name, claim.claimed))
                    year.planted[place()] = .unknown
                    lines.append(RemittanceLine("Q-\(name)", claim.claimed))
                case 35..<50: year.silent.insert(name)
                case 50..<53:
                    year.planted[place()] = .currency
                    lines.append(RemittanceLine(name, Money(minorUnits: claimed, currency: .usd)))
                case 53..<56:
                    year.planted[place()] = .over
                    lines.append(RemittanceLine(name, ReconcileSample.yuan(claimed + 1)))
                case 56..<60:
                    lines.append(RemittanceLine(name, claim.claimed))
                    year.planted[place()] = .takenBack
                    lines.append(RemittanceLine(name, ReconcileSample.yuan(-1), code: "A1", text: "audit"))
                default: lines.append(RemittanceLine(name, claim.claimed))
                }
            }
            let day = try ReconcileSample.day("2025-\(month < 10 ? "0" : "")\(month)-20")
            year.lists.append(try ReconcileSample.list(lines, number: number, on: day.description))
        }
        return year
    }

    static func plant(_ line: ReconciledLine) -> Plant? {
        switch line.outcome {
        case .matched, .applied: nil
        case .shortPaid: .short
        case .refused: .refused
        case .overPaid: .over
        case .chargedBack: .takenBack
        case .unknown: .unknown
        case .otherCurrency: .currency
        case .duplicate: .twice
        case .paidBefore, .notPayable: .some(.silent)
        }
    }

    @Test(arguments: [(30_000, 1), (2_400, 2), (2_400, 3), (2_400, 4)] as [(Int, UInt64)])
    func everyPlantedOneIsFoundAndNoOther(count: Int, seed: UInt64) throws {
        var year = try Self.year(count, seed: seed)
        #expect(year.claims.count == count)
        var found: [String: Plant] = [:]
        let claimed = year.claims.values.reduce(Int64(0)) { $0 + $1.claimed.minorUnits }
        for list in year.lists {
            let own = Array(year.claims.values)
            let reconciliation = Reconciliation(list, against: own)
            for line in reconciliation.lines {
                if let plant = Self.plant(line) { found["\(list.number)/\(line.index)"] = plant }
            }
            let changed = try reconciliation.applied(
                to: own, settingAside: Set(reconciliation.badLines), by: ReconcileSample.officer,
                at: ReconcileSample.noted())
            for claim in changed { year.claims[claim.number] = claim }
        }
        #expect(found == year.planted)
        let claims = Array(year.claims.values)
        // Nothing was heard of what was planted silent, of what was left aside, and of approved claims that then were refused.
        var silent = year.silent
        for list in year.lists {
            for (index, line) in list.lines.enumerated() {
                let plant = year.planted["\(list.number)/\(index)"]
                let isLeft = plant == .currency || plant == .over
                let isOpen = plant == .refused && year.claims[line.claim]?.status == .approved
                if isLeft || isOpen { silent.insert(line.claim) }
            }
        }
        let day = try ReconcileSample.day("2026-02-28")
        let waiting = Set(claims.waiting(on: day, longerThan: 45).map(\.number))
        #expect(waiting.symmetricDifference(silent).sorted() == [])
        let all = try Receivables.by(claims, on: day)
        #expect(all.count == 1)
        let one = try #require(all.first)
        #expect(one.claims == count)
        #expect(one.claimed.minorUnits == claimed)
        #expect(try one.open + one.paid + one.writtenOff == one.claimed)
        for claim in claims {
            #expect(
                claim.receivable.minorUnits + claim.paid.minorUnits + claim.writtenOff.minorUnits
                    == claim.claimed.minorUnits)
        }
    }
}
