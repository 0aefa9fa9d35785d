import AfterSalesCSI
import AfterSalesCore
import Testing

/// The formula of measuringu.com/nps-confidence-intervals, figures worked by hand from it with z = 1.959964 or 1.644854:
/// of 10 answers 6 promoters and 1 detractor are 6.75/13 and 1.75/13, their difference 0.384615, its variance
/// (8.5/13 − 0.384615²)/13 = 0.0389167, its root 0.197273.
struct NetPromoterIntervalTests {
    struct Case: Sendable {
        let (promoters, detractors, responses): (Int64, Int64, Int64)
        let level: ConfidenceLevel
        let expected: String
    }

    @Test(arguments: [
        Case(promoters: 6, detractors: 1, responses: 10, level: .ninetyFive, expected: "[-0.21, 77.12]"),
        Case(promoters: 6, detractors: 1, responses: 10, level: .ninety, expected: "[6.01, 70.91]"),
        // 1.5/4 and so on: 0 ± z · √(0.375/4); cut down, so that the lower bound is a hundredth further.
        Case(promoters: 0, detractors: 0, responses: 1, level: .ninetyFive, expected: "[-60.02, 60.01]"),
        // The formula reaches to 98.50 only, and the score is 100.
        Case(promoters: 1, detractors: 0, responses: 1, level: .ninetyFive, expected: "[-48.50, 100.00]"),
        Case(promoters: 0, detractors: 1, responses: 1, level: .ninetyFive, expected: "[-100.00, 48.49]"),
        // 5.75/8 − 0.75/8 = 0.625 ± z · √((6.5/8 − 0.390625)/8).
        Case(promoters: 5, detractors: 0, responses: 5, level: .ninetyFive, expected: "[17.49, 100.00]"),
    ])
    func byHand(_ example: Case) throws {
        let interval = try #require(
            ConfidenceInterval.adjustedWald(
                promoters: example.promoters, detractors: example.detractors, of: example.responses, at: example.level))
        #expect(interval.description == example.expected)
        #expect(interval.method == .adjustedWald)
    }

    @Test(
        arguments: [
            (0, 0, 0), (-1, 0, 5), (0, -1, 5), (3, 3, 5), (6, 0, 5), (0, 6, 5), (0, 0, -1), (.max, .max, .max),
            (.max, 1, .max), (.min, 0, 3),
        ] as [(Int64, Int64, Int64)])
    func noScore(promoters: Int64, detractors: Int64, responses: Int64) {
        #expect(
            ConfidenceInterval.adjustedWald(
                promoters: promoters, detractors: detractors, of: responses, at: .ninetyFive) == nil)
        let (good, bad) = (
            PromoterCounts(promoters: 3, detractors: 1, of: 5),
            PromoterCounts(promoters: promoters, detractors: detractors, of: responses)
        )
        #expect(ConfidenceInterval.difference(from: good, to: bad, at: .ninetyFive) == nil)
        #expect(ConfidenceInterval.difference(from: bad, to: good, at: .ninetyFive) == nil)
    }

    /// 10 of 20 and 5 of 20 before, 14 and 2 of 20 after: variances (16.5/23 − (5/23)²)/23 and (17.5/23 − (12/23)²)/23,
    /// centres 5/23 and 12/23; 30.4348 ± 1.959964 · √(0.0291361 + 0.0212459).
    @Test func aChange() throws {
        let before = PromoterCounts(promoters: 10, detractors: 5, of: 20)
        let after = PromoterCounts(promoters: 14, detractors: 2, of: 20)
        let interval = try #require(ConfidenceInterval.difference(from: before, to: after, at: .ninetyFive))
        #expect(interval.description == "[-13.56, 74.42]")
        #expect(interval.method == .adjustedWald)
    }

    @Test func manyAnswers() throws {
        let interval = try #require(
            ConfidenceInterval.adjustedWald(promoters: .max, detractors: 0, of: .max, at: .ninetyFive))
        #expect(interval.upper == Points(units: 10_000))
        #expect(interval.lower >= Points(units: 9_999))
    }
}
