import AfterSales
import AfterSalesTestEffort
import AfterSalesTestStores
import AfterSalesTesting
import Testing

/// A live month is after every act what its records would be collected and closed as, byte for byte.
@Suite struct LiveMonthEndTests {
    /// A close, or why there is none: as a set, as the order of faults is nobody's promise.
    private func outcome(_ close: () async throws -> CommissionClose) async throws -> String {
        do {
            return try await close().json()
        } catch let rejection as Rejection {
            return Set(rejection.findings.map { "\($0.code) \($0.place)" }).sorted().joined(separator: "\n")
        }
    }

    private func compare(_ live: LiveMonthEnd, _ life: LiveLife, _ plan: CommissionPlan, _ act: Comment) async throws {
        let month = try Month(LiveLife.month)
        let fresh = try await outcome {
            try plan.close(
                try await life.place.store.monthFacts(
                    dealer: "D01", month: month, by: .reference4S, onto: life.base
                ).facts)
        }
        #expect(try await outcome { try live.close() } == fresh, act)
        guard let collected = try? live.collected() else {
            #expect(live.statements == nil, act)
            return
        }
        let read = try await life.place.store.monthFacts(
            dealer: "D01", month: month, by: .reference4S, onto: life.base)
        #expect(collected.facts == read.facts && collected.findings == read.findings, act)
        #expect(collected.sources == read.sources, act)
        guard let statements = live.statements else { return }
        #expect(try await outcome { try statements.close() } == fresh, act)
        guard let close = try? live.close() else {
            #expect(try statements.isRefused(), act)
            return
        }
        for statement in close.statements {
            #expect(live.payable(of: statement.employee) == statement.payable, act)
            for line in statement.lines {
                let found = try #require(statements.line(line.scheme, statement.employee))
                #expect(try statements.payable(found) == line.payable, act)
            }
        }
    }

    @discardableResult
    private func live(_ kind: StoreKind, seed: UInt64, acts: Int, isCalm: Bool = false) async throws -> (
        LiveMonthEnd, closed: Int
    ) {
        let place = try await kind.open(StoredKinds.all)
        var life = try LiveLife(seed: seed, place)
        let plan = try PlanDraft.reference4S.validated()
        // Some of the month lies behind when it is opened.
        for _ in 0..<acts / 6 { _ = try await life.act() }
        var live = try await place.store.liveMonth(
            dealer: "D01", month: Month(LiveLife.month), plan: plan, by: .reference4S, onto: life.base)
        try await compare(live, life, plan, "seed \(seed): opened")
        var closed = 0
        life.isCalm = isCalm
        for number in 0..<acts {
            let done = try await life.act()
            for event in done.events { try live.apply(event) }
            for commit in done.commits {
                try await live.follow(commit, in: place.store)
                // Told twice, it is the same.
                if number % 7 == 0 { try await live.follow(commit, in: place.store) }
            }
            try await compare(live, life, plan, "seed \(seed), act \(number): \(done.act)")
            if (try? live.close()) != nil { closed += 1 }
        }
        return (live, closed)
    }

    @Test(arguments: 1...UInt64(Effort.of(4, thorough: 200))) func afterEveryAct(seed: UInt64) async throws {
        let (live, _) = try await live(.memory, seed: seed, acts: 60)
        #expect(live.work.events > 20)
    }

    @Test(arguments: StoreKind.allCases) func onEveryStore(kind: StoreKind) async throws {
        try await live(kind, seed: 77, acts: 25)
    }

    /// Most of what is compared has to be closes, and not refusals that agree.
    @Test func mostOfItCanBeClosed() async throws {
        var closed = 0
        for seed in 100..<102 as Range<UInt64> {
            closed += try await live(.memory, seed: seed, acts: 40, isCalm: true).closed
        }
        #expect(closed > 60, "\(closed) of 80")
    }
}
