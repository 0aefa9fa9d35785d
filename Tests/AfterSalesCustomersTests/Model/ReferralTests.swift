import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Testing

@Suite struct ReferralTests {
    static func referral() throws -> Referral {
        try Referral(RecordKey(dealer: "D01", "R1"), of: "C2", by: "C1", on: Samples.day("2026-05-10"))
    }

    @Test func nobodyIntroducesHimself() throws {
        let found = try findings {
            _ = try Referral(RecordKey(dealer: "D01", "R1"), of: "C1", by: "C1", on: Samples.today)
        }
        #expect(found.map(\.code) == [.selfReferral])
        #expect(found.map(\.place.path) == ["$.introducer"])
        var details = CustomerDetails(party: .person(Person(name: "王")))
        details.introducedBy = "C1"
        let introduced = details
        let file = try findings { _ = try Customer(RecordKey(dealer: "D01", "C1"), introduced, asOf: Samples.today) }
        #expect(file.map(\.code) == [.selfReferral])
        #expect(file.map(\.place.path) == ["$.introducedBy"])
        _ = try Customer(RecordKey(dealer: "D01", "C2"), introduced, asOf: Samples.today)
    }

    @Test(
        arguments: [
            ("2026-05-09", 30_000, [.endBeforeStart]), ("2026-05-10", 30_000, []), ("2026-05-10", 0, []),
            ("2026-05-11", nil, []), ("2026-05-11", -1, [.amountBelowZero]),
            ("2026-05-09", -1, [.endBeforeStart, .amountBelowZero]),
        ] as [(String, Int64?, [Finding.Code])])
    func isConverted(day: String, fen: Int64?, expected: [Finding.Code]) throws {
        var referral = try Self.referral()
        let before = referral
        let reward = fen.map { Money(minorUnits: $0, currency: .cny) }
        #expect(try codes { try referral.convert(on: Samples.day(day), reward: reward) } == expected)
        if expected.isEmpty {
            #expect(referral.convertedOn == (try Samples.day(day)) && referral.reward == reward)
        } else {
            #expect(referral == before)
        }
    }

    @Test func isConvertedOnce() throws {
        var referral = try Self.referral()
        try referral.convert(on: Samples.day("2026-05-11"), reward: Money("200.00", .cny))
        let before = referral
        for day in ["2026-05-01", "2026-05-11", "2026-06-01"] {
            let found = try findings { try referral.convert(on: Samples.day(day), reward: Money("1.00", .cny)) }
            #expect(found.map(\.code) == [.alreadyConverted])
            #expect(found.first?.inputs == [.init("on", "2026-05-11")])
        }
        #expect(referral == before)
    }

    @Test func isRewardedOnceAndForSomething() throws {
        var referral = try Self.referral()
        #expect(try codes { try referral.payReward(on: Samples.today) } == [.noReward])
        var unpaid = referral
        try unpaid.convert(on: Samples.day("2026-05-11"))
        #expect(try codes { try unpaid.payReward(on: Samples.today) } == [.noReward])
        #expect(unpaid.rewardedOn == nil)

        try referral.convert(on: Samples.day("2026-05-11"), reward: Money("200.00", .cny))
        #expect(try codes { try referral.payReward(on: Samples.day("2026-05-10")) } == [.endBeforeStart])
        #expect(referral.rewardedOn == nil)
        try referral.payReward(on: Samples.day("2026-05-11"))
        let before = referral
        #expect(try codes { try referral.payReward(on: Samples.today) } == [.alreadyRewarded])
        #expect(referral == before)
        #expect(referral.reward?.description == "200.00 CNY")
    }

    @Test(arguments: [
        ("C1", "C5", "C5", "C2"), ("C2", "C5", "C1", "C5"), ("C3", "C5", "C1", "C2"),
    ])
    func isRedirected(old: String, new: String, introducer: String, introduced: String) throws {
        let referral = try Self.referral().redirected(from: Identifier(old), to: Identifier(new))
        #expect(referral.introducer.rawValue == introducer && referral.introduced.rawValue == introduced)
        #expect(referral.forgetting("C1") == referral)
    }
}
