import AfterSalesCommission
import AfterSalesCore
import Testing

/// What an earlier month turns out to be wrong by, in plain cases.
@Suite struct CorrectionTests {
    private func plan(_ version: Int, from: String, through: String?, amount: String) throws -> CommissionPlan {
        try PlanDraft(
            id: "p", version: version, currency: "CNY", effectiveFrom: from, effectiveThrough: through,
            metrics: [Metric("sales", .money, missing: .zero)], constants: [Constant("least", "10", unit: "money")],
            schemes: [Scheme(id: "s", basis: "individual", positions: ["advisor"], amount: amount)]
        ).validated()
    }

    private func month(_ period: String, sales: String, position: String = "advisor") throws -> MonthFacts {
        var facts = MonthFacts(
            period: try Month(period), dealer: "D1", currency: .cny,
            employees: [try SmallMonth.employee("E1", position)], metrics: [])
        try facts.add("sales", .employee("E1"), sales)
        return facts
    }

    // The example of the commission rules: 5 was paid on 100 by a version of 5 %; the sale is reversed when the version in
    // force pays at least 10.
    @Test func `it is corrected by the version of then`() throws {
        let june = try plan(1, from: "2026-01", through: "2026-06", amount: "sales * 5%")
        let july = try plan(2, from: "2026-07", through: nil, amount: "max(least, sales * 5%)")
        let posted = try june.close(try month("2026-06", sales: "100"))
        #expect(posted["E1"]?.payable.amountText == "5.00")
        let fresh = try june.close(try month("2026-06", sales: "0"))
        let corrections = try CloseComparison(posted: posted, fresh: fresh).corrections()
        #expect(corrections.map(\.amount.amountText) == ["-5.00"])
        let correction = try #require(corrections.first)
        #expect(correction.scheme == "s" && correction.cause == .recomputed && correction.employee == "E1")
        #expect(
            correction.behind.map(\.figure)
                == [FigureDifference(name: "sales", subject: .employee("E1"), was: "100.00", now: "0.00")])
        #expect(correction.reason == "sales of employee:E1: 0.00 instead of 100.00")
        var next = try month("2026-07", sales: "0")
        next.book(corrections, for: posted.facts.employees)
        let close = try july.close(next)
        #expect(close["E1"]?.commission.amountText == "5.00")
        #expect(close["E1"]?.corrections == corrections)
        // It has been booked; nothing is open any more.
        let booked = close.statements.flatMap(\.corrections)
        #expect(try CloseComparison(posted: posted, fresh: fresh).corrections(booked: booked) == [])
    }

    @Test func `two versions or two months are not compared`() throws {
        let one = try plan(1, from: "2026-01", through: "2026-06", amount: "sales * 5%")
        let two = try plan(2, from: "2026-01", through: nil, amount: "max(least, sales * 5%)")
        let facts = try month("2026-06", sales: "100")
        var other = facts
        other.dealer = "D2"
        let cases: [(CommissionClose, String)] = [
            (try two.close(facts), "differentPlan $.plan"),
            (try one.close(try month("2026-05", sales: "100")), "differentMonth $"),
            (try one.close(other), "differentMonth $"),
        ]
        for (close, problem) in cases {
            #expect(throws: Rejection.self) { try CloseComparison(posted: try one.close(facts), fresh: close) }
            do {
                _ = try CloseComparison(posted: try one.close(facts), fresh: close)
            } catch {
                #expect(error.findings.map(\.short) == [problem])
            }
        }
    }

    @Test func `what was booked and is not so any more is taken back`() throws {
        let plan = try plan(1, from: "2026-01", through: nil, amount: "sales * 5%")
        let posted = try plan.close(try month("2026-06", sales: "100"))
        let reversed = try plan.close(try month("2026-06", sales: "0"))
        let booked = try CloseComparison(posted: posted, fresh: reversed).corrections()
        let back = try CloseComparison(posted: posted, fresh: posted).corrections(booked: booked)
        #expect(back.map(\.amount.amountText) == ["5.00"])
        #expect(back.allSatisfy { !$0.reason.isEmpty && $0.behind.isEmpty })
        #expect(try CloseComparison(posted: posted, fresh: posted).corrections(booked: booked + back) == [])
    }

    // cause, scheme, month → what stays open of −5.00 when 2.00 were taken back before.
    @Test(
        arguments: [
            (.recomputed, "s", "2026-06", ["-3.00"]), (.byHand, "s", "2026-06", ["-3.00"]),
            (nil, "s", "2026-06", ["-3.00"]), (.byHand, nil, "2026-06", ["-5.00"]),
            (.carriedForward, "s", "2026-06", ["-5.00"]), (.recomputed, "s", "2026-05", ["-5.00"]),
            (.byHand, "other", "2026-06", ["-5.00", "2.00"]),
        ] as [(CorrectionCause?, String?, String, [String])])
    func `what counts as booked`(
        _ cause: CorrectionCause?, _ scheme: String?, _ period: String, _ open: [String]
    ) throws {
        let plan = try plan(1, from: "2026-01", through: nil, amount: "sales * 5%")
        let comparison = try CloseComparison(
            posted: try plan.close(try month("2026-06", sales: "100")),
            fresh: try plan.close(try month("2026-06", sales: "0")))
        let booked = Correction(
            employee: "E1", amount: try Money("-2.00", .cny), ofPeriod: try Month(period), reason: "by hand",
            scheme: scheme, cause: cause)
        #expect(try comparison.corrections(booked: [booked]).map(\.amount.amountText) == open)
    }

    @Test func `whoever is not there any more is corrected all the same`() throws {
        let plan = try plan(1, from: "2026-01", through: nil, amount: "sales * 5%")
        let june = try month("2026-06", sales: "100")
        let posted = try plan.close(june)
        let corrections = try CloseComparison(
            posted: posted, fresh: try plan.close(try month("2026-06", sales: "0"))
        ).corrections(in: .simplifiedChinese)
        #expect(corrections.first?.reason == "employee:E1 的 sales：由 100.00 改为 0.00")
        var july = MonthFacts(
            period: try Month("2026-07"), dealer: "D1", currency: .cny,
            employees: [try SmallMonth.employee("E2", "advisor")], metrics: [])
        july.book(corrections, for: june.employees)
        // The position has gone from the plan as well.
        july.employees[1].position = "abolished"
        let close = try plan.close(july)
        let gone = try #require(close["E1"])
        #expect(july.employees[1].status == .left)
        #expect(
            [gone.commission, gone.payable, gone.carriedForward, gone.income].map(\.amountText) == [
                "-5.00", "0.00", "-5.00", "0.00",
            ])
        let carried = close.carriedForward()
        #expect(carried.map(\.amount.amountText) == ["-5.00"])
        #expect(carried.first?.cause == .carriedForward && carried.first?.ofPeriod == july.period)
        var august = july
        august.period = try Month("2026-08")
        august.corrections = []
        august.book(carried, for: july.employees)
        #expect(try plan.close(august)["E1"]?.carriedForward.amountText == "-5.00")
    }

    @Test func `a draw has taken up what would be carried`() throws {
        let facts = try DrawMonth.facts(-500, DrawMonth.draw(.draw, level: 1_000, balance: 0))
        #expect(try DrawMonth.plan().close(facts).carriedForward() == [])
        let gift = try DrawMonth.facts(-500, DrawMonth.draw(.guarantee, level: 1_000, balance: 0))
        #expect(try DrawMonth.plan().close(gift).carriedForward().map(\.amount.amountText) == ["-5.00"])
    }
}
