import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Testing

/// The rows of a dealership's care table, each by the built-in plan.
@Suite struct CareTableTests {
    private func derive(
        _ facts: CareFacts, _ window: ClosedRange<LocalDate> = CareSample.year2026, rule: String
    ) throws -> [CareTask] {
        try CareSample.plan(only: [rule]).derive(facts, window: window, zone: .china).added
    }

    private func delivered() throws -> CareFacts {
        // 20:30 in the evening in China.
        let at = CareSample.time("2026-06-10T12:30:00Z")
        return CareFacts(
            try CareSample.person(), vehicles: [try CareSample.car(since: "2026-06-10") { $0.deliveredAt = at }])
    }

    @Test func newCarDeliveredThankYouLetterWithin24HoursByTheDealership() throws {
        let task = try #require(try derive(delivered(), rule: "thank-you-letter").first)
        #expect(task.kind == .thankYouLetter)
        #expect(task.dueAt == CareSample.time("2026-06-11T12:30:00Z"))
        #expect(task.dueOn == CareSample.day("2026-06-11"))
        #expect(task.role == .dealership)
        #expect(task.employee == nil)
        #expect(task.reach == .by(.letter))
        #expect(task.vehicle == "V1")
    }

    @Test func newCarDeliveredFirstCallWithin24HoursByTheSalesManagerWithSixPoints() throws {
        let task = try #require(try derive(delivered(), rule: "first-call").first)
        #expect(task.dueAt == CareSample.time("2026-06-11T12:30:00Z"))
        #expect(task.employee == "E-SM")
        #expect(task.reach == .by(.call))
        let points = try #require(try CareSample.plan.rule("first-call")).points
        #expect(points.count == 6)
        #expect(points.allSatisfy { !$0.english.isEmpty && !$0.simplifiedChinese.isEmpty })
    }

    @Test func newCarDeliveredSecondCallAfter7DaysByTheSalespersonWithFourPoints() throws {
        let task = try #require(try derive(delivered(), rule: "second-call").first)
        #expect(task.dueOn == CareSample.day("2026-06-17"))
        #expect(task.dueAt == nil)
        #expect(task.employee == "E-SP")
        #expect(try #require(try CareSample.plan.rule("second-call")).points.count == 4)
    }

    @Test func alwaysContactEvery2MonthsByTheServiceAdvisor() throws {
        let facts = CareFacts(
            try CareSample.person(),
            contacts: [
                try CareSample.contact("I1", at: "2026-04-30T20:00:00Z"),  // 1 May in China
                try CareSample.contact("I0", at: "2026-02-01T02:00:00Z"),
                try CareSample.contact("I2", at: "2026-05-20T02:00:00Z", outcome: .notReached),
            ])
        let tasks = try derive(facts, rule: "regular-contact")
        #expect(tasks.map(\.dueOn) == [CareSample.day("2026-07-01")])
        #expect(tasks.first?.employee == "E-SA")
        // Before there is a contact, since he is a customer; one who was forgotten is called once, not for every year.
        let old = CareFacts(try CareSample.person(since: CareSample.day("2019-12-31")))
        #expect(try derive(old, rule: "regular-contact").map(\.dueOn) == [CareSample.day("2026-02-28")])
    }

