import AfterSales
import Testing

/// What every posted month of a life should have paid, and whether it has: the facts are plain loops over the raw records and
/// what the life itself has noted; nothing that collects or keeps figures is asked.
struct LifeOracle {
    private let life: ClosingLife
    private let loops: YearLoops
    private let records: [CloseRecord]

    init(_ life: ClosingLife) async throws {
        self.life = life
        let (store, owner) = (life.dealer.store, life.dealer.shop.owner)
        loops = try YearLoops(
            try await Self.all(RepairOrder.self, of: owner, in: store),
            try await Self.all(WarrantyClaim.self, of: owner, in: store),
            try await Self.all(Complaint.self, of: owner, in: store))
        records = try await Self.all(CloseRecord.self, of: owner, in: store).filter {
            [.posted, .paid].contains($0.status)
        }.sorted { $0.month < $1.month }
    }

    private static func all<Record: StoredRecord>(
        _ kind: Record.Type, of owner: RecordOwner, in store: some RecordStore
    ) async throws -> [Record] {
        var records: [Record] = []
        var token: PageToken?
        repeat {
            let page = try await store.page(Query<Record>(of: owner), after: token, limit: 500)
            records += page.items.map(\.record)
            token = page.next
        } while token != nil
        return records
    }

    /// Nothing posted has changed; and of one posted month, or of every one, posted, booked and open are what it pays now.
    func check(_ number: Int? = nil) async throws {
        #expect(records.map(\.month) == life.months)
        for (index, record) in records.enumerated() {
            #expect(Digest(of: record.closeJSON.utf8) == life.posted[record.month], "\(record.month) has changed")
            if let number, index != number % records.count { continue }
            var sums = try lines(of: record.close())
            for correction in records.flatMap(\.facts.corrections)
            where correction.ofPeriod == record.month && correction.cause != .carriedForward {
                guard let scheme = correction.scheme else { continue }
                sums["\(correction.employee) \(scheme)", default: 0] += correction.amount.minorUnits
            }
            for correction in try await life.dealer.monthEnd.openCorrections(of: record.month).corrections {
                sums["\(correction.employee) \(correction.scheme ?? "?")", default: 0] += correction.amount.minorUnits
            }
            let now = try lines(of: record.plan.validated().close(facts(of: record)))
            let keys = Set(sums.keys).union(now.keys).filter { sums[$0, default: 0] != now[$0, default: 0] }.sorted()
            #expect(
                keys.isEmpty,
                "\(record.month): \(keys.map { "\($0) \(sums[$0, default: 0]), not \(now[$0, default: 0])" })")
        }
    }

    /// Over the whole life: what was paid, and what is carried at the end, is what lines and corrections come to; and the
    /// ledger has by scheme what the statements have.
    func checkTheEnd() throws {
        var earned: [Identifier<Employee>: Int64] = [:]
        var paid: [Identifier<Employee>: Int64] = [:]
        var schemes: [String: Int64] = [:]
        for record in records {
            for statement in try record.close().statements {
                for line in statement.lines {
                    earned[statement.employee, default: 0] += line.payable.minorUnits
                    schemes[line.scheme, default: 0] += line.payable.minorUnits
                }
                for correction in statement.corrections where correction.cause != .carriedForward {
                    earned[statement.employee, default: 0] += correction.amount.minorUnits
                }
                paid[statement.employee, default: 0] += statement.payable.minorUnits
                if record.month == records.last?.month {
                    paid[statement.employee, default: 0] += statement.carriedForward.minorUnits
                }
            }
        }
        #expect(paid == earned)
        var booked: [String: Int64] = [:]
        for (account, amount) in try PayLedger(records).balances() {
            if case .scheme(let id) = account { booked[id, default: 0] += amount.minorUnits }
        }
        #expect(booked.filter { $0.value != 0 } == schemes.filter { $0.value != 0 })
    }

    private func lines(of close: CommissionClose) throws -> [String: Int64] {
        var lines: [String: Int64] = [:]
        for statement in close.statements {
            for line in statement.lines { lines["\(statement.employee) \(line.scheme)"] = line.payable.minorUnits }
        }
        return lines
    }

    private static let metrics: Set<String> = [
        "normalRepairReceipts", "accidentRepairAudited", "warrantyReceipts", "complaints", "hoursSold",
    ]

    private func facts(of record: CloseRecord) throws -> MonthFacts {
        let month = record.month
        func person(_ id: String, _ position: String, _ team: Identifier<Team>?) -> EmployeeFacts {
            EmployeeFacts(id: Identifier(id), name: id, position: position, team: team, baseSalary: .zero(.cny))
        }
        var people = [
            person("E1", "serviceAdvisor", "reception"), person("E3", "serviceAdvisor", "reception"),
            person("T1", "mechanic", nil),
        ]
        if life.second.contains(where: { $0.from <= month && $0.through.map { month <= $0 } ?? true }) {
            people.append(person("E2", "serviceAdvisor", "reception"))
        }
        var metrics: [MetricFact] = []
        for (name, units) in loops.values[month.description] ?? [:] {
            let parts = name.split(separator: " ").map(String.init)
            guard Self.metrics.contains(parts[0]), let subject = Subject(parts[1]) else { continue }
            // The others of the workshop are of no scheme.
            if case .employee(let id) = subject, !people.contains(where: { $0.id == id }) { continue }
            let scale = parts[0] == "complaints" ? 0 : 2
            metrics.append(MetricFact(parts[0], subject, DecimalNumeral(mantissa: units, scale: scale)))
        }
        for (employee, points) in life.points[month] ?? [:] {
            metrics.append(MetricFact("appraisalScore", .employee(Identifier(employee)), DecimalNumeral(points)))
        }
        return MonthFacts(period: month, dealer: record.dealer, currency: .cny, employees: people, metrics: metrics)
    }
}
