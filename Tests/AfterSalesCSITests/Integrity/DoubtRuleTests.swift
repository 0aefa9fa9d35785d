import AfterSalesCSI
import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Testing

/// Rules about one response: what trips them, what does not, and what they cannot judge.
@Suite struct DoubtRuleTests {
    @Test func staffContacts() throws {
        var context = try DoubtSample.context()
        let own = try PhoneNumber("010-62345678转8012", in: "CN")
        context.staff = [
            StaffContact(
                "A1", phones: [try DoubtSample.phone(1), own], emails: [try EmailAddress("Li.Wei@Example.com")]),
            StaffContact("A2", phones: [try DoubtSample.phone(1)]),
        ]
        let responses = [
            try DoubtSample.response("own", phone: try PhoneNumber("138 1000 0001", in: "CN")),
            try DoubtSample.response("otherExtension", phone: try PhoneNumber("+861062345678", in: nil)),
            try DoubtSample.response("email", email: try EmailAddress("li.wei@EXAMPLE.com")),
            try DoubtSample.response(
                "both", phone: try DoubtSample.phone(2), email: try EmailAddress("Li.Wei@example.com")),
            try DoubtSample.response(
                "neither", phone: try DoubtSample.phone(2), email: try EmailAddress("li.wei@example.org")),
            try DoubtSample.response("unknown"),
        ]
        let report = IntegrityRules { IntegrityRule.staffContactUsed }.report(on: responses, in: context)
        #expect(
            report.doubted(.staffContactUsed) == [
                "response D1/both", "response D1/email", "response D1/otherExtension", "response D1/own",
            ])
        // Two employees have given the same number.
        #expect(report.flags.last?.evidence.count == 2)
        #expect(report.flags.last?.evidence.first?.inputs.contains(.init("phone", "138****0001")) == true)
        #expect(report.notJudged.map(\.reason.code) == [.factMissing])
        #expect(report.notJudged.first?.subjects.map(\.description) == ["response D1/unknown"])
        #expect(!report.words.contains { $0.contains("13810000001") || $0.lowercased().contains("li.wei") })
    }

    @Test(arguments: [(1, 0), (2, 0), (3, 3), (4, 4)])
    func sharedContacts(_ customers: Int, _ flags: Int) throws {
        let phone = try DoubtSample.phone(7)
        var responses: [SurveyResponse] = []
        for number in 0..<customers {
            let id: Identifier<Customer> = Identifier("C\(number)")
            responses.append(try DoubtSample.response("r\(number)", order: "O\(number)", customer: id, phone: phone))
        }
        // The same customer again, of another car, and somebody else.
        responses.append(try DoubtSample.response("other", customer: "C9", phone: try DoubtSample.phone(8)))
        responses.append(
            try DoubtSample.response(
                "again", order: "O8", vehicle: "V2", customer: "C9", phone: try DoubtSample.phone(8)))
        let report = IntegrityRules { IntegrityRule.contactShared(most: 2) }.report(
            on: responses, in: try DoubtSample.context())
        #expect(report.flags.count == flags)
    }

    @Test func sharedContactsOfUnknownCustomers() throws {
        let phone = try DoubtSample.phone(7)
        // One car three times is one customer; three orders without a car are three.
        let cars = try (0..<3).map {
            try DoubtSample.response("v\($0)", order: "O\($0)", vehicle: "V1", phone: phone)
        }
        let orders = try (0..<3).map { try DoubtSample.response("o\($0)", order: "P\($0)", phone: phone) }
        let rules = IntegrityRules { IntegrityRule.contactShared(most: 2) }
        #expect(rules.report(on: cars, in: try DoubtSample.context()).flags.isEmpty)
        #expect(rules.report(on: orders, in: try DoubtSample.context()).flags.count == 3)
        #expect(rules.report(on: cars + orders, in: try DoubtSample.context()).flags.count == 6)
    }

    @Test(arguments: [
        (24, 12, false), (23, 12, true), (0, 12, true), (6, 3, false), (5, 3, true), (3, 2, false),
        (31_622_400, 12, false),
    ])
    func tooFast(_ seconds: Int, _ questions: Int, _ isDoubted: Bool) throws {
        let answers = Array(DoubtSample.mixed.prefix(questions))
        let report = IntegrityRules { IntegrityRule.answeredTooFast(secondsPerQuestion: 2, leastQuestions: 3) }.report(
            on: [try DoubtSample.response("r", seconds: seconds, answers: answers)], in: try DoubtSample.context())
        #expect(report.flags.isEmpty == !isDoubted)
        #expect(report.notJudged.isEmpty)
    }

    @Test func straightLines() throws {
        func isDoubted(_ mark: Int, _ count: Int = 10, explained: Int? = 1, recommends: Int?, seconds: Int? = 90) throws
            -> Bool
        {
            let answers = DoubtSample.answers(
                Array(repeating: mark, count: count), explained: explained, recommends: recommends)
            return !IntegrityRules { IntegrityRule.straightLined(leastQuestions: 5, hastySeconds: 3) }.report(
                on: [try DoubtSample.response("r", seconds: seconds, answers: answers)], in: try DoubtSample.context()
            ).flags.isEmpty
        }
        // The happy customer.
        #expect(try !isDoubted(10, recommends: 10))
        #expect(try !isDoubted(10, explained: nil, recommends: nil, seconds: nil))
        // Best marks and a no, or nobody to recommend to.
        #expect(try isDoubted(10, explained: 0, recommends: 10))
        #expect(try isDoubted(9, explained: 0, recommends: 10))
        #expect(try !isDoubted(8, explained: 0, recommends: 8))
        #expect(try isDoubted(10, recommends: 6))
        #expect(try !isDoubted(10, recommends: 7))
        #expect(try isDoubted(1, recommends: 9))
        #expect(try isDoubted(5, recommends: 10))
        #expect(try !isDoubted(6, recommends: 10))
        #expect(try !isDoubted(1, explained: 0, recommends: 0))
        // In haste: twelve questions, three seconds for each.
        #expect(try isDoubted(10, recommends: 10, seconds: 35))
        #expect(try !isDoubted(10, recommends: 10, seconds: 36))
        // Too few questions.
        #expect(try !isDoubted(10, 4, explained: 0, recommends: 0))
        #expect(try isDoubted(10, 5, explained: 0, recommends: 10))
        // A mark that is no line, and marks that the scale has not.
        let report = IntegrityRules { IntegrityRule.straightLined(leastQuestions: 5, hastySeconds: 3) }.report(
            on: [
                try DoubtSample.response("r1", seconds: 1, answers: DoubtSample.mixed),
                try DoubtSample.response(
                    "r2", seconds: 1, answers: DoubtSample.answers(Array(repeating: 99, count: 10))),
                try DoubtSample.response("r3", version: 2, answers: DoubtSample.top),
            ], in: try DoubtSample.context())
        #expect(report.flags.isEmpty)
        #expect(report.notJudged.flatMap(\.subjects).map(\.description) == ["response D1/r3"])
    }

    @Test func networks() throws {
        var context = try DoubtSample.context()
        context.networks = [
            DealerNetwork("D1", try NetworkPrefix("203.0.113.0/24")),
            DealerNetwork("D2", try NetworkPrefix("2001:db8::/32")),
        ]
        let responses = [
            try DoubtSample.response("v4", network: "203.0.113.255"),
            try DoubtSample.response("mapped", network: "::ffff:203.0.113.1"),
            try DoubtSample.response("v6", network: "2001:DB8:1::9"),
            try DoubtSample.response("tablet", channel: .onSite, network: "203.0.113.1"),
            try DoubtSample.response("home", network: "203.0.114.0"),
            try DoubtSample.response("unread", network: "203.0.113.x"), try DoubtSample.response("unknown"),
        ]
        let report = IntegrityRules { IntegrityRule.answeredFromDealership(except: [.onSite]) }.report(
            on: responses, in: context)
        #expect(
            report.doubted(.answeredFromDealership) == [
                "response D1/mapped", "response D1/v4", "response D1/v6",
            ])
        #expect(report.reasons(.answeredFromDealership) == [.factMissing, .factUnreadable])
        #expect(!report.words.contains { $0.contains("203.0.113.1") })
    }

    @Test(arguments: [(-1, false), (0, true), (1, true), (7, true), (8, false), (-3_000_000, false)])
    func gifts(_ before: Int, _ isDoubted: Bool) throws {
        var context = try DoubtSample.context()
        let on = before < -1_000 ? LocalDate.latest : try DoubtSample.day(30 - before)
        for gift in [
            SurveyGift(of: "D1", .voucher, on: on, order: "O1", worth: Money(minorUnits: 10_000, currency: .cny)),
            SurveyGift(of: "D1", .goods, on: on, to: "C1", by: "A1"),
        ] {
            context.gifts = [gift, gift]
            let report = IntegrityRules { IntegrityRule.giftNearAnswer(days: 7) }.report(
                on: [try DoubtSample.response("r", customer: "C1", day: 30)], in: context)
            #expect(report.flags.count == (isDoubted ? 1 : 0))
            #expect(report.flags.first?.evidence.count == (isDoubted ? 1 : nil))
        }
    }

    /// A number for all who walk in, and a gift a day: the latest twenty are evidence, so that it stays readable and quick.
    @Test(.timeLimit(.minutes(1))) func giftsOfOneNumberForAll() throws {
        var context = try DoubtSample.context()
        context.gifts = try (0..<3_000).map {
            SurveyGift(of: "D1", .voucher, on: try DoubtSample.day($0 % 30), order: "G\($0)", to: "C1")
        }
        let responses = try (0..<1_000).map {
            try DoubtSample.response("r\($0)", order: "O\($0)", customer: "C1", day: $0 % 40)
        }
        let rules = IntegrityRules { IntegrityRule.giftNearAnswer(days: 7) }
        let report = rules.report(on: responses, in: context)
        #expect(report.flags.count == 37 * 25, "the last three days are more than seven behind the last gift")
        #expect(report.flags.allSatisfy { $0.evidence.count == 20 })
        context.gifts?.reverse()
        #expect(rules.report(on: responses.reversed(), in: context) == report)
    }

    @Test func giftsOfOthers() throws {
        var context = try DoubtSample.context()
        context.gifts = [
            SurveyGift(of: "D2", .voucher, on: try DoubtSample.day(1), order: "O1", to: "C1"),
            SurveyGift(of: "D1", .voucher, on: try DoubtSample.day(1), order: "O2", to: "C2"),
            SurveyGift(of: "D1", .voucher, on: try DoubtSample.day(1)),
        ]
        let report = IntegrityRules { IntegrityRule.giftNearAnswer(days: 7) }.report(
            on: [try DoubtSample.response("r", customer: "C1")], in: context)
        #expect(report.flags.isEmpty)
        #expect(report.reasons(.giftNearAnswer) == [.factMissing])
    }

    @Test func orders() throws {
        var context = try DoubtSample.context()
        context.orders = [
            KnownOrder("O1", of: "D1", by: "A1", deliveredOn: try DoubtSample.day(2)),
            KnownOrder("O2", of: "D2", by: "A1", deliveredOn: try DoubtSample.day(2)),
            KnownOrder("O3", of: "D1", by: "A1"), KnownOrder("O4", of: "D1", by: "A1"),
            KnownOrder("O4", of: "D1", by: "A2"), KnownOrder("O5", of: "D1", by: "A2", deliveredOn: .latest),
        ]
        let responses = [
            try DoubtSample.response("sameDay", day: 2), try DoubtSample.response("dayBefore", day: 1),
            try DoubtSample.response("otherDealer", order: "O2"), try DoubtSample.response("noOrder", order: nil),
            try DoubtSample.response("unknown", order: "O9"),
            try DoubtSample.response("undelivered", order: "O3", deliveredOn: nil),
            try DoubtSample.response("ownDay", order: "O3", deliveredOn: 3),
            try DoubtSample.response("twice", order: "O4"),
            try DoubtSample.response("otherAdvisor", order: "O5"),
            try DoubtSample.response("group", of: .group, order: "O2"),
        ]
        let rules = IntegrityRules {
            IntegrityRule.surveyWithoutOrder
            IntegrityRule.orderOfAnotherDealer
            IntegrityRule.advisorNotOfOrder
            IntegrityRule.answeredBeforeDelivery
        }
        let report = rules.report(on: responses, in: context)
        #expect(report.doubted(.surveyWithoutOrder) == ["response D1/noOrder", "response D1/unknown"])
        #expect(report.doubted(.orderOfAnotherDealer) == ["response D1/otherDealer"])
        #expect(report.doubted(.advisorNotOfOrder) == ["response D1/otherAdvisor"])
        #expect(
            report.doubted(.answeredBeforeDelivery) == [
                "response D1/dayBefore", "response D1/otherAdvisor", "response D1/ownDay",
            ])
        #expect(report.reasons(.surveyWithoutOrder) == [.factsContradict])
        #expect(report.reasons(.answeredBeforeDelivery) == [.factMissing])
    }

    @Test func knowsNothing() throws {
        let report = IntegrityRules.standard.report(
            on: [try DoubtSample.response("r", order: nil, advisor: nil, deliveredOn: nil, seconds: nil)],
            in: IntegrityContext(asOf: try DoubtSample.day(0)))
        // What needs no facts is still said; of every other rule, why it could not judge.
        #expect(report.flags.map(\.code) == [.surveyWithoutOrder])
        #expect(Set(report.notJudged.map(\.code)) == Set(IntegrityRules.standard.rules.map(\.code)))
        #expect(report.notJudged.allSatisfy { $0.reason.severity == .note })
        let nothing = IntegrityRules.standard.report(on: [], in: IntegrityContext(asOf: try DoubtSample.day(0)))
        #expect(nothing.flags.isEmpty && nothing.responses == 0)
        #expect(nothing.notJudged.allSatisfy { $0.reason.code == .factsNotGiven && $0.subjects.isEmpty })
        // An empty list says that there is nothing; then there is nothing to miss.
        let empty = IntegrityRules.standard.report(
            on: [],
            in: IntegrityContext(
                asOf: try DoubtSample.day(0), staff: [], networks: [], gifts: [], orders: [], invitations: []))
        #expect(empty.flags.isEmpty && empty.notJudged.isEmpty)
    }

    @Test func duplicates() throws {
        let one = try DoubtSample.response("r1", order: nil)
        let other = try DoubtSample.response("r2", order: nil)
        let changed = try DoubtSample.response("r2", order: nil, seconds: 1)
        let context = try DoubtSample.context()
        let rules = IntegrityRules { IntegrityRule.surveyWithoutOrder }
        for responses in [
            [one, one, other, changed, other], [changed, one, other, one], [other, changed, changed, one, one, one],
        ] {
            let report = rules.report(on: responses, in: context)
            #expect(report.doubted(.surveyWithoutOrder) == ["response D1/r1"])
            #expect(report.findings.map(\.code) == [.responseTwice, .responsesContradict])
            #expect(report.responses == 1)
        }
        // The same id at another dealership is another response.
        let elsewhere = try DoubtSample.response("r1", of: .dealer("D2"), order: nil)
        #expect(rules.report(on: [one, elsewhere], in: context).flags.count == 2)
    }

    @Test func rulesOfTheHost() throws {
        let slow = IntegrityRule("slow", .note, LocalizedText("slow", "慢")) { material, notes in
            for response in material.responses where response.seconds ?? 0 > 600 {
                notes.doubt(.response(response.key), at: Place("$.seconds"))
            }
        }
        let rules = IntegrityRules {
            IntegrityRules.standard
            slow
            IntegrityRule.contactShared(most: 1).graded(.error)
        }.without(.answerBurst)
        #expect(rules[.answerBurst] == nil)
        #expect(rules.rules.count == IntegrityRules.standard.rules.count)
        let report = rules.report(
            on: [
                try DoubtSample.response("a", customer: "C1", seconds: 601, phone: try DoubtSample.phone(1)),
                try DoubtSample.response("b", customer: "C2", phone: try DoubtSample.phone(1)),
            ], in: try DoubtSample.context())
        #expect(report.doubted("slow") == ["response D1/a"])
        #expect(report.flags(.contactShared).flatMap(\.evidence).map(\.severity) == [.error, .error])
    }
}