    @Test func birthdaysGreetedOnTheDayByTheServiceAdvisor() throws {
        let person = try CareSample.person(
            birthday: Birthday(year: 1980, month: 5, day: 12),
            family: [
                FamilyMember(name: "A", relation: "child", birthday: try Birthday(month: 1, day: 1)),
                FamilyMember(name: "B", relation: "child", birthday: try Birthday(month: 1, day: 1)),
                FamilyMember(name: "C", relation: "spouse"),
            ])
        let own = try derive(CareFacts(person), rule: "own-birthday")
        #expect(own.map(\.dueOn) == [CareSample.day("2026-05-12")])
        #expect(own.first?.employee == "E-SA")
        // Twins are two.
        #expect(
            try derive(CareFacts(person), rule: "family-birthday").map(\.occasion) == ["2026-01-01", "2026-01-01.2"])
        let number = try PhoneNumber("13912343079", in: "CN")
        let taxi = try CareSample.organisation(keyPeople: [
            KeyPerson(
                name: "D", role: "fleet", influence: .decides, birthday: try Birthday(month: 12, day: 31),
                contactPoints: [ContactPoint(.mobile(number), consents: CareSample.agreed)])
        ])
        let key = try derive(CareFacts(taxi), rule: "key-person-birthday")
        #expect(key.map(\.dueOn) == [CareSample.day("2026-12-31")])
        #expect(key.first?.reach == .by(.visit))
    }

    @Test func purchaseAnniversaryGreetedOnTheDayByTheServiceAdvisor() throws {
        let car = try CareSample.car(since: "2024-02-29")
        let tasks = try derive(
            CareFacts(try CareSample.person(), vehicles: [car]), CareSample.window("2024-01-01", "2028-12-31"),
            rule: "purchase-anniversary")
        #expect(tasks.map(\.dueOn.description) == ["2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"])
        #expect(tasks.allSatisfy { $0.employee == "E-SA" && $0.vehicle == "V1" })
    }

    @Test func repairDeliveredFollowUpCallWithin72HoursByTheCustomerAdvisor() throws {
        let facts = CareFacts(
            try CareSample.person(), vehicles: [try CareSample.car()],
            deliveries: [
                CareSample.delivery("RO-1", at: "2026-12-28T17:00:00Z"),
                CareSample.delivery("RO-2", at: "2026-06-01T08:00:00Z", advisor: "E-CA2"),
            ])
        let tasks = try derive(facts, rule: "repair-follow-up")
        // That of 28 December in the evening UTC is due on 1 January in China.
        #expect(tasks.map(\.occasion) == ["RO-2"])
        #expect(tasks.first?.dueAt == CareSample.time("2026-06-04T08:00:00Z"))
        #expect(tasks.first?.employee == "E-CA2")
        let next = try derive(facts, CareSample.window("2027-01-01", "2027-01-31"), rule: "repair-follow-up")
        #expect(next.map(\.dueOn) == [CareSample.day("2027-01-01")])
        #expect(next.first?.employee == "E-CA")
    }

    @Test(arguments: [
        ("service-reminder", "2026-07-18"), ("inspection-reminder", "2026-08-02"), ("insurance-reminder", "2026-12-02"),
        ("warranty-reminder", "2026-11-02"),
    ])
    func expiriesRemindedOfWithALeadByTheServiceAdvisor(_ rule: String, _ due: String) throws {
        let car = try CareSample.car {
            $0.nextService = ServiceDue(on: CareSample.day("2026-08-01"))
            $0.inspectionDue = CareSample.day("2026-09-01")
            $0.insurance = InsurancePolicy(insurer: "PICC", through: CareSample.day("2027-01-01"))
            $0.warrantyThrough = CareSample.day("2027-01-01")
        }
        let facts = CareFacts(try CareSample.person(), vehicles: [car])
        let tasks = try derive(facts, rule: rule)
        #expect(tasks.map(\.dueOn) == [CareSample.day(due)])
        #expect(tasks.first?.employee == "E-SA")
        #expect(tasks.first?.kind == .reminder)
        // The lead is the plan's.
        let other = try CareSample.plan(only: [rule]) { $0.due = .daysBefore(1) }
        let moved = other.derive(facts, window: CareSample.year2026, zone: .china).added
        #expect(moved.first.map { $0.dueOn > CareSample.day(due) } == true)
    }

    @Test func serviceByDistanceIsRemindedOfWhenItWillBeReached() throws {
        // 10 000 km in 100 days, 5 000 to go: 50 days from 11 April.
        let readings = [
            OdometerReading(10_000, on: CareSample.day("2026-01-01")),
            OdometerReading(20_000, on: CareSample.day("2026-04-11")),
        ]
        let car = try CareSample.car(odometer: readings) { $0.nextService = ServiceDue(kilometres: 25_000) }
        let facts = CareFacts(try CareSample.person(), vehicles: [car])
        #expect(try derive(facts, rule: "service-reminder").map(\.dueOn) == [CareSample.day("2026-05-17")])
        let unread = try CareSample.car { $0.nextService = ServiceDue(kilometres: 25_000) }
        let derivation = try CareSample.plan(only: ["service-reminder"]).derive(
            CareFacts(try CareSample.person(), vehicles: [unread]), window: CareSample.year2026, zone: .china)
        #expect(derivation.added == [])
        #expect(derivation.findings.map(\.code) == [.serviceNotDatable])
    }

    @Test func callBackAnsweredBadlyComplaintOpenedAtOnceByTheCustomerAdvisor() throws {
        let facts = CareFacts(
            try CareSample.person { $0.contactPoints[0].consents = [] },
            contacts: [
                try CareSample.contact(at: "2026-06-10T02:00:00Z", purpose: .followUp, outcome: .dissatisfied),
                try CareSample.contact("I2", at: "2026-06-10T03:00:00Z", purpose: .followUp, outcome: .satisfied),
                try CareSample.contact("I3", at: "2026-06-10T04:00:00Z", purpose: .complaint, outcome: .dissatisfied),
            ])
        let tasks = try derive(facts, rule: "bad-answer")
        #expect(tasks.map(\.occasion) == ["I1"])
        #expect(tasks.first?.dueAt == CareSample.time("2026-06-10T02:00:00Z"))
        #expect(tasks.first?.employee == "E-CA")
        #expect(tasks.first?.kind == .complaint)
        #expect(tasks.first?.reach == .by(.call), "he has complained: no consent is needed")
    }

    @Test func surveyAnsweredBadlyCallBackWithin24HoursByTheCustomerAdvisor() throws {
        let facts = CareFacts(
            try CareSample.person { $0.contactPoints[0].consents = [] },
            badAnswers: [
                BadSurveyAnswer(to: "S/1", by: "C1", at: CareSample.time("2026-06-10T02:00:00Z")),
                BadSurveyAnswer(
                    to: "S2", by: "C1", at: CareSample.time("2026-06-11T02:00:00Z"), customerAdvisor: "E-V"),
                BadSurveyAnswer(to: "S3", by: "C2", at: CareSample.time("2026-06-12T02:00:00Z")),
            ])
        let tasks = try derive(facts, rule: "survey-call-back")
        #expect(tasks.map(\.occasion) == ["S%2F1", "S2"], "that of another customer is his")
        #expect(tasks.map(\.dueAt) == ["2026-06-11T02:00:00Z", "2026-06-12T02:00:00Z"].map(CareSample.time))
        #expect(tasks.map(\.employee) == ["E-CA", "E-V"], "that of the visit before his own")
        #expect(tasks.allSatisfy { $0.kind == .callBack && $0.reach == .by(.call) }, "no consent is needed")
    }

    @Test func campaignsMessageASelectionOnTheirDayByCustomerCare() throws {
        func facts(_ customer: Customer) -> CareFacts {
            let on = CareSample.day("2026-07-01")
            return CareFacts(
                customer,
                campaigns: [
                    CareCampaign("storm", about: .weather, on: on, for: .matching(segments: [.taxi], tags: [])),
                    CareCampaign("gold", about: .season, on: on, for: .matching(segments: [], tags: ["gold"])),
                    CareCampaign("both", about: .season, on: on, for: .matching(segments: [.taxi], tags: ["gold"])),
                    CareCampaign("list", about: .campaign, on: on, for: .customers(["C2"])),
                    CareCampaign("all", about: .campaign, on: on, for: .everybody),
                    CareCampaign("off", about: .weather, on: on, for: .customers([])),
                ], standIns: [.customerCare: "E-CARE"])
        }
        func occasions(_ customer: Customer) throws -> [String] {
            try CareSample.plan(only: ["care-message", "campaign-message"]).derive(
                facts(customer), window: CareSample.year2026, zone: .china
            ).added.map(\.occasion).sorted()
        }
        #expect(try occasions(CareSample.person()) == ["all"])
        #expect(try occasions(CareSample.person("C2") { $0.tags = ["gold"] }) == ["all", "gold", "list"])
        #expect(
            try occasions(
                CareSample.person {
                    $0.tags = ["gold", "old"]
                    $0.segment = .taxi
                }) == ["all", "both", "gold", "storm"])
        let task = try #require(try derive(facts(CareSample.person()), rule: "campaign-message").first)
        #expect(task.employee == "E-CARE")
        #expect(task.dueOn == CareSample.day("2026-07-01"))
        let unheard = CareCampaign("new", about: "anniversary", on: CareSample.asOf, for: .everybody)
        #expect(try CareSample.plan.findings(on: [unheard]).map(\.code) == [.campaignWithoutRule])
        #expect(try CareSample.plan.findings(on: facts(CareSample.person()).campaigns) == [])
    }
}
