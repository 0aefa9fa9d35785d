import AfterSales
import AfterSalesTestStores
import AfterSalesTesting

/// A dealership at work at random, one act after the other: orders, credits, audits, claims and their money, complaints,
/// appraisals, people who come and go, strangers, another currency. It says by which commits an act was done.
struct LiveLife {
    static let month = "2026-06"

    let place: TestStore
    let shop: CollectedDealer
    private(set) var base: MonthFacts
    private var maker: OrderMaker
    private let party = ActingParty.employee("E1")
    private var settled: [Identifier<RepairOrder>] = []
    private var claimed: [String] = []
    /// An order in another currency that stands.
    private var foreign: Identifier<RepairOrder>?
    private var seen: Set<CommitKey> = []
    private var count = 0
    /// Whether nobody leaves, and nothing is of strangers or in another currency.
    var isCalm = true

    /// What an act has left for a live month to be told.
    struct Done {
        let act: String
        let commits: [CommitKey]
        let events: [MonthEvent]
    }

    init(seed: UInt64, _ place: TestStore) throws {
        self.place = place
        shop = CollectedDealer(place, "D01")
        maker = OrderMaker(seed: seed)
        maker.currencies = [.cny]
        maker.days = 55
        base = try Self.base()
    }

    static func person(_ id: String, _ position: String, _ team: Identifier<Team>? = nil) -> EmployeeFacts {
        EmployeeFacts(id: Identifier(id), name: id, position: position, team: team, baseSalary: .zero(.cny))
    }

    static func base() throws -> MonthFacts {
        let people = [
            person("E1", "serviceAdvisor", "reception"), person("E2", "serviceAdvisor", "reception"),
            person("E3", "serviceAdvisor", "reception"), person("I1", "accessoryInstaller"),
            person("S/1", "accessorySpecialist"), person("T1", "mechanic"), person("T2", "mechanic"),
            person("T3", "mechanic"), person("T/4", "mechanic"), person("技师五", "mechanic"),
            person("W1", "workshopDirector"),
        ]
        let everybody = people.map(\.id)
        let may = try LocalDate("2026-05-20")
        func target(_ metric: String, _ subject: Subject, _ value: String) throws -> TargetFact {
            TargetFact(metric, subject, try DecimalNumeral(value), agreedOn: may, acknowledgedBy: everybody)
        }
        var metrics = [
            MetricFact("fleetReceipts", .dealer, DecimalNumeral(0)),
            MetricFact("claimsReceipts", .dealer, DecimalNumeral(0)),
            MetricFact("washes", .team("detailing"), DecimalNumeral(0)),
            MetricFact("detailingSales", .team("detailing"), DecimalNumeral(0)),
        ]
        for id in everybody { metrics.append(MetricFact("appraisalScore", .employee(id), DecimalNumeral(100))) }
        return MonthFacts(
            period: try Month(month), dealer: "D01", currency: .cny, employees: people, metrics: metrics,
            targets: [
                try target("output", .team("reception"), "10000"),
                try target("grossProfit", .team("reception"), "8000"),
                try target("vehicleIntake", .team("reception"), "10"), try target("fleetReceipts", .dealer, "1"),
                try target("claimsReceipts", .dealer, "1"), try target("workshopOutput", .dealer, "8000"),
                try target("afterSalesOutput", .dealer, "10000"),
                try target("accessorySales", .employee("S/1"), "500"),
            ])
    }

    /// The next act.
    mutating func act() async throws -> Done {
        var events: [MonthEvent] = []
        let act: String
        switch maker.random.number(0...99) {
        case 0..<42: act = try await settle(.cny)
        case 42..<58: act = try await undo()
        case 58..<68: act = try await audit()
        case 68..<76: act = try await claim()
        case 76..<84: act = try await complain()
        case 84..<91: (act, events) = appraise()
        case 91..<96: (act, events) = staff()
        default: act = try await settle(isCalm ? .cny : .usd)
        }
        return Done(act: act, commits: try await commits(), events: events)
    }

    /// Those that were made since it was asked last.
    private mutating func commits() async throws -> [CommitKey] {
        var new: [CommitReceipt] = []
        var token: PageToken?
        repeat {
            let page = try await place.store.page(
                Query<CommitReceipt>(ofEverybodyWhere: .everything), after: token, limit: 500)
            new += page.items.map(\.record).filter { seen.insert($0.commit).inserted }
            token = page.next
        } while token != nil
        return new.map(\.commit)
    }

    private mutating func settle(_ currency: Currency) async throws -> String {
        maker.currencies = [currency]
        if currency != .cny, let id = foreign {
            foreign = nil
            try await place.store.counted.reverse(
                RecordKey(shop.owner, id), by: Identifier("\(id)-ALL"), because: "wrong", acting: party,
                at: OrderMaker.at(95, minutes: 0), in: .china, as: .fresh())
            return "undo all of \(id), the only one of its currency"
        }
        let (order, day) = try maker.next()
        try await place.commit { changes, _ in
            try changes.insert(order, Act("open", by: party, at: order.openedAt))
        }
        try await place.store.counted.settle(
            order.key, by: party, at: OrderMaker.at(day, minutes: 100), in: .china, as: .fresh())
        if currency == .cny { settled.append(order.key.id) } else { foreign = order.key.id }
        return "settle \(order.key.id) \(currency.code) on day \(day)"
    }

