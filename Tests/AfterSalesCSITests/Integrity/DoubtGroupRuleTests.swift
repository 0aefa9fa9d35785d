import AfterSalesCSI
import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTesting
import Testing

/// Rules about advisors and dealerships: the limits, and the chances against figures known from elsewhere.
@Suite struct DoubtGroupRuleTests {
    private let fifth: Rate
    private let hundredth: Rate
    private let thousandth: Rate
    private let hundredThousandth: Rate

    init() throws {
        fifth = try Rate("20%")
        hundredth = try Rate("1%")
        thousandth = try Rate("0.1%")
        hundredThousandth = try Rate("0.001%")
    }

    /// Of an advisor so many responses are straight lines, of another one so many.
    private func lines(_ part: Int, _ whole: Int, _ otherPart: Int, _ otherWhole: Int) throws -> [SurveyResponse] {
        let own = try (0..<whole).map {
            try DoubtSample.response("a\($0)", answers: $0 < part ? DoubtSample.top : DoubtSample.mixed)
        }
        let others = try (0..<otherWhole).map {
            try DoubtSample.response(
                "b\($0)", advisor: "A2", answers: $0 < otherPart ? DoubtSample.top : DoubtSample.mixed)
        }
        return own + others
    }

    /// The lady tasting tea (Fisher, The Design of Experiments, 1935): 17 and 1 of 70. The others by
    /// `scipy.stats.fisher_exact(..., alternative="greater")`; each is rounded up to the next billionth and one more.
    @Test(arguments: [
        ([3, 4, 1, 4], "0.242857143"), ([4, 4, 0, 4], "0.014285715"), ([4, 4, 4, 4], "1.000000000"),
        ([8, 10, 1, 6], "0.024475525"), ([20, 20, 0, 20], "0.000000001"), ([2, 3, 6, 11], "0.615384616"),
    ])
    func chanceIsFishers(_ figures: [Int], _ chance: String) throws {
        let rules = IntegrityRules {
            IntegrityRule.straightLinesOfAdvisor(
                leastQuestions: 5, leastResponses: 1, margin: Rate(DecimalNumeral(-1)), level: Rate(DecimalNumeral(1)))
        }
        let report = rules.report(
            on: try lines(figures[0], figures[1], figures[2], figures[3]), in: try DoubtSample.context())
        let flag = report.flags.first { $0.subject == .advisor("A1", of: .dealer("D1")) }
        #expect(flag?.evidence.first?.inputs.first { $0.name == "chance" }?.value == chance)
    }

    @Test(arguments: [
        ([18, 20, 0, 20], true), ([19, 19, 0, 20], false), ([20, 20, 0, 19], false),
        // Exactly the margin, and one below it.
        ([80, 100, 600, 1_000], true), ([79, 100, 600, 1_000], false),
        // Above the margin, and not beyond chance.
        ([10, 20, 5, 20], false),
    ])
    func linesOfAdvisor(_ figures: [Int], _ isDoubted: Bool) throws {
        let rules = IntegrityRules {
            IntegrityRule.straightLinesOfAdvisor(
                leastQuestions: 5, leastResponses: 20, margin: fifth, level: thousandth)
        }
        let report = rules.report(
            on: try lines(figures[0], figures[1], figures[2], figures[3]), in: try DoubtSample.context())
        #expect(report.doubted(.straightLinesOfAdvisor) == (isDoubted ? ["advisor D1/A1"] : []))
        #expect(report.flags.first?.responses.count == (isDoubted ? figures[0] : nil))
        let isJudged = figures[1] >= 20 && figures[3] >= 20
        #expect(report.reasons(.straightLinesOfAdvisor) == (isJudged ? [] : [.tooFewToCompare]))
    }

