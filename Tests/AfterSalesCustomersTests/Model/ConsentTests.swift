import AfterSalesCore
import AfterSalesCustomers
import AfterSalesTesting
import Testing
import AfterSalesStorage

@Suite struct ConsentTests {
    static func consent(_ purpose: ConsentPurpose, _ isGiven: Bool, _ day: String) throws -> Consent {
        Consent(purpose, isGiven: isGiven, on: try LocalDate(day), source: "form")
    }

    @Test func whoHasSaidNothingHasNotAgreed() throws {
        let today = try Samples.today
        for purpose in [ConsentPurpose.service, .care, .survey, .marketing, .sharing, "own"] {
            #expect(![Consent]().allow(purpose, on: today))
        }
        #expect(!(try [Self.consent(.service, true, "2024-01-01")].allow(.marketing, on: today)))
    }

    @Test(
        arguments: [
            ("2023-12-31", false), ("2024-01-01", true), ("2024-05-31", true), ("2024-06-01", false),
            ("2025-02-28", false), ("2025-03-01", true), ("9999-12-31", true),
        ] as [(String, Bool)])
    func whatWasSaidLastCounts(day: String, isAllowed: Bool) throws {
        let said = [
            try Self.consent(.marketing, true, "2024-01-01"), try Self.consent(.marketing, false, "2024-06-01"),
            try Self.consent(.marketing, true, "2025-03-01"), try Self.consent(.care, false, "2026-01-01"),
        ]
        // In whatever order they are listed.
        var random = SeededRandom(seed: 7)
        for _ in 0..<20 {
            #expect(said.shuffled(using: &random).allow(.marketing, on: try LocalDate(day)) == isAllowed)
        }
    }

    @Test func ofOneDayTheLastInTheListCounts() throws {
        let yes = try Self.consent(.care, true, "2024-01-01")
        let no = try Self.consent(.care, false, "2024-01-01")
        let day = try LocalDate("2024-01-01")
        #expect([no, yes].allow(.care, on: day))
        #expect(![yes, no].allow(.care, on: day))
    }

    @Test func agreesWithALookAtEveryDay() throws {
        var random = SeededRandom(seed: 8)
        let start = try LocalDate("2026-01-01")
        for _ in 0..<300 {
            var list: [Consent] = []
            for _ in 0..<random.number(0...6) {
                list.append(
                    Consent(
                        random.pick([.care, .marketing]), isGiven: random.chance(50),
                        on: try start.adding(days: random.number(0...9)), source: "form"))
            }
            var state = false
            for offset in 0...9 {
                let day = try start.adding(days: offset)
                for consent in list where consent.on == day && consent.purpose == .care { state = consent.isGiven }
                #expect(list.allow(.care, on: day) == state)
            }
        }
    }

    @Test func aConsentIsOfThePastAndHasASource() throws {
        let today = try Samples.today
        func refusal(_ consent: Consent) throws -> [Finding] {
            var details = Samples.person("王")
            details.contactPoints = [ContactPoint(.messaging(service: "weChat", account: "w"), consents: [consent])]
            let found = details.findings(asOf: today)
            details.contactPoints = []
            details.addresses = [PostalAddress(lines: [], city: "北京", country: "CN", consents: [consent])]
            #expect(details.findings(asOf: today).map(\.code) == found.map(\.code))
            return found
        }
        #expect(try refusal(Self.consent(.care, true, "2026-06-30")) == [])
        let future = try refusal(Self.consent(.care, true, "2026-07-01"))
        #expect(future.map(\.code) == [.dateInFuture])
        #expect(future.map(\.place.path) == ["$.contactPoints[0].consents[0].on"])
        #expect(try refusal(Consent(.care, on: today, source: " ")).map(\.code) == [.emptyText])
        #expect(try refusal(Consent("", on: today, source: "form")).map(\.code) == [.emptyText])
        #expect(try refusal(Consent("a\u{1B}b", on: today, source: "form")).map(\.code) == [.controlCharacter])
    }
}
