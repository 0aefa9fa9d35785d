import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Testing

/// That a derivation can be repeated, follows the plan and the facts, and leaves alone what was done.
@Suite struct CareDerivationTests {
    /// A customer with something for every rule.
    private func everything() throws -> CareFacts {
        CareFacts(
            try CareSample.person(
                birthday: Birthday(year: 1980, month: 2, day: 29),
                family: [FamilyMember(name: "A", relation: "child", birthday: try Birthday(month: 7, day: 4))],
                since: CareSample.day("2024-03-05")),
            vehicles: [
                try CareSample.car {
                    $0.deliveredAt = CareSample.time("2026-06-01T04:00:00Z")
                    $0.nextService = ServiceDue(on: CareSample.day("2026-08-01"))
                    $0.inspectionDue = CareSample.day("2026-09-01")
                    $0.insurance = InsurancePolicy(insurer: "PICC", through: CareSample.day("2026-10-01"))
                    $0.warrantyThrough = CareSample.day("2026-11-01")
                },
                try CareSample.car("V2", since: "2025-01-31"),
            ],
            contacts: [
                try CareSample.contact(at: "2026-05-01T02:00:00Z"),
                try CareSample.contact("I2", at: "2026-05-02T02:00:00Z", purpose: .followUp, outcome: .dissatisfied),
            ],
            deliveries: [CareSample.delivery("RO-1", at: "2026-05-20T08:00:00Z")],
            badAnswers: [
                BadSurveyAnswer(to: "S1", by: "C1", about: "V1", at: CareSample.time("2026-05-22T08:00:00Z"))
            ],
            campaigns: [
                CareCampaign("storm", about: .weather, on: CareSample.day("2026-07-01"), for: .everybody),
                CareCampaign("offer", about: .campaign, on: CareSample.day("2026-07-02"), for: .everybody),
            ], standIns: [.customerCare: "E-CARE"])
    }

    private func derive(
        _ facts: CareFacts, _ existing: [CareTask] = [], by plan: CarePlan? = nil,
        _ window: ClosedRange<LocalDate> = CareSample.year2026
    ) throws -> CareDerivation {
        try (plan ?? CareSample.plan).derive(facts, existing: existing, window: window, zone: .china)
    }