    /// Thirty days on which each of three advisors gets an answer, and on the last one a crowd.
    private func answers(
        _ crowd: Int, lasting seconds: Int, days: Int = 30, for crowded: [Int] = [0], advisors: Int = 3
    ) throws -> [SurveyResponse] {
        var responses: [SurveyResponse] = []
        for advisor in 0..<advisors {
            for day in 0..<days {
                responses.append(
                    try DoubtSample.response(
                        "u\(advisor)-\(day)", advisor: Identifier("A\(advisor)"), day: day, second: 50_000 + advisor))
            }
        }
        for advisor in crowded {
            for number in 0..<crowd {
                responses.append(
                    try DoubtSample.response(
                        "c\(advisor)-\(number)", advisor: Identifier("A\(advisor)"), day: days,
                        second: 70_000 + seconds * number / max(crowd - 1, 1)))
            }
        }
        return responses
    }

    private func bursts(_ responses: [SurveyResponse]) throws -> IntegrityReport {
        IntegrityRules {
            IntegrityRule.answerBurst(
                minutes: 10, least: 6, leastDays: 20, level: hundredThousandth, amongOthers: hundredth)
        }.report(on: responses, in: try DoubtSample.context())
    }

    @Test func crowdsOfAnswers() throws {
        let six = try bursts(try answers(6, lasting: 600))
        #expect(six.doubted(.answerBurst) == ["advisor D1/A0"])
        #expect(six.flags.first?.responses.map(\.id.rawValue) == (0..<6).map { "c0-\($0)" })
        #expect(six.flags.first?.evidence.count == 1)
        // One second more than ten minutes, and one answer less.
        #expect(try bursts(try answers(6, lasting: 601)).flags.isEmpty)
        #expect(try bursts(try answers(5, lasting: 600)).flags.isEmpty)
        // All advisors at once: a batch of invitations.
        #expect(try bursts(try answers(6, lasting: 600, for: [0, 1, 2])).flags.isEmpty)
        // Two of three at once are no proof against either.
        #expect(try bursts(try answers(6, lasting: 600, for: [0, 1])).flags.isEmpty)
        // The only advisor has nobody to be compared with; what is usual still counts.
        #expect(try bursts(try answers(6, lasting: 600, advisors: 1)).flags.count == 1)
        // All at the same instant.
        #expect(try bursts(try answers(40, lasting: 0)).flags.first?.responses.count == 40)
        // A long one is one flag with all its answers.
        let long = try bursts(try answers(200, lasting: 3_600))
        #expect(long.flags.count == 1 && (long.flags.first?.responses.count ?? 0) >= 190)
    }

    /// Interviewers go through their lists by advisor, all from one line; papers are put in together.
    @Test(arguments: [SurveyChannel.phone, .paper]) func interviewersAreNoBursts(_ channel: SurveyChannel) throws {
        let crowd = try (0..<40).map {
            try DoubtSample.response(
                "p\($0)", advisor: "A0", channel: channel, day: 40, second: 70_000 + $0, network: "192.0.2.10")
        }
        let report = IntegrityRules.standard.report(
            on: try answers(0, lasting: 0) + crowd, in: try DoubtSample.context())
        #expect(report.doubted(.answerBurst).isEmpty && report.doubted(.networkBurst).isEmpty)
        let own = try crowd.map {
            try DoubtSample.response(
                $0.key.id.rawValue, advisor: "A0", channel: .textMessage, day: 40,
                second: 70_000 + (Int($0.key.id.rawValue.dropFirst()) ?? 0), network: "192.0.2.10")
        }
        let doubted = IntegrityRules.standard.report(
            on: try answers(0, lasting: 0) + own, in: try DoubtSample.context())
        #expect(doubted.doubted(.answerBurst) == ["advisor D1/A0"])
    }

    /// Where only days were noted, every day is one instant: nothing can be said of minutes.
    @Test func daysWithoutTimesAreNotJudged() throws {
        let responses = try (0..<60).flatMap { day in
            try (0..<(day == 30 ? 20 : 8)).map {
                try DoubtSample.response("d\(day)-\($0)", advisor: "A0", day: day, second: 0)
            }
        }
        let report = try bursts(responses)
        #expect(report.flags.isEmpty)
        #expect(report.reasons(.answerBurst) == [.factMissing])
        #expect(report.notJudged.first?.subjects == [.advisor("A0", of: .dealer("D1"))])
    }