    private mutating func undo() async throws -> String {
        guard let id = settled.isEmpty ? nil : maker.random.pick(settled) else { return "nothing to undo" }
        let key = RecordKey<RepairOrder>(shop.owner, id)
        let order = try await place.store.existing(key).record
        let left = order.unreversedLines
        guard !left.isEmpty else { return "nothing left of \(id)" }
        let some = left.map(\.id).filter { _ in maker.random.chance(40) }
        let credit = Identifier<RepairOrder>("\(id)-C\(order.reversals.count)")
        do {
            try await place.store.counted.reverse(
                key, some.isEmpty ? nil : some, by: credit, because: "wrong", acting: party,
                at: OrderMaker.at(maker.random.number(60...90), minutes: 900), in: .china, as: .fresh())
        } catch is OrderRefusal {
            // A discount alone is not undone, nor what came before the last step.
            return "refused to undo \(id)"
        }
        return "undo \(some.isEmpty ? "all" : "\(some)") of \(id)"
    }

    private mutating func audit() async throws -> String {
        guard let id = settled.isEmpty ? nil : maker.random.pick(settled) else { return "nothing to audit" }
        let key = RecordKey<RepairOrder>(shop.owner, id)
        let order = try await place.store.existing(key).record
        do {
            if order.deliveredAt == nil {
                try await place.store.counted.deliver(
                    key, by: party, at: OrderMaker.at(maker.random.number(20...58), minutes: 400), in: .china,
                    explainedBy: "E1", accepted: .signature("s"), unpaidApprovedBy: "E9", as: .fresh())
            } else {
                let on = try LocalDate("2026-06-01").adding(days: maker.random.number(-10...40))
                try await place.store.counted.record(
                    insurerAudit: Money(
                        minorUnits: Int64(maker.random.number(0...900_00)), currency: order.terms.currency),
                    on: on, of: key, by: party, at: OrderMaker.at(95, minutes: 0), in: .china, as: .fresh())
            }
        } catch is OrderRefusal {
            return "refused to audit \(id)"
        }
        return "deliver or audit \(id)"
    }

    private mutating func claim() async throws -> String {
        count += 1
        let at = try OrderMaker.at(60, minutes: 500)
        if claimed.isEmpty || maker.random.chance(30) {
            let id = "W\(count)"
            try await shop.settle(
                id, [CollectedDealer.line("L1", .labour, 900_00, hours: 100, payType: .warranty)],
                at: OrderMaker.at(13 + maker.random.number(0...10), minutes: 300),
                team: maker.random.chance(70) ? "reception" : "fleet")
            try await shop.claim(id, at: OrderMaker.at(24, minutes: 500))
            claimed.append(id)
            return "claim of \(id)"
        }
        let id = maker.random.pick(claimed)
        let day = try LocalDate("2026-06-14").adding(days: maker.random.number(0...20)).description
        do {
            if maker.random.chance(70) {
                try await shop.pay(id, Int64(maker.random.number(1...200_00)), by: "P\(count)", on: day, at: at)
            } else {
                try await shop.chargeBack(id, Int64(maker.random.number(1...50_00)), by: "B\(count)", on: day, at: at)
            }
        } catch is ClaimRefusal {
            return "refused money for \(id)"
        }
        return "money for \(id) on \(day)"
    }

    private mutating func complain() async throws -> String {
        let number = maker.random.number(1...(isCalm ? 4 : 5))
        let about = number == 5 ? "X9" : "E\(number % 3 + 1)"
        try await shop.complaint(
            "K\(number)", about: about, justified: maker.random.chance(number == 5 ? 20 : 60),
            on: maker.random.chance(70) ? "2026-06-15" : "2026-07-02", at: OrderMaker.at(15, minutes: 0))
        return "complaint K\(number) about \(about)"
    }

    private mutating func appraise() -> (String, [MonthEvent]) {
        let id = maker.random.pick(base.employees).id
        let place = base.metrics.firstIndex { $0.metric == "appraisalScore" && $0.subject == .employee(id) }
        if let place, maker.random.chance(8) {
            base.metrics.remove(at: place)
            return ("appraisal of \(id) withdrawn", [.withdrawn("appraisalScore", .employee(id))])
        }
        let fact = MetricFact("appraisalScore", .employee(id), DecimalNumeral(Int64(maker.random.number(80...100))))
        if let place { base.metrics[place] = fact } else { base.metrics.append(fact) }
        return ("appraisal of \(id)", [.stated(fact)])
    }

    private mutating func staff() -> (String, [MonthEvent]) {
        let stranger = Self.person("T/4", "mechanic")
        if let place = base.employees.firstIndex(where: { $0.id == stranger.id }) {
            guard !isCalm, maker.random.chance(40) else { return ("nobody leaves", []) }
            base.employees.remove(at: place)
            base.metrics.removeAll { $0.subject == .employee(stranger.id) }
            for index in base.targets.indices { base.targets[index].acknowledgedBy.removeAll { $0 == stranger.id } }
            return ("T/4 leaves", [.base(base)])
        }
        base.employees.append(stranger)
        base.metrics.append(MetricFact("appraisalScore", .employee(stranger.id), DecimalNumeral(90)))
        for index in base.targets.indices { base.targets[index].acknowledgedBy.append(stranger.id) }
        return ("T/4 comes", [.base(base)])
    }
}
