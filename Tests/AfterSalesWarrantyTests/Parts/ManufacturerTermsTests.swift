import AfterSalesCore
import AfterSalesCustomers
import AfterSalesWarranty
import Foundation
import Testing

/// What a manufacturer asks, as data.
@Suite struct ManufacturerTermsTests {
    static let document = """
        {"manufacturer": "M1", "version": "2026-1", "source": "bulletin 7", "currency": "CNY",
         "effective": {"from": "2026-01-01", "through": "2026-12-31"},
         "rules": {"submitWithin": 15, "holdDays": 90, "guideFactor": "110%", "photosAbove": "1000.00 CNY"}}
        """

    private func read(_ text: String) throws -> ManufacturerTerms {
        try JSONDecoder().decode(ManufacturerTerms.self, from: Data(text.utf8))
    }

    @Test func termsAreReadAndWritten() throws {
        let terms = try read(Self.document)
        #expect(terms.rules.submitWithin == 15 && terms.rules.holdDays == 90 && terms.rules.shipWithin == nil)
        #expect(terms.rules.guideFactor == (try Rate("1.1")))
        #expect(try JSONDecoder().decode(ManufacturerTerms.self, from: JSONEncoder().encode(terms)) == terms)
    }

    @Test(
        arguments: [
            (#""holdDays": 90"#, #""holdDay": 90"#), (#""holdDays": 90"#, #""holdDays": -1"#),
            (#""holdDays": 90"#, #""holdDays": 3654"#), (#""110%""#, #""0%""#), (#""110%""#, #""1001%""#),
            (#"1000.00 CNY"#, "1000.00 USD"), (#"1000.00 CNY"#, "-1.00 CNY"), (#""bulletin 7""#, #""  ""#),
            (#""version": "2026-1""#, #""version": """#), (#""version""#, #""versions""#),
            ("2026-12-31", "2025-12-31"),
        ] as [(String, String)])
    func whatIsWrongIsNotRead(text: String, other: String) throws {
        let document = Self.document.replacingOccurrences(of: text, with: other)
        try #require(document != Self.document)
        #expect(throws: DecodingError.self) { try read(document) }
    }

    @Test func everyFaultIsSaidAtOnce() throws {
        do {
            _ = try ManufacturerTerms(
                of: "", version: "", source: "", effective: DateWindow(from: ClaimSample.day(1)), in: .cny,
                rules: .init(
                    submitWithin: -1, holdDays: .max, guideFactor: Rate("-1"),
                    authorizationAbove: Money(minorUnits: -1, currency: .usd)))
            Issue.record("accepted")
        } catch let rejection as Rejection {
            #expect(
                rejection.findings.map(\.code) == [
                    .emptyText, .emptyText, .emptyText, .daysOutOfRange, .daysOutOfRange, .factorOutOfRange,
                    .mixedCurrencies, .amountBelowZero,
                ])
        }
    }

    @Test func oneOfAManufacturersTermsCountsOnADay() throws {
        let old = try ManufacturerTerms(
            of: "M1", version: "1", source: "s",
            effective: DateWindow(from: ClaimSample.day(1, 1), through: ClaimSample.day(31, 5)), in: .cny,
            rules: .init())
        let new = try ManufacturerTerms(
            of: "M1", version: "2", source: "s", effective: DateWindow(from: ClaimSample.day(2)), in: .cny,
            rules: .init())
        let list = [old, new]
        #expect(try list.effective(of: "M1", on: ClaimSample.day(31, 5)).version == "1")
        #expect(try list.effective(of: "M1", on: ClaimSample.day(2)).version == "2")
        for (terms, day, code) in [
            (list, 1, .noTerms), (list + [new], 2, .termsConflict),
        ] as [([ManufacturerTerms], Int, Finding.Code)] {
            do {
                _ = try terms.effective(of: "M1", on: ClaimSample.day(day))
                Issue.record("chosen on \(day)")
            } catch let rejection as Rejection {
                #expect(rejection.findings.map(\.code) == [code])
            }
        }
        #expect(throws: Rejection.self) { try list.effective(of: "M2", on: ClaimSample.day(2)) }
    }

    /// 1.50 hours are claimed; 1.49 h × 101 % are 1.5049, of which 1.50 are allowed; × 100 % they are too few.
    @Test(arguments: [("101%", true), ("100%", false), ("100.6%", false)] as [(String, Bool)])
    func theFactorAllowsMoreThanTheGuide(factor: String, isAllowed: Bool) throws {
        var draft = try ClaimSample.draft()
        draft.guideHours = ["OP-1": try Hours("1.49")]
        draft.terms = try ClaimSample.terms(.init(guideFactor: Rate(factor)))
        let claimed = Result { try ClaimSample.claim(draft) }
        switch claimed {
        case .success: #expect(isAllowed)
        case .failure(let error): #expect(!isAllowed && claimCodes(of: error) == [.hoursAboveGuide])
        }
    }
}