    /// Twelve advisors who are asked about on Fridays only, sixteen answers each on the same evening: among hundreds of
    /// windows one of a hundred is unlikely by one in a hundred, which is nobody's doing.
    @Test func batchesOfWeeksAreNoBursts() throws {
        var random = SeededRandom(seed: 31)
        var responses: [SurveyResponse] = []
        for week in 0..<26 {
            for advisor in 0..<12 {
                for number in 0..<16 {
                    responses.append(
                        try DoubtSample.response(
                            "f\(week)-\(advisor)-\(number)", advisor: Identifier("A\(advisor)"), day: week * 7,
                            second: 64_800 + random.number(0...1_800)))
                }
                for day in 1..<6 {
                    responses.append(
                        try DoubtSample.response(
                            "q\(week)-\(advisor)-\(day)", advisor: Identifier("A\(advisor)"), day: week * 7 + day,
                            second: random.number(30_000...70_000)))
                }
            }
        }
        #expect(try bursts(responses).doubted(.answerBurst) == [])
    }

    @Test func tooFewDaysForBursts() throws {
        let report = try bursts(try answers(6, lasting: 60, days: 5))
        #expect(report.flags.isEmpty)
        #expect(report.reasons(.answerBurst) == [.tooFewToCompare])
        #expect(report.notJudged.first?.subjects == [.advisor("A0", of: .dealer("D1"))])
        // Where nobody got many at once there is nothing to judge.
        #expect(try bursts(try answers(1, lasting: 0, days: 5)).notJudged.isEmpty)
    }

    @Test func usualCrowdsAreNone() throws {
        // On every third day six at once, each time for another one: that is how answers come in there.
        var responses: [SurveyResponse] = []
        for day in 0..<90 {
            for number in 0..<(day % 3 == 0 ? 5 : 1) {
                responses.append(
                    try DoubtSample.response(
                        "r\(day)-\(number)", advisor: Identifier("A\(day / 3 % 3)"), day: day, second: 70_000 + number))
            }
        }
        responses.append(try DoubtSample.response("last", advisor: "A0", day: 0, second: 70_100))
        #expect(try bursts(responses).flags.isEmpty)
    }

    @Test func midnightAndOtherDealerships() throws {
        var responses = try answers(0, lasting: 0)
        for number in 0..<6 {
            responses.append(
                try DoubtSample.response(
                    "m\(number)", advisor: "A0", day: number < 3 ? 40 : 41,
                    second: number < 3 ? 86_200 + number : number))
        }
        #expect(try bursts(responses).flags.first?.responses.count == 6)
        // Three of one dealership and three of another, with advisors of one name.
        let split = try responses.map { response in
            guard ["m0", "m1", "m2"].contains(response.key.id.rawValue) else { return response }
            return try DoubtSample.response(
                response.key.id.rawValue, of: .dealer("D2"), advisor: "A0", day: 40, second: 86_200)
        }
        #expect(try bursts(split).flags.isEmpty)
    }

    @Test func crowdsFromOneLine() throws {
        var responses = try answers(0, lasting: 0)
        responses = try responses.enumerated().map { number, response in
            try DoubtSample.response(
                response.key.id.rawValue, advisor: response.visit.advisor, day: number % 30, second: 50_000 + number,
                network: "100.64.0.\(number + 1)")
        }
        let rules = IntegrityRules {
            IntegrityRule.networkBurst(
                minutes: 10, least: 6, leastDays: 20, level: hundredThousandth, amongOthers: hundredth)
        }
        // A device changes the end of its address.
        let crowd = try (0..<6).map {
            try DoubtSample.response(
                "c\($0)", advisor: Identifier("A\($0)"), day: 40, second: 70_000 + $0,
                network: "2001:db8:0:1::\($0 + 1)")
        }
        let report = rules.report(on: responses + crowd, in: try DoubtSample.context())
        #expect(report.doubted(.networkBurst) == ["dealership D1"])
        #expect(report.flags.first?.responses.count == 6)
        #expect(!report.words.contains { $0.contains("2001") })
        let tablet = try crowd.map {
            try DoubtSample.response(
                $0.key.id.rawValue, channel: .onSite, day: 40, second: 70_000, network: "2001:db8:0:1::1")
        }
        #expect(rules.report(on: responses + tablet, in: try DoubtSample.context()).flags.isEmpty)
        let others = try (0..<6).map {
            try DoubtSample.response("c\($0)", day: 40, second: 70_000, network: "2001:db8:0:\($0)::1")
        }
        #expect(rules.report(on: responses + others, in: try DoubtSample.context()).flags.isEmpty)
    }

