import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Testing

/// Deriving for a whole store, and worklists from it.
@Suite struct CareStoreTests {
    private let dealership = GeneratedDealership(customers: 60)
    private let owner = RecordOwner.dealer(CareSample.dealer)
    private let at = CareSample.time("2026-06-15T02:00:00Z")

    /// A store with the customers, their cars and contacts.
    private func filled() async throws -> InMemoryStore {
        let store = InMemoryStore()
        for number in 0..<dealership.customers {
            let facts = try dealership.facts(number)
            var changes = ChangeSet(CommitKey(owner, "fill/\(number)"))
            let act = Act("fill", by: .system("test"), at: at)
            try changes.insert(facts.customer, act)
            for car in facts.vehicles { try changes.insert(car, act) }
            for contact in facts.contacts { try changes.insert(contact, act) }
            try await store.commit(changes)
        }
        return store
    }

    private func derive(
        in store: some RecordStore, by plan: CarePlan? = nil, pageSize: Int = 15, at: Timestamp? = nil
    ) async throws -> CareRun {
        let request = CareRequest(
            try plan ?? CareSample.plan, window: dealership.window, zone: .china, campaigns: dealership.campaigns,
            standIns: [.customerCare: "CC1"])
        return try await store.deriveCare(
            request, for: owner, by: .system("care"), at: at ?? self.at, pageSize: pageSize
        ) { ids in
            try ids.flatMap { id in try dealership.facts(Int(id.rawValue.dropFirst()) ?? 0).deliveries }
        }
    }

    private func tasks(in store: some RecordStore) async throws -> [CareTask] {
        var tasks: [CareTask] = []
        for try await stored in store.records(Query<CareTask>(of: owner)) { tasks.append(stored.record) }
        return tasks
    }

    @Test func itWritesWhatThePlanGivesAndNothingTwice() async throws {
        let store = try await filled()
        let first = try await derive(in: store)
        #expect(first.customers == 60)
        var expected: [CareTask] = []
        for number in 0..<dealership.customers {
            var facts = try dealership.facts(number)
            // Bad answers reach a store with their survey, not by a derivation for everybody.
            facts.badAnswers = []
            expected += try CareSample.plan.derive(facts, window: dealership.window, zone: .china).added
        }
        #expect(try await tasks(in: store) == expected.sorted { $0.key.id < $1.key.id })
        #expect(first.added == expected.count)
        #expect(first.counts[.noConsent, default: 0] > 0)
        #expect(first.findings.count == CareRun.mostFindings)
        let again = try await derive(in: store, pageSize: 500)
        #expect(again.added == 0 && again.replanned == 0 && again.withdrawn == 0)
        #expect(again.unchanged == first.added)
        #expect(try await store.check([Customer.self, Vehicle.self, Interaction.self, CareTask.self]).isClean)
    }

    @Test func itGoesOnWhereItWasStopped() async throws {
        struct Stopped: Error {}
        let store = try await filled()
        var request = CareRequest(try CareSample.plan, window: dealership.window, zone: .china)
        request.standIns = [.customerCare: "CC1"]
        var pages = 0
        await #expect(throws: Stopped.self) {
            try await store.deriveCare(request, for: owner, by: .system("care"), at: at, pageSize: 10) { _ in
                pages += 1
                if pages == 4 { throw Stopped() }
                return []
            }
        }
        let written = try await tasks(in: store).count
        #expect(written > 0)
        let rest = try await store.deriveCare(request, for: owner, by: .system("care"), at: at, pageSize: 40)
        #expect(rest.unchanged == written)
        let again = try await store.deriveCare(request, for: owner, by: .system("care"), at: at)
        #expect(again.unchanged == written + rest.added && again.added == 0)
    }

    @Test func twoAtOnceWriteEachTaskOnce() async throws {
        let store = try await filled()
        async let one = derive(in: store, pageSize: 7)
        async let other = derive(in: store, pageSize: 11, at: CareSample.time("2026-06-15T02:00:01Z"))
        let runs = try await [one, other]
        let all = try await tasks(in: store)
        #expect(Set(all.map(\.key)).count == all.count)
        #expect(runs.map(\.added).reduce(0, +) == all.count)
        #expect(try await derive(in: store).added == 0)
    }

    @Test func aNewVersionRewritesOpenTasksOnly() async throws {
        let store = try await filled()
        _ = try await derive(in: store)
        let open = try await tasks(in: store).filter { $0.rule == "insurance-reminder" }
        let done = try #require(open.first)
        try await store.change(done.key, Act("complete", by: .employee("E1"), at: at), as: CommitKey(owner, "done")) {
            try $0.complete(in: "I1", at: at)
        }
        let plan = try CareSample.plan(version: 2) { if $0.id == "insurance-reminder" { $0.due = .daysBefore(20) } }
        let run = try await derive(in: store, by: plan)
        #expect(run.replanned == open.count - 1)
        #expect(try await store.existing(done.key).record.planVersion == 1)
        let trail = try await store.auditTrail(of: try #require(open.last).key)
        #expect(trail.map(\.action) == ["plan", "plan"])
        let dropped = try CareSample.plan(version: 3, only: ["own-birthday"])
        let last = try await derive(in: store, by: dropped)
        #expect(last.withdrawn > 0 && last.added == 0)
        #expect(try await derive(in: store, by: dropped).withdrawn == 0)
    }

    @Test func worklistsAreOfAnEmployeeAndADay() async throws {
        let store = try await filled()
        _ = try await derive(in: store)
        let all = try await tasks(in: store)
        let day = CareSample.day("2026-03-10")
        for assignee in [CareAssignee.everybody, .nobody, .employee("SA3"), .employee("nobody")] {
            let list = try await store.dueTasks(of: owner, for: assignee, on: day)
            #expect(list == Worklist(all, on: day, of: assignee))
            let expected = all.filter { $0.dueOn <= day && $0.state == .open && assignee.contains($0) }
            #expect(list.items.count == expected.count)
        }
        let list = try await store.dueTasks(of: owner, for: .employee("SA3"), on: day)
        #expect(list.overdue.count > 1)
        #expect(list.items.map(\.daysOverdue) == list.items.map(\.daysOverdue).sorted(by: >))
        #expect(list.items.allSatisfy { $0.task.dueOn.days(until: day) == $0.daysOverdue })
        #expect(try await store.dueTasks(of: .dealer("D02"), on: day).items == [])
    }

    @Test func aWorklistIsReadInBothLanguages() throws {
        let customer = try CareSample.person(birthday: Birthday(month: 5, day: 12))
        let plan = try CareSample.plan(only: ["own-birthday"])
        let tasks = plan.derive(CareFacts(customer), window: CareSample.year2026, zone: .china).added
        let list = Worklist(tasks, on: CareSample.day("2026-05-14"))
        #expect(
            list.text(.english)
                == "2026-05-14: 0 due, 1 overdue\ngreeting, customer C1, by E-SA, telephone, overdue by 2 days\n")
        #expect(
            list.text(.simplifiedChinese) == "2026-05-14：当日 0 项，逾期 1 项\n问候，客户 C1，责任人 E-SA，电话，逾期 2 天\n")
        #expect(Worklist(tasks, on: CareSample.day("2026-05-11")).items == [])
        #expect(Worklist(tasks, on: CareSample.day("2026-05-12")).dueToday.count == 1)
    }
}