    @Test func twiceAddsNothing() throws {
        let first = try derive(everything())
        #expect(
            Set(first.added.map(\.rule))
                == Set(try CareSample.plan.rules.map(\.id)).subtracting(["key-person-birthday"]))
        let again = try derive(everything(), first.added)
        #expect(again.isEmpty)
        #expect(again.unchanged == first.added.count)
        // A window that begins later, or ends later, plans only what is new.
        let later = try derive(everything(), first.added, CareSample.window("2026-06-20", "2027-01-31"))
        #expect(later.replanned == [] && later.withdrawn == [])
        #expect(later.added.map(\.rule) == ["purchase-anniversary"])
    }

    @Test func orderMeansNothing() throws {
        var facts = try everything()
        let first = try derive(facts)
        facts.vehicles.reverse()
        facts.contacts.reverse()
        facts.deliveries.reverse()
        facts.badAnswers.reverse()
        facts.campaigns.reverse()
        #expect(try derive(facts) == first)
        #expect(try derive(facts, first.added.reversed()).isEmpty)
    }

    @Test func twoHalvesOfAWindowAreTheWhole() throws {
        let whole = try derive(everything()).added
        let first = try derive(everything(), [], CareSample.window("2026-01-01", "2026-06-30"))
        let second = try derive(everything(), first.added, CareSample.window("2026-07-01", "2026-12-31"))
        #expect(second.applied(to: first.added) == whole.sorted { $0.key.id < $1.key.id })
    }

    @Test func aNewPlanTouchesOnlyOpenTasks() throws {
        var tasks = try derive(everything()).added
        for index in tasks.indices {
            switch tasks[index].rule {
            case "first-call": try tasks[index].complete(in: "I9", at: CareSample.time("2026-06-02T03:00:00Z"))
            case "own-birthday": try tasks[index].skip(because: "abroad", at: CareSample.time("2026-02-28T03:00:00Z"))
            default: break
            }
        }
        var draft = CarePlanDraft.standard4S
        draft.version = 2
        draft.rules.removeAll { $0.id == "second-call" || $0.id == "warranty-reminder" }
        for index in draft.rules.indices {
            switch draft.rules[index].id {
            case "first-call", "own-birthday": draft.rules[index].due = .days(3)
            case "service-reminder": draft.rules[index].due = .daysBefore(30)
            case "repair-follow-up": draft.rules[index].role = "customerCare"
            default: break
            }
        }
        let change = try derive(everything(), tasks, by: try draft.validated())
        #expect(change.added == [])
        #expect(Set(change.withdrawn.map(\.rule)) == ["second-call", "warranty-reminder"])
        #expect(change.withdrawn.allSatisfy { $0.state == .withdrawn(.ruleDropped) })
        #expect(change.replanned.map(\.rule) == ["repair-follow-up", "service-reminder"])
        #expect(change.replanned.map(\.planVersion) == [2, 2])
        #expect(change.replanned.last?.dueOn == CareSample.day("2026-07-02"))
        #expect(change.replanned.first?.employee == "E-CARE")
        // Back to the first plan: what was withdrawn is due again, under the same id.
        let changed = change.applied(to: tasks)
        let back = try derive(everything(), changed)
        #expect(back.added == [] && back.withdrawn == [])
        #expect(
            Set(back.replanned.map(\.rule)) == [
                "second-call", "warranty-reminder", "repair-follow-up", "service-reminder",
            ])
        #expect(back.applied(to: changed) == tasks.sorted { $0.key.id < $1.key.id })
    }

    /// A repair that was undone is not followed up, whoever learns of it when.
    @Test func anUndoneRepairIsNotFollowedUp() throws {
        var facts = try everything()
        let tasks = try derive(facts).added
        facts.deliveries[0].isUndone = true
        let isOfRepair = { (task: CareTask) in task.trigger == .repairDelivered }
        #expect(try derive(facts).added == tasks.filter { !isOfRepair($0) })
        let change = try derive(facts, tasks)
        #expect(change.withdrawn.map(\.key) == tasks.filter(isOfRepair).map(\.key))
        #expect(change.withdrawn.allSatisfy { $0.state == .withdrawn(.repairUndone) })
        #expect(!change.withdrawn.isEmpty && change.added == [] && change.replanned == [])
        // What is taken back stays so, and what was done is not.
        #expect(try derive(facts, change.applied(to: tasks)).isEmpty)
        var done = tasks
        for index in done.indices where isOfRepair(done[index]) {
            try done[index].complete(in: "I9", at: CareSample.time("2026-05-22T03:00:00Z"))
        }
        #expect(try derive(facts, done).isEmpty)
    }

    @Test func aMovedDueIsUpdatedOutsideTheWindowToo() throws {
        let tasks = try derive(everything()).added
        let plan = try CareSample.plan(version: 2) { if $0.id == "service-reminder" { $0.due = .daysBefore(300) } }
        let change = try derive(everything(), tasks, by: plan)
        #expect(change.replanned.map(\.dueOn) == [CareSample.day("2025-10-05")])
        #expect(change.added == [] && change.withdrawn == [])
    }

    @Test func changedFactsMoveOpenTasks() throws {
        var facts = try everything()
        let tasks = try derive(facts).added
        facts.vehicles[0] = try CareSample.car {
            $0.nextService = ServiceDue(on: CareSample.day("2026-08-10"))
            $0.inspectionDue = CareSample.day("2026-09-01")
        }
        facts.contacts.append(try CareSample.contact("I3", at: "2026-06-14T02:00:00Z"))
        facts.deliveries = []
        let change = try derive(facts, tasks)
        #expect(
            Set(change.withdrawn.map(\.rule)) == [
                "thank-you-letter", "first-call", "second-call", "insurance-reminder", "warranty-reminder",
                "service-reminder", "regular-contact",
            ])
        #expect(change.withdrawn.allSatisfy { $0.state == .withdrawn(.noLongerDue) })
        #expect(change.added.map(\.rule) == ["service-reminder", "regular-contact"])
        #expect(change.added.last?.dueOn == CareSample.day("2026-08-14"))
        // The visit is no longer told of, and has happened all the same.
        #expect(!change.withdrawn.contains { $0.rule == "repair-follow-up" })
        #expect(try derive(facts, change.applied(to: tasks)).isEmpty)
    }

    @Test func aSoldCarLeavesTheDeliveryCallsWithItsFirstOwner() throws {
        var car = try CareSample.car(since: "2026-06-01") {
            $0.deliveredAt = CareSample.time("2026-06-01T04:00:00Z")
            $0.insurance = InsurancePolicy(insurer: "PICC", through: CareSample.day("2026-10-01"))
        }
        let before = try derive(CareFacts(try CareSample.person(), vehicles: [car])).added
        try car.transfer(to: "C2", on: CareSample.day("2026-06-03"))
        let seller = try derive(CareFacts(try CareSample.person(), vehicles: [car]), before)
        #expect(seller.withdrawn.map(\.rule) == ["insurance-reminder"])
        let buyer = try derive(CareFacts(try CareSample.person("C2"), vehicles: [car]))
        #expect(buyer.added.map(\.rule) == ["regular-contact", "insurance-reminder"])
    }

    @Test func aFileOutOfUseHasNoTasks() throws {
        var facts = try everything()
        let tasks = try derive(facts).added
        for standing in [CustomerStanding.erased, .merged(into: "C2")] {
            facts.customer = try facts.customer.standing(standing)
            let change = try derive(facts, tasks)
            #expect(change.added == [] && change.replanned == [])
            #expect(change.withdrawn.count == tasks.count)
            #expect(change.withdrawn.allSatisfy { $0.state == .withdrawn(.customerOutOfUse) })
            #expect(try derive(facts).isEmpty)
            #expect(try derive(facts, change.withdrawn).isEmpty)
        }
    }

    @Test func whatAMergeBringsIsNotDoneTwice() throws {
        let birthday = try Birthday(month: 5, day: 12)
        let plan = try CareSample.plan(only: ["own-birthday"])
        var old = try derive(CareFacts(CareSample.person("C0", birthday: birthday)), by: plan).added
        let facts = CareFacts(try CareSample.person("C1", birthday: birthday))
        let own = try derive(facts, by: plan).added
        let moved = old.map { $0.redirected(from: "C0", to: "C1") }
        // Both open: one stays.
        let merged = try derive(facts, own + moved, by: plan)
        #expect(merged.withdrawn.count == 1 && merged.added == [])
        #expect(try derive(facts, merged.applied(to: own + moved), by: plan).isEmpty)
        // One done: the other is taken back.
        try old[0].complete(in: "I1", at: CareSample.time("2026-05-12T02:00:00Z"))
        let done = try derive(facts, own + old.map { $0.redirected(from: "C0", to: "C1") }, by: plan)
        #expect(done.withdrawn.map(\.key) == own.map(\.key))
    }

    @Test func theSeriesOfContactsGoesOn() throws {
        let plan = try CareSample.plan(only: ["regular-contact"])
        var facts = CareFacts(try CareSample.person(), contacts: [try CareSample.contact(at: "2026-01-10T02:00:00Z")])
        var tasks = try derive(facts, by: plan).added
        #expect(tasks.map(\.dueOn) == [CareSample.day("2026-03-10")])
        // Overdue, it stays the one there is, in later windows too.
        #expect(try derive(facts, tasks, by: plan, CareSample.window("2026-05-01", "2026-12-31")).isEmpty)
        // Another interval moves it.
        let monthly = try CareSample.plan(version: 2, only: ["regular-contact"]) { $0.due = .months(1) }
        #expect(try derive(facts, tasks, by: monthly).replanned.map(\.dueOn) == [CareSample.day("2026-02-10")])
        // Skipped, the next is counted from then.
        try tasks[0].skip(because: "abroad", at: CareSample.time("2026-03-12T02:00:00Z"))
        let next = try derive(facts, tasks, by: plan)
        #expect(next.added.map(\.dueOn) == [CareSample.day("2026-05-12")])
        tasks = next.applied(to: tasks)
        // Done, from the contact.
        facts.contacts.append(try CareSample.contact("I2", at: "2026-05-11T02:00:00Z"))
        let open = try #require(tasks.firstIndex { $0.state == .open })
        try tasks[open].complete(in: "I2", at: CareSample.time("2026-05-11T03:00:00Z"))
        let third = try derive(facts, tasks, by: plan)
        #expect(third.added.map(\.dueOn) == [CareSample.day("2026-07-11")])
        // Done on the day it was planned on, too.
        tasks = third.applied(to: tasks)
        let early = try #require(tasks.firstIndex { $0.state == .open })
        try tasks[early].complete(in: "I2", at: CareSample.time("2026-05-11T04:00:00Z"))
        #expect(try derive(facts, tasks, by: plan).added.map(\.occasion) == ["2026-05-11.2"])
        #expect(try derive(CareFacts(CareSample.person()), by: plan).findings.map(\.code) == [.contactNotCountable])
    }

    @Test(arguments: [("2026", "2026-02-28"), ("2027", "2027-02-28"), ("2028", "2028-02-29")])
    func whoWasBornOn29FebruaryIsGreetedEveryYear(_ year: String, _ due: String) throws {
        let plan = try CareSample.plan(only: ["own-birthday"])
        let window = CareSample.window("\(year)-01-01", "\(year)-12-31")
        for birthday in [try Birthday(month: 2, day: 29), try Birthday(year: 2000, month: 2, day: 29)] {
            let facts = CareFacts(try CareSample.person(birthday: birthday))
            #expect(try derive(facts, by: plan, window).added.map(\.dueOn) == [CareSample.day(due)])
        }
    }

    @Test func greetingsBeforeTheDayReachOverTheYearsEnd() throws {
        let facts = CareFacts(try CareSample.person(birthday: Birthday(month: 1, day: 2)))
        let before = try CareSample.plan(only: ["own-birthday"]) { $0.due = .daysBefore(7) }
        #expect(
            try derive(facts, by: before).added.map { "\($0.occasion) \($0.dueOn)" } == ["2027 2026-12-26"])
        let behind = try CareSample.plan(only: ["own-birthday"]) { $0.due = .days(400) }
        #expect(try derive(facts, by: behind).added.map { "\($0.occasion) \($0.dueOn)" } == ["2025 2026-02-06"])
        // Nobody is greeted for being born.
        let born = CareFacts(try CareSample.person(birthday: Birthday(year: 2026, month: 1, day: 2)))
        #expect(try derive(born, by: try CareSample.plan(only: ["own-birthday"])).added == [])
    }

    @Test func eventsStayUnlessTheyAreTakenBack() throws {
        let plan = try CareSample.plan(only: ["bad-answer", "care-message", "campaign-message"])
        var facts = try everything()
        let tasks = try derive(facts, by: plan).added
        // Nobody tells of the campaigns and of the bad answer any more: they have happened.
        facts.campaigns = []
        facts.contacts.removeLast()
        #expect(try derive(facts, tasks, by: plan).isEmpty)
        // The campaign is called off, the answer was noted wrongly.
        facts.campaigns = [
            CareCampaign("storm", about: .weather, on: CareSample.day("2026-07-01"), for: .customers([]))
        ]
        facts.contacts.append(try CareSample.contact("I2", at: "2026-05-02T02:00:00Z", purpose: .followUp))
        let change = try derive(facts, tasks, by: plan)
        #expect(change.withdrawn.map(\.rule) == ["bad-answer", "care-message"])
        #expect(change.added == [])
    }

    @Test func theCalendarsEndsAreNoTrap() throws {
        let widest = LocalDate.earliest...LocalDate.latest
        let plan = try CareSample.plan { if $0.trigger == "purchaseAnniversary" { $0.due = .months(120) } }
        let tasks = try derive(everything(), by: plan, widest).added
        #expect(tasks.filter { $0.rule == "own-birthday" }.count == 9999 - 1980)
        #expect(tasks.last?.dueOn.year == 9999)
        #expect(try derive(everything(), tasks, by: plan, widest).isEmpty)
        let last = CareFacts(
            try CareSample.person(),
            vehicles: [
                try CareSample.car {
                    $0.warrantyThrough = .latest; $0.inspectionDue = .earliest
                }
            ])
        #expect(
            try derive(last, by: try CareSample.plan(only: ["warranty-reminder", "inspection-reminder"]), widest).added
                .count == 1)
    }

    @Test func somebodyElsesFactsAreLeftOut() throws {
        var facts = try everything()
        facts.customer = try CareSample.person("C7")
        facts.campaigns = []
        #expect(try derive(facts).added == [])
        #expect(try derive(facts, derive(everything()).added).isEmpty)
    }

    @Test func idsOfAnyShapeStayApart() throws {
        let plan = try CareSample.plan(only: ["insurance-reminder"])
        func ids(_ customer: String, _ car: String) throws -> [String] {
            let car = try CareSample.car(Identifier(car), of: Identifier(customer)) {
                $0.insurance = InsurancePolicy(insurer: "PICC", through: CareSample.day("2026-10-01"))
            }
            let facts = CareFacts(try CareSample.person(Identifier(customer)), vehicles: [car])
            return try derive(facts, by: plan).added.map(\.key.id.rawValue)
        }
        #expect(try ids("a/b", "c") != ids("a", "b/c"))
        #expect(try ids("a%2Fb", "c") != ids("a/b", "c"))
        let long = try ids(String(repeating: "客", count: 80), String(repeating: "V", count: 200))
        #expect(long.first.map { $0.utf8.count <= 255 } == true)
        #expect(try ids("C1", "V1") == ["insurance-reminder/C1/V1/2026-10-01"])
    }
}