    /// Orders of an advisor: so many at risk, of which so many were left out; and the others.
    private func invited(
        _ part: Int, _ whole: Int, _ otherPart: Int, _ otherWhole: Int, complaintAfter: Int = 3, asOf: Int = 400
    ) throws -> IntegrityContext {
        var context = try DoubtSample.context()
        context.asOf = try DoubtSample.day(asOf)
        let day = try DoubtSample.day(0)
        let atRisk = try (0..<whole).map {
            KnownOrder(
                "r\($0)", of: "D1", by: "A1", deliveredOn: day, complaintOpenSince: try DoubtSample.day(complaintAfter))
        }
        let others = (0..<otherWhole).map { KnownOrder("o\($0)", of: "D1", by: "A1", deliveredOn: day) }
        context.orders = atRisk + others
        context.invitations = try (atRisk.dropFirst(part) + others.dropFirst(otherPart)).map {
            try SurveyInvitation(
                RecordKey(dealer: "D1", Identifier("i\($0.id)")), to: "csi", wave: "1",
                about: SurveyedVisit(order: $0.id), by: .textMessage, sentAt: try DoubtSample.at(1))
        }
        return context
    }

    private func leftOut(_ context: IntegrityContext, _ responses: [SurveyResponse] = []) throws -> IntegrityReport {
        IntegrityRules {
            IntegrityRule.invitationsLeftOut(
                within: 7, leastAtRisk: 5, margin: fifth, level: thousandth)
        }.report(on: responses, in: context)
    }

    @Test func invitationsLeftOut() throws {
        let report = try leftOut(try invited(5, 6, 10, 100))
        #expect(report.doubted(.invitationsLeftOut) == ["dealership D1", "advisor D1/A1"])
        #expect(report.flags.map(\.responses) == [[], []])
        // The figures, and each order.
        #expect(report.flags.first?.evidence.count == 6)
        #expect(report.flags.first?.evidence.last?.inputs.map(\.value) == ["r4", "complaint"])
        // As the others are.
        #expect(try leftOut(try invited(1, 6, 10, 100)).flags.isEmpty)
        #expect(try leftOut(try invited(6, 6, 100, 100)).flags.isEmpty)
        // Too few at risk, and too few others.
        #expect(try leftOut(try invited(4, 4, 0, 100)).reasons(.invitationsLeftOut) == [.tooFewToCompare])
        #expect(try leftOut(try invited(6, 6, 0, 4)).reasons(.invitationsLeftOut) == [.tooFewToCompare])
        // On the last day on which an invitation may still come none is missing.
        #expect(try leftOut(try invited(5, 6, 10, 100, asOf: 8)).flags.count == 2)
        #expect(try leftOut(try invited(5, 6, 10, 100, asOf: 7)).flags.isEmpty)
        // A complaint that came later was no reason.
        #expect(try leftOut(try invited(5, 6, 10, 100, complaintAfter: 7)).flags.count == 2)
        #expect(try leftOut(try invited(5, 6, 10, 100, complaintAfter: 8)).flags.isEmpty)
        // Who has answered was asked.
        let answers = try (0..<5).map { try DoubtSample.response("a\($0)", order: "r\($0)") }
        #expect(try leftOut(try invited(5, 6, 10, 100), answers).flags.isEmpty)
        // That it was decided not to send one is no invitation.
        var context = try invited(0, 6, 10, 100)
        context.invitations = try context.invitations?.map {
            try SurveyInvitation(
                $0.key, to: "csi", wave: "1", about: $0.visit, by: .textMessage,
                sentAt: $0.visit.order?.hasPrefix("r") == true ? nil : $0.sentAt)
        }
        #expect(try leftOut(context).flags.count == 2)
        // Of an order that is there twice nobody knows how it stood.
        context.orders = (context.orders ?? []) + [KnownOrder("r0", of: "D1", by: "A1"), KnownOrder("o0", of: "D1")]
        let unclear = try leftOut(context)
        #expect(unclear.reasons(.invitationsLeftOut) == [.factsContradict])
        #expect(unclear.flags.first?.evidence.count == 6)
    }

    @Test func invitedLess() throws {
        var context = try invited(0, 0, 40, 100)
        let day = try DoubtSample.day(0)
        let others = (0..<200).map { KnownOrder("x\($0)", of: "D1", by: "A2", deliveredOn: day) }
        context.orders = (context.orders ?? []) + others
        context.invitations =
            try (context.invitations ?? [])
            + others.dropFirst(20).map {
                try SurveyInvitation(
                    RecordKey(dealer: "D1", Identifier("i\($0.id)")), to: "csi", wave: "1",
                    about: SurveyedVisit(order: $0.id), by: .textMessage, sentAt: try DoubtSample.at(1))
            }
        let rules = IntegrityRules {
            IntegrityRule.invitedLess(within: 7, leastOrders: 20, margin: fifth, level: thousandth)
        }
        #expect(rules.report(on: [], in: context).doubted(.invitedLess) == ["advisor D1/A1"])
        context.orders?.removeAll { $0.advisor == "A2" }
        #expect(rules.report(on: [], in: context).reasons(.invitedLess) == [.tooFewToCompare])
        context.invitations = nil
        #expect(rules.report(on: [], in: context).reasons(.invitedLess) == [.factsNotGiven])
    }

    @Test func absurdTimes() throws {
        let zero = try Timestamp(microsecondsSince1970: -62_135_596_800_000_000)
        let last = try Timestamp(microsecondsSince1970: 253_402_300_799_999_999)
        let responses = try (0..<40).map { number in
            try SurveyResponse(
                RecordKey(dealer: "D1", Identifier("r\(number)")), to: "csi", version: 1, wave: "1",
                about: SurveyedVisit(order: "O1", advisor: "A1"), channel: .textMessage,
                answeredAt: number % 2 == 0 ? zero : last, on: number % 2 == 0 ? .earliest : .latest,
                seconds: 31_622_400,
                answers: DoubtSample.top)
        }
        var context = try DoubtSample.context()
        context.orders = [KnownOrder("O1", of: "D1", by: "A1", deliveredOn: .latest, complaintOpenSince: .earliest)]
        context.gifts = [SurveyGift(of: "D1", .voucher, on: .earliest, order: "O1")]
        context.invitations = []
        let report = IntegrityRules.standard.report(on: responses, in: context)
        #expect(report.doubted(.answeredBeforeDelivery).count == 20)
        #expect(report.doubted(.giftNearAnswer).count == 20)
    }

    /// Half of many responses are for one advisor within an hour: nothing is looked at once for each pair.
    @Test(.timeLimit(.minutes(5))) func manyAtOnce() throws {
        let responses = try (0..<40_000).map { number in
            try DoubtSample.response(
                "r\(number)", order: "O\(number)", customer: Identifier("C\(number)"),
                advisor: Identifier(number % 2 == 0 ? "A0" : "A\(number % 50)"),
                day: number % 2 == 0 ? 50 : number % 300,
                second: number % 2 == 0 ? number % 3_600 : number % 86_400, network: "10.0.\(number % 250).1",
                answers: number % 3 == 0 ? DoubtSample.top : DoubtSample.mixed)
        }
        var context = try DoubtSample.context()
        context.orders = try (0..<40_000).map {
            KnownOrder("O\($0)", of: "D1", by: Identifier("A\($0 % 50)"), deliveredOn: try DoubtSample.day($0 % 300))
        }
        (context.staff, context.networks, context.gifts, context.invitations) = ([], [], [], [])
        let clock = ContinuousClock()
        let start = clock.now
        let report = IntegrityRules.standard.report(on: responses, in: context)
        print("40 000 responses looked through in \(clock.now - start)")
        #expect(report.responses == 40_000)
        #expect(report.doubted(.answerBurst) == ["advisor D1/A0"])
    }
}
